/** Answer clue: what was found behind a hit, in writing; about money a second person confirms it. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { ClueFinding, type ClueState } from './clue';

export const AnswerClue = z.strictObject({
  key: z.string().min(1),
  finding: ClueFinding,
  text: z.string().trim().min(4, { error: '请写明核查经过和结果，至少4个字' }).max(500),
});
export type AnswerClue = z.infer<typeof AnswerClue>;

/** A recorded hit as its acts see it. */
export interface KnownClue {
  code: string;
  name: string;
  money: boolean;
  present: boolean;
  state: ClueState;
  answered_by: string | null;
}

export interface AnswerClueFacts {
  clue: KnownClue | null;
}

export interface ClueAnswered {
  code: string;
  state: ClueState;
}

export const answerClueRefusals = refusals({
  clue_unknown: () => '没有这条疑点，请从疑点列表中选择',
  already_settled: (f: { name: string }) => `疑点“${f.name}”已经了结，无需重复答复`,
  waits_second: (f: { name: string }) => `疑点“${f.name}”已有答复，请由另一人复核或退回`,
  clue_gone: (f: { name: string }) => `疑点“${f.name}”最近一次排查已不存在，无需答复`,
});

const because = answerClueRefusals.because;

export const answerClue = act({
  kind: 'answerClue',
  title: '答复疑点',
  posts: ['clerk', 'accountant', 'reviewer'],
  payload: AnswerClue,
  refusals: answerClueRefusals,
  guard: ({ clue }: AnswerClueFacts) => {
    if (!clue) return because('clue_unknown', {});
    const { name, state, present } = clue;
    if (state === 'settled') return because('already_settled', { name });
    if (state === 'answered') return because('waits_second', { name });
    return present ? null : because('clue_gone', { name });
  },
  decide: (_payload, { clue }) =>
    permit<ClueAnswered>({ code: clue?.code ?? '', state: clue?.money ? 'answered' : 'settled' }),
});
