/** Advice form (K02 综合救助意见书): everything a household was found to need, where it goes, and what it still brings. */
import type { Fen } from '../../base/money';
import { chineseDate, type PlainDate } from '../../base/plain-date';
import type { PlanPlace } from '../../policy/needs-plan';
import type { GridRow } from './blocks';
import { form, type PaperFrame } from './frame';
import { heading, line, list, pair, said, type Said } from './grids';
import type { FormContent } from './paper-content';
import { yuan } from './phrases';

/** An item as the paper tells it. */
export interface AdviceItem {
  place: PlanPlace;
  place_name: string;
  name: string;
  people: string[];
  /** What the assessment says. */
  conclusion: string;
  amount_fen: Fen | null;
  /** A month, or once. */
  monthly: boolean;
  department: string;
  reasons: string[];
  hand_over: string[];
  missing: string[];
  /** The last date that runs: what is due, and when. */
  due: { label: string; due_on: PlainDate } | null;
  choice: 'proposed' | 'drop' | 'postpone' | 'move' | 'add';
  choice_reason: string;
}

export interface AdviceFormFacts {
  frame: PaperFrame;
  plan_no: string;
  head_name: string;
  members_count: number;
  village_name: string;
  address: string;
  received_on: PlainDate;
  items: AdviceItem[];
  papers: { name: string; programmes: string[] }[];
  pack: string;
  clerk: Said;
}

/** Places in which something is to be done, in the order of the paper. */
const open: readonly PlanPlace[] = ['here', 'district', 'meeting', 'refer', 'in_force', 'undetermined'];

function isKept({ choice }: AdviceItem): boolean {
  return choice !== 'drop' && choice !== 'postpone';
}

function result(item: AdviceItem): string {
  const { amount_fen, monthly, department, missing } = item;
  const sum = amount_fen === null || amount_fen === 0 ? '' : `，${monthly ? '每月' : ''}${yuan(amount_fen)}`;
  if (department !== '') return `转${department}办理`;
  return missing.length > 0 ? `尚缺${missing.join('、')}` : `${item.conclusion}${sum}`;
}

/** What is handed over, when it is due, and why the clerk changed it. */
function remark({ hand_over, due, choice_reason }: AdviceItem): string {
  return [
    hand_over.length === 0 ? '' : `移交：${hand_over.join('、')}`,
    due === null ? '' : `${due.label}：${chineseDate(due.due_on)}前`,
    choice_reason === '' ? '' : `经办人意见：${choice_reason}`,
  ]
    .filter((part) => part !== '')
    .join('；');
}

const columns = [
  ['项　目', 5],
  ['对　象', 5],
  ['评估意见', 7, 'left'],
  ['材料、期限和说明', 7, 'left'],
] as const;

function placeRows(facts: AdviceFormFacts): GridRow[] {
  return open.flatMap((place) => {
    const items = facts.items.filter((item) => item.place === place && isKept(item));
    const [first] = items;
    if (!first) return [];
    const lines = items.map((item) => [item.name, item.people.join('、'), result(item), remark(item)]);
    return [heading(first.place_name), ...list(columns, lines).slice(1)];
  });
}

/** What is not done now, and why: taken out, put off, or not met. */
function restRows(facts: AdviceFormFacts): GridRow[] {
  const later = facts.items.filter((item) => !isKept(item));
  const refused = facts.items.filter((item) => item.place === 'refused' && isKept(item));
  const words = { drop: '本次不办理', postpone: '暂缓办理' } as const;
  const put = later.map(({ name, people, choice, choice_reason }) => [
    name,
    people.join('、'),
    choice === 'drop' ? words.drop : words.postpone,
    choice_reason,
  ]);
  const not = refused.map(({ name, people, conclusion, reasons }) => [
    name,
    people.join('、'),
    conclusion,
    reasons.join('；'),
  ]);
  return [
    ...(put.length === 0 ? [] : [heading('不办理或者暂缓的项目'), ...list(columns, put).slice(1)]),
    ...(not.length === 0 ? [] : [heading('不符合条件的项目'), ...list(columns, not).slice(1)]),
  ];
}

function papersText(papers: AdviceFormFacts['papers']): string {
  if (papers.length === 0) return '材料齐全，无须补充。';
  return papers
    .map(({ name, programmes }, at) => `${at + 1}. ${name}（${programmes.join('、')}）`)
    .join('；');
}

/** K02: one intake, everything the household could get, told once. */
export function adviceForm(facts: AdviceFormFacts): FormContent {
  const { frame } = facts;
  return form(frame, 'K02', '综合救助意见书', {
    heads: [`单位：${frame.office.issuer}`, '', `编号：${facts.plan_no}`],
    blocks: [
      {
        kind: 'grid',
        rows: [
          pair(['户　主', facts.head_name], ['家庭人数', `${facts.members_count}人`]),
          pair(['村（社区）', facts.village_name], ['受理日期', chineseDate(facts.received_on)]),
          line('住　址', facts.address),
          ...list(columns, []),
          ...placeRows(facts),
          ...restRows(facts),
          line('还须提交\n的 材 料', papersText(facts.papers)),
          line('依　据', `本意见按政策包${facts.pack}测算，以各项目的正式决定为准。`),
          said('综合救助\n意　　见', '经办人', facts.clerk),
          said('申请人\n意　见', '申请人', null),
        ],
      },
    ],
    proof: null,
  });
}
