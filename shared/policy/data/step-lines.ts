/** Step lines: how the example tables write down a state and a line of their procedures. */
import type { Post } from '../../base/posts';
import type { CaseEnd, NeedName, ProcedureState, ProcedureStep } from '../procedure';

export function state(code: string, name: string, ends: CaseEnd | null = null): ProcedureState {
  return { code, name, ends, pauses: false };
}

/** A state in which the clock of the whole procedure stands still. */
export function waits(code: string, name: string): ProcedureState {
  return { ...state(code, name), pauses: true };
}

/** A line on the expected way. */
export function step(
  from: string,
  act: string,
  to: string,
  posts: string,
  more: { answer?: string; needs?: NeedName[]; clock?: string } = {},
): ProcedureStep {
  return {
    from: from.split(' '),
    act,
    answer: more.answer ?? null,
    to,
    posts: posts.split(' ') as Post[],
    needs: more.needs ?? [],
    clock: more.clock ?? null,
    usual: true,
  };
}

/** A line beside the expected way. */
export function beside(...given: Parameters<typeof step>): ProcedureStep {
  return { ...step(...given), usual: false };
}

/** Lines that leave the case where it is, one a state. */
export function staying(
  states: string,
  act: string,
  posts: string,
  answer?: string,
): ProcedureStep[] {
  const more = answer === undefined ? {} : { answer };
  return states.split(' ').map((code) => beside(code, act, code, posts, more));
}
