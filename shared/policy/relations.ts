/** Relations: the pack's matrix of programmes that exclude or reduce one another, asked for one person. */
import type { Reason } from './assess-answer';
import { currentOf, reason, resultOf, type Run } from './assess-run';
import type { Relation } from './pack';
import type { Decision, ProgrammeCode } from './programme-code';

const paying: readonly (Decision | undefined)[] = ['grant', 'continue', 'adjust', 'phase_out'];

/** Whether a decision leaves the person in benefit. */
export function pays(decision: Decision | undefined): boolean {
  return paying.includes(decision);
}

function holds(run: Run, relation: Relation, member: string | undefined): boolean {
  const key = relation.scope === 'member' ? member : undefined;
  if (currentOf(run, relation.by, key)) return true;
  return relation.when === 'same_run' && pays(resultOf(run, relation.by, key)?.decision);
}

/** A reason for each programme that bars this one. */
export function exclusionsOf(run: Run, programme: ProgrammeCode, member?: string): Reason[] {
  const reasons: Reason[] = [];
  for (const relation of run.rules.pack.relations) {
    if (relation.programme !== programme || relation.kind !== 'excludes') continue;
    if (holds(run, relation, member)) reasons.push(reason(run, programme, relation.reason));
  }
  return reasons;
}

/** Programmes whose money is taken off this one. */
export function reducersOf(run: Run, programme: ProgrammeCode): ProgrammeCode[] {
  return run.rules.pack.relations
    .filter((relation) => relation.programme === programme && relation.kind === 'reduces')
    .map((relation) => relation.by);
}
