/** Take over: the receiver of a post checks the list, counts the cash and signs (接收); the open work is his from now on. */
import { z } from 'zod';
import { act, type Standing } from '../base/act';
import { Fen, formatFen } from '../base/money';
import { permit, refusals, type Refusal } from '../base/outcome';
import { postNames, type Post } from '../base/posts';
import type { HandedWork, WorkItem } from './hand-over';

export const TakeOver = z.strictObject({
  hand_over_no: z.string().min(1),
  /** Cash as counted together; null for a post without cash. */
  counted_fen: Fen.nullable(),
  text: z.string().min(2, { error: '请写明接收情况，至少2个字' }).max(1000),
});
export type TakeOver = z.infer<typeof TakeOver>;

export interface TakeOverFacts {
  /** The giver's signed list; null for an unknown number. */
  handed: {
    post: Post;
    giver_id: string;
    giver_name: string;
    receiver_id: string;
    receiver_name: string;
    state: 'open' | 'taken' | 'replaced';
    items: readonly WorkItem[];
  } | null;
  /** The same work as it stands today. */
  work: HandedWork;
  /** Posts the receiver holds today. */
  posts: readonly Post[];
}

export interface TakenOver {
  post: Post;
  giver_id: string;
  giver_name: string;
  items: WorkItem[];
  cash_fen: Fen | null;
}

export const takeOverRefusals = refusals({
  hand_over_unknown: () => '没有这份移交清单，请从清单中选择',
  hand_over_done: () => '这份移交清单已经接收，或者已有新的清单，无需再办',
  not_receiver: (f: { name: string }) => `这份移交清单的接收人是${f.name}，请由${f.name}登录办理`,
  post_missing: (f: { post: string }) => `您今天没有${f.post}岗位，请系统管理员先登记岗位`,
  list_changed: (f: { name: string }) =>
    `移交清单列出后又有新的或已办结的事项，请${f.name}重新移交一次再接收`,
  cash_missing: () => '接收出纳岗位须当面盘点现金，请填写盘点金额',
  cash_idle: () => '这个岗位没有现金，请不要填写盘点金额',
  cash_differs: (f: { counted_fen: Fen; book_fen: Fen }) =>
    `盘点现金${formatFen(f.counted_fen)}元，账面${formatFen(f.book_fen)}元，请移交人先办理“盘点现金”查明差额`,
});

export const takeOver = act({
  kind: 'takeOver',
  title: '接收岗位',
  posts: ['clerk', 'investigator', 'reviewer', 'approver', 'accountant', 'cashier', 'archivist', 'auditor', 'admin'],
  payload: TakeOver,
  refusals: takeOverRefusals,
  guard: (facts: TakeOverFacts, standing) => findTurnBar(facts, standing),
  decide: (payload, facts) => {
    const { handed, work } = facts;
    const bar = findWorkBar(payload, facts);
    if (bar || !handed) return bar ?? takeOverRefusals.because('hand_over_unknown', {}, 'hand_over_no');
    const { post, giver_id, giver_name } = handed;
    return permit<TakenOver>({ post, giver_id, giver_name, items: work.items, cash_fen: work.cash_fen });
  },
});

function findTurnBar({ handed, posts }: TakeOverFacts, standing: Standing): Refusal | null {
  const { because } = takeOverRefusals;
  if (!handed) return because('hand_over_unknown', {}, 'hand_over_no');
  if (handed.state !== 'open') return because('hand_over_done', {});
  const { receiver_id, receiver_name, post } = handed;
  if (receiver_id !== standing.officer_id) return because('not_receiver', { name: receiver_name });
  return posts.includes(post) ? null : because('post_missing', { post: postNames[post] });
}

function findWorkBar({ counted_fen }: TakeOver, { handed, work }: TakeOverFacts): Refusal | null {
  const { because } = takeOverRefusals;
  const listed = (items: readonly WorkItem[]): string => items.map(({ no }) => no).sort().join(' ');
  if (handed && listed(handed.items) !== listed(work.items)) {
    return because('list_changed', { name: handed.giver_name });
  }
  const book_fen = work.cash_fen;
  if (book_fen === null) return counted_fen === null ? null : because('cash_idle', {}, 'counted_fen');
  if (counted_fen === null) return because('cash_missing', {}, 'counted_fen');
  if (counted_fen === book_fen) return null;
  return because('cash_differs', { counted_fen, book_fen }, 'counted_fen');
}
