/** Delivery round (K10 送达清单): the papers that a deliverer takes to one village, to be signed for one by one. */
import type { PlainDate } from '../../base/plain-date';
import type { Block } from './blocks';
import { form, type PaperFrame } from './frame';
import type { FormContent } from './paper-content';

export interface DeliveryRoundFacts {
  frame: PaperFrame;
  village_name: string;
  rows: { number: string; title: string; name: string; address: string; phone: string; issued_on: PlainDate }[];
}

export function deliveryRound(facts: DeliveryRoundFacts): FormContent {
  const { frame, rows } = facts;
  const table: Block = {
    kind: 'table',
    columns: [
      { title: '序号', share: 3, align: 'center' },
      { title: '文号', share: 12, align: 'left' },
      { title: '文书', share: 9, align: 'left' },
      { title: '受送达人', share: 6, align: 'center' },
      { title: '地址', share: 12, align: 'left' },
      { title: '联系电话', share: 7, align: 'center' },
      { title: '签收人', share: 9, align: 'center' },
      { title: '签收日期', share: 7, align: 'center' },
    ],
    rows: rows.map(({ number, title, name, address, phone }, at) => [
      String(at + 1),
      number,
      title,
      name,
      address,
      phone,
      '',
      '',
    ]),
    total: ['', `共${rows.length}份`, '', '', '', '', '', ''],
  };
  return form(frame, 'K10', '文书送达清单', {
    orientation: 'landscape',
    heads: [`单位：${frame.office.issuer}`, facts.village_name, '送达后请将本清单交回，逐份登记送达'],
    blocks: [
      table,
      { kind: 'sign', places: ['送达人：', '送达人：', '见证人：', '交回日期：'] },
    ],
    proof: null,
  });
}
