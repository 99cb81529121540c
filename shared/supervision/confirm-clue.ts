/** Confirm clue: a second person agrees with the answer to a hit about money, or sends it back. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import type { AnswerClueFacts, ClueAnswered } from './answer-clue';

export const ConfirmClue = z.strictObject({
  key: z.string().min(1),
  agree: z.boolean(),
  text: z.string().trim().max(500),
});
export type ConfirmClue = z.infer<typeof ConfirmClue>;

export const confirmClueRefusals = refusals({
  clue_unknown: () => '没有这条疑点，请从疑点列表中选择',
  not_answered: (f: { name: string }) => `疑点“${f.name}”没有待复核的答复，请先由经办人员答复`,
  same_person: (f: { name: string }) => `疑点“${f.name}”是您答复的，须由另一人复核`,
  reason_missing: () => '退回答复时，请写明退回的理由',
});

const because = confirmClueRefusals.because;

export const confirmClue = act({
  kind: 'confirmClue',
  title: '复核疑点答复',
  posts: ['reviewer', 'approver', 'auditor'],
  payload: ConfirmClue,
  refusals: confirmClueRefusals,
  guard: ({ clue }: AnswerClueFacts, standing) => {
    if (!clue) return because('clue_unknown', {});
    const { name, state } = clue;
    if (state !== 'answered') return because('not_answered', { name });
    return clue.answered_by === standing.officer_id ? because('same_person', { name }) : null;
  },
  decide: ({ agree, text }, { clue }) => {
    if (!agree && text === '') return because('reason_missing', {}, 'text');
    return permit<ClueAnswered>({ code: clue?.code ?? '', state: agree ? 'settled' : 'open' });
  },
});
