/** Allowed: runs the guards of the acts that concern a thing, for the officer who asks. */
import type { z } from 'zod';
import type { AnyAct } from '../../../shared/base/act';
import type { ActionRow } from '../../../shared/application/rows';
import { acts, kinds, type Kind } from '../../../shared/docket/act';
import { ownOffice } from '../desk';
import { gatherFacts } from '../facts/gather';
import type { Within } from '../session';
import { findStanding } from '../standing';

/** The guard's answer for one act; null when the officer has no post for it. */
export function guardOf(
  inside: Within,
  kind: Kind,
  subject: Record<string, string>,
): ActionRow | null {
  const { desk, officer } = inside;
  const declared: AnyAct = acts[kind];
  const office = ownOffice(desk);
  const today = desk.clock.today();
  const standing = findStanding(desk.db, { office, officer, posts: declared.posts, today });
  if (!standing) return null;
  const refusal = declared.guard
    ? declared.guard(gatherFacts(desk.db, kind, subject, standing), standing)
    : null;
  return {
    kind,
    title: declared.title,
    refusal: refusal && { code: refusal.code, message: refusal.message, facts: refusal.facts },
  };
}

/** Whether the act's payload has every key of the subject at its top, and takes its value. */
function concerns(kind: Kind, subject: Record<string, string>): boolean {
  const { shape } = (acts[kind] as { payload: { shape?: Record<string, z.ZodType> } }).payload;
  return Object.entries(subject).every(
    ([key, value]) => shape !== undefined && Object.hasOwn(shape, key) && shape[key]?.safeParse(value).success,
  );
}

export function allowed(inside: Within, input: { subject: Record<string, string> }): ActionRow[] {
  return kinds
    .filter((kind) => concerns(kind, input.subject))
    .flatMap((kind) => guardOf(inside, kind, input.subject) ?? []);
}
