/** Procedure: the steps of a programme as one readable table: states, acts, who acts, needs, clocks. */
import { z } from 'zod';
import { Post } from '../base/posts';
import { needNames } from './data/codes';

const StateCode = z.string().regex(/^[a-z_]+$/, { error: '环节代码由小写字母和下划线组成' });

/** How a case may end; null while it is open. */
export const CaseEnd = z.enum(['approved', 'declined', 'withdrawn', 'not_accepted', 'terminated']);
export type CaseEnd = z.infer<typeof CaseEnd>;

export const ProcedureState = z.strictObject({
  code: StateCode,
  /** As lists and the diagram say it: 待审核. */
  name: z.string().min(1),
  ends: CaseEnd.nullable(),
  /** Whether the clock of the whole procedure stands still here. */
  pauses: z.boolean(),
});
export type ProcedureState = z.infer<typeof ProcedureState>;

/** What must hold before a step beyond its place: each is a rule in `application/needs.ts`. */
export const NeedName = z.enum(needNames, { error: '没有这个办理条件代码' });
export type NeedName = z.infer<typeof NeedName>;

/** One line of the table: in these states this act by these posts leads there. */
export const ProcedureStep = z.strictObject({
  from: z.array(StateCode).min(1),
  act: z.string().min(1),
  /** Only for this answer of the act (a review that agrees or returns); null for any. */
  answer: z.string().nullable(),
  to: StateCode,
  posts: z.array(Post).min(1),
  /** Checked in this order. */
  needs: z.array(NeedName),
  /** Clock of the programme's row within which the act is due; null for none. */
  clock: z.string().nullable(),
  /** Whether this is the expected way, which the case page draws as its line. */
  usual: z.boolean(),
});
export type ProcedureStep = z.infer<typeof ProcedureStep>;

export const Procedure = z.strictObject({
  code: z.string().regex(/^[a-z_]+$/),
  name: z.string().min(1),
  /** The first is where every matter begins. */
  states: z.array(ProcedureState).min(2),
  steps: z.array(ProcedureStep).min(1),
  basis: z.string().min(1),
});
export type Procedure = z.infer<typeof Procedure>;

/** The procedure a programme's row names; null when the pack lacks it. */
export function findProcedure(
  { procedures }: { procedures: readonly Procedure[] },
  code: string,
): Procedure | null {
  return procedures.find((row) => row.code === code) ?? null;
}

/** The state a matter is in before any act. */
export function firstState(procedure: Procedure): ProcedureState {
  return procedure.states[0] as ProcedureState;
}

export function findState(procedure: Procedure, code: string): ProcedureState | null {
  return procedure.states.find((state) => state.code === code) ?? null;
}

/** The lines by which an act may be done in a state; several where its answer decides. */
export function stepsFor(procedure: Procedure, state: string, act: string): ProcedureStep[] {
  return procedure.steps.filter((step) => step.act === act && step.from.includes(state));
}

/** The line of an act with a certain answer; null when the table has none. */
export function findStep(
  procedure: Procedure,
  state: string,
  act: string,
  answer: string | null,
): ProcedureStep | null {
  const lines = stepsFor(procedure, state, act);
  return lines.find((step) => step.answer === null || step.answer === answer) ?? null;
}

/** Every line that leads on from a state, the expected one first. */
export function stepsFrom(procedure: Procedure, state: string): ProcedureStep[] {
  const open = procedure.steps.filter((step) => step.from.includes(state));
  return [...open.filter((step) => step.usual), ...open.filter((step) => !step.usual)];
}

/** The expected way from a state to an end. */
export function usualWay(procedure: Procedure, from: string): ProcedureStep[] {
  const way: ProcedureStep[] = [];
  const seen = new Set<string>();
  let state = from;
  for (;;) {
    const next = seen.has(state) ? undefined : stepsFrom(procedure, state).find((step) => step.usual);
    if (!next) return way;
    seen.add(state);
    way.push(next);
    state = next.to;
  }
}
