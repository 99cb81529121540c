/** Delivery record (D35 送达回证): how a paper reached its addressee, and who saw it. */
import { chineseDate, type PlainDate } from '../../base/plain-date';
import { type GridRow, label, opinion, row, value } from './blocks';
import { form, type PaperFrame } from './frame';
import type { FormContent } from './paper-content';

export interface DeliveryRecordFacts {
  frame: PaperFrame;
  /** The paper that is delivered. */
  paper_title: string;
  paper_number: string;
  addressee: string;
  address: string;
  /** Ways of service with their names; the one used is ticked. */
  ways: { name: string; used: boolean }[];
  /** What was recorded; null for a slip that is taken along. */
  served: {
    served_on: PlainDate;
    received_by: string;
    relation: string;
    deliverers: string[];
    witnesses: string[];
    remark: string;
  } | null;
}

/** Composes the record, filled in or to be written on. */
export function deliveryRecord(facts: DeliveryRecordFacts): FormContent {
  const { frame, served } = facts;
  const ways = facts.ways.map(({ name, used }) => `${used ? '■' : '□'} ${name}`).join('　');
  const blank = '　　　　年　　月　　日　　时　　分';
  const rows: GridRow[] = [
    row([label('送达文书', 5), value(`${facts.paper_title}（${facts.paper_number}）`, 19)], 12),
    row([label('受送达人', 5), value(facts.addressee, 19)], 12),
    row([label('送达地点', 5), value(facts.address, 19)], 12),
    row([label('送达方式', 5), value(ways, 19)], 16),
    row(
      [
        label('收件人', 5),
        opinion(receivedText(served), 19, `签名或捺印：　　　　　　${dateOf(served) ?? blank}`),
      ],
      30,
    ),
    row(
      [
        label('送达人', 5),
        opinion((served?.deliverers ?? []).join('、'), 19, '签名：　　　　　　　　　　　'),
      ],
      22,
    ),
    row(
      [
        label('见证人', 5),
        opinion((served?.witnesses ?? []).join('、'), 19, '签名：　　　　　　　　　　　'),
      ],
      22,
    ),
    row([label('备　注', 5), value(served?.remark ?? '', 19)], 22),
  ];
  return form(frame, 'D35', '送达回证', {
    heads: [`送达机关：${frame.office.issuer}（盖章）`, '', ''],
    blocks: [
      { kind: 'grid', rows },
      {
        kind: 'small',
        lead: null,
        text:
          '说明：受送达人不在的，可以由其同住成年家属签收；拒绝签收的，由送达人和见证人写明' +
          '拒收事由和日期，将文书留在受送达人住所。',
      },
    ],
    proof: null,
  });
}

function receivedText(served: DeliveryRecordFacts['served']): string {
  if (served === null) return '';
  return served.relation === '' ? served.received_by : `${served.received_by}（${served.relation}）`;
}

function dateOf(served: DeliveryRecordFacts['served']): string | null {
  return served === null ? null : chineseDate(served.served_on);
}
