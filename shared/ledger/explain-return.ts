/** Explain return: says why a payment came back when the bank gave no reason; a month closes only then. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { lineStateNames, type LineState } from './pay-line';

export const ExplainReturn = z.strictObject({
  line_no: z.string().min(1),
  reason: z.string().min(2, { error: '请写明退回原因，至少2个字' }).max(120),
});
export type ExplainReturn = z.infer<typeof ExplainReturn>;

export interface ExplainReturnFacts {
  line: { state: LineState; award_no: string; name: string } | null;
}

export const explainReturnRefusals = refusals({
  line_unknown: () => '没有这一笔，请从退汇列表中选择',
  not_returned: (f: { name: string; state: string }) =>
    `${f.name}这一笔现为“${f.state}”，没有退回，无需说明`,
});

const because = explainReturnRefusals.because;

export const explainReturn = act({
  kind: 'explainReturn',
  title: '说明退汇原因',
  posts: ['accountant', 'clerk'],
  payload: ExplainReturn,
  refusals: explainReturnRefusals,
  guard: (facts: ExplainReturnFacts) => {
    const { line } = facts;
    if (!line) return because('line_unknown', {}, 'line_no');
    const back = ['returned', 'refused', 'part_paid'].includes(line.state);
    const shown = { name: line.name, state: lineStateNames[line.state] };
    return back ? null : because('not_returned', shown);
  },
  decide: (_payload, facts) => permit({ award_no: facts.line?.award_no ?? '' }),
});
