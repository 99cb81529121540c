/** Hand-over form (K06 岗位交接清单): open matters, cash and unsent acts of a post, signed by giver and receiver. */
import type { Fen } from '../../base/money';
import { form, type PaperFrame } from './frame';
import { heading, line, list, pair, said, type Said } from './grids';
import type { FormContent } from './paper-content';
import { yuan } from './phrases';

export interface HandOverFormFacts {
  frame: PaperFrame;
  hand_over_no: string;
  post_name: string;
  giver_name: string;
  receiver_name: string;
  items: { what: string; no: string; name: string; state: string }[];
  /** null for a post without cash. */
  cash_fen: Fen | null;
  vouchers_fen: Fen | null;
  unsent_acts: number;
  unsent_bundles: string[];
  handed: Said;
  /** null until the receiver has signed. */
  taken: Said | null;
}

const columns = [
  ['类　别', 3],
  ['编　号', 9],
  ['姓名或月份', 5],
  ['办理情况', 7, 'left'],
] as const;

function unsentText({ unsent_acts, unsent_bundles }: HandOverFormFacts): string {
  const sent = unsent_bundles.length === 0 ? '' : `其中已导出、未收到回执：${unsent_bundles.join('、')}。`;
  return unsent_acts === 0 ? '全部办件已经区里确认。' : `未经区里确认的办件${unsent_acts}件。${sent}`;
}

/** K06: as both sides signed it. */
export function handOverForm(facts: HandOverFormFacts): FormContent {
  const { frame, cash_fen, vouchers_fen } = facts;
  const lines = facts.items.map(({ what, no, name, state }) => [what, no, name, state]);
  const cash =
    cash_fen === null
      ? []
      : [pair(['库存现金', `${yuan(cash_fen)}元`], ['未报销单据', `${yuan(vouchers_fen ?? 0)}元`])];
  return form(frame, 'K06', '岗位交接清单', {
    heads: [`单位：${frame.office.issuer}`, '', `编号：${facts.hand_over_no}`],
    blocks: [
      {
        kind: 'grid',
        rows: [
          pair(['岗　位', facts.post_name], ['未了事项', `${facts.items.length}件`]),
          pair(['移交人', facts.giver_name], ['接收人', facts.receiver_name]),
          ...(lines.length === 0 ? [heading('没有未了事项')] : list(columns, lines)),
          ...cash,
          line('未同步办件', unsentText(facts)),
          said('移交人\n意　见', '移交人', facts.handed),
          said('接收人\n意　见', '接收人', facts.taken),
        ],
      },
    ],
    proof: null,
  });
}
