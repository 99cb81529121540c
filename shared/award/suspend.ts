/** Suspend: keeps an award's payments back from a month on, at once, until it is resumed or stopped. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { PlainMonth } from '../base/plain-date';
import { awardStandingNames, type AwardFacts } from './award';

export const SuspendReason = z.enum(['deceased', 'absent', 'unverified', 'account', 'report']);
export type SuspendReason = z.infer<typeof SuspendReason>;

export const suspendReasonNames: Record<SuspendReason, string> = {
  deceased: '疑似死亡，待核实',
  absent: '长期外出联系不上',
  unverified: '不能完成定期核查',
  account: '账户异常',
  report: '有举报或疑点待查',
};

/** What the household is told of a reason, and what it has to do; a report is never told. */
export const suspendNotices: Record<SuspendReason, { because: string; to_resume: string[] }> = {
  deceased: {
    because: '需要核实待遇成员是否健在',
    to_resume: ['本人或者家属携带身份证件到本机关办理生存确认', '已经去世的，提交死亡证明'],
  },
  absent: { because: '你户长期外出、联系不上', to_resume: ['与本机关联系，说明现居住地和家庭情况'] },
  unverified: { because: '未能完成定期核查', to_resume: ['配合本机关完成入户调查和家庭经济状况核对'] },
  account: { because: '收款账户异常', to_resume: ['核对收款账户，或者另行提供本人的银行账户'] },
  report: { because: '你户的有关情况需要核实', to_resume: ['配合本机关核实家庭情况，提供有关材料'] },
};

export const Suspend = z.strictObject({
  award_no: z.string().min(1),
  reason_code: SuspendReason,
  /** First month kept back. */
  from: PlainMonth,
  text: z.string().min(2, { error: '请写明暂停原因，至少2个字' }).max(500),
});
export type Suspend = z.infer<typeof Suspend>;

export interface SuspendFacts {
  award: AwardFacts | null;
}

export const suspendRefusals = refusals({
  award_unknown: () => '没有这份待遇，请从待遇列表中选择',
  award_closed: (f: { state: string }) => `这份待遇${f.state}，无需暂停`,
  already_suspended: (f: { from: string }) => `这份待遇已自${f.from}起暂停发放，无需重复办理`,
  month_paid: (f: { from: string; month: string }) =>
    `${f.month}已经列入批次，暂停月份（${f.from}）请改为下一个月，已列批次的请作废或按退汇办理`,
});

const because = suspendRefusals.because;

export const suspend = act({
  kind: 'suspend',
  title: '暂停发放',
  posts: ['reviewer', 'approver'],
  payload: Suspend,
  refusals: suspendRefusals,
  guard: (facts: SuspendFacts) => {
    const { award } = facts;
    if (!award) return because('award_unknown', {}, 'award_no');
    if (award.state !== 'live') {
      return because('award_closed', { state: awardStandingNames[award.state] });
    }
    const since = award.suspended_from;
    return since === null ? null : because('already_suspended', { from: since });
  },
  decide: (payload, facts) => {
    const award = facts.award as AwardFacts;
    const { from } = payload;
    const lined = [...award.lined, ...award.on_way].find((row) => row.month >= from);
    if (lined) return because('month_paid', { from, month: lined.month }, 'from');
    return permit({ programme: award.programme, household_no: award.household_no });
  },
});
