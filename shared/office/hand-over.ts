/** Hand over: the giver of a post lists its open work, cash and unsent acts and signs (移交); the receiver signs next. */
import { z } from 'zod';
import { act } from '../base/act';
import type { Fen } from '../base/money';
import { permit, refusals, type Refusal } from '../base/outcome';
import { Post, postNames } from '../base/posts';

export const HandOver = z.strictObject({
  post: Post,
  /** Whose work it was; he signs himself, or the leader where he has left. */
  giver_id: z.string().min(1, { error: '请选择移交人' }),
  receiver_id: z.string().min(1, { error: '请选择接收人' }),
  /** What no list tells: keys, seals, paper files, promises made. */
  text: z.string().min(2, { error: '请写明移交的印章、钥匙、纸质档案和未了事项，至少2个字' }).max(1000),
});
export type HandOver = z.infer<typeof HandOver>;

/** One open matter that goes along. */
export interface WorkItem {
  what: 'case' | 'lead' | 'referral' | 'batch';
  no: string;
  name: string;
  /** How far it has got, in words. */
  state: string;
}

export const workNames: Record<WorkItem['what'], string> = {
  case: '案件',
  lead: '线索',
  referral: '转办',
  batch: '发放批次',
};

/** What a post hands over on a day. */
export interface HandedWork {
  items: WorkItem[];
  /** Cash in the box by the books; null for a post without cash. */
  cash_fen: Fen | null;
  /** Vouchers not yet reimbursed; null for a post without cash. */
  vouchers_fen: Fen | null;
  /** Acts that the other side has not confirmed. */
  unsent_acts: number;
  /** Bundles that went out and have no receipt. */
  unsent_bundles: string[];
}

export interface HandOverFacts {
  giver: { name: string; posts: readonly Post[]; held: readonly Post[] } | null;
  receiver: { name: string; posts: readonly Post[] } | null;
  work: HandedWork;
  next_hand_over_no: string;
}

export interface HandedOver extends HandedWork {
  hand_over_no: string;
  giver_name: string;
  receiver_name: string;
  /** Whether the leader signed for a giver who has left. */
  by_leader: boolean;
}

export const handOverRefusals = refusals({
  giver_unknown: () => '没有这名移交人，请从名单中选择',
  giver_signs: (f: { name: string }) =>
    `${f.name}仍在岗，移交须由本人办理；如已离岗，由审批人代为移交，请系统管理员先登记离岗`,
  leader_signs: (f: { name: string }) => `${f.name}已经离岗，移交须由审批人代为办理，请交由审批人登录办理`,
  post_not_held: (f: { name: string; post: string }) => `${f.name}没有担任过${f.post}，请核对岗位`,
  receiver_unknown: () => '没有这名接收人，请从名单中选择',
  same_officer: () => '移交人与接收人是同一人，请另选接收人',
  receiver_post: (f: { name: string; post: string }) =>
    `${f.name}今天还没有${f.post}岗位，请系统管理员先登记岗位或代办`,
});

export const handOver = act({
  kind: 'handOver',
  title: '移交岗位',
  posts: ['approver', 'clerk', 'investigator', 'reviewer', 'accountant', 'cashier', 'archivist', 'auditor', 'admin'],
  payload: HandOver,
  refusals: handOverRefusals,
  decide: (payload, facts: HandOverFacts, standing) => {
    const bar = findBar(payload, facts, standing);
    if (bar) return bar;
    const { giver, receiver, work, next_hand_over_no } = facts;
    return permit<HandedOver>({
      ...work,
      hand_over_no: next_hand_over_no,
      giver_name: giver?.name ?? '',
      receiver_name: receiver?.name ?? '',
      by_leader: standing.officer_id !== payload.giver_id,
    });
  },
});

function findBar(
  { post, giver_id, receiver_id }: HandOver,
  { giver, receiver }: HandOverFacts,
  standing: { officer_id: string; post: Post },
): Refusal | null {
  const { because } = handOverRefusals;
  if (!giver) return because('giver_unknown', {}, 'giver_id');
  const { name } = giver;
  const himself = standing.officer_id === giver_id;
  if (!himself && giver.posts.length > 0) return because('giver_signs', { name }, 'giver_id');
  if (!himself && standing.post !== 'approver') return because('leader_signs', { name }, 'giver_id');
  if (!giver.held.includes(post)) return because('post_not_held', { name, post: postNames[post] }, 'post');
  if (!receiver) return because('receiver_unknown', {}, 'receiver_id');
  if (receiver_id === giver_id) return because('same_officer', {}, 'receiver_id');
  const named = { name: receiver.name, post: postNames[post] };
  return receiver.posts.includes(post) ? null : because('receiver_post', named, 'receiver_id');
}
