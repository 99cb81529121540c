/** Attach evidence: what a stated fact rests on: its source, who saw it, when, and how long it holds. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { PlainDate } from '../base/plain-date';

/** What may be proved of a member or of the household. */
export const evidenceFacts = {
  identity: '身份和户籍',
  income: '收入',
  property: '财产',
  housing: '住房',
  disability: '残疾',
  illness: '疾病',
  student: '就学',
  obligor: '赡养抚养扶养',
  expenditure: '支出',
} as const;
export type EvidenceFact = keyof typeof evidenceFacts;

/** What kind of thing was seen. */
export const evidenceSources = {
  original: '证件或证明原件',
  copy: '复印件（已核原件）',
  data: '部门数据',
  site: '现场查看',
  promise: '本人书面承诺',
} as const;

export const AttachEvidence = z.strictObject({
  household_no: z.string().min(1),
  fact: z.enum(Object.keys(evidenceFacts) as [EvidenceFact]),
  /** Key of the member; empty where it concerns the household. */
  member: z.string(),
  source: z.enum(Object.keys(evidenceSources) as [keyof typeof evidenceSources]),
  text: z.string().min(2, { error: '请写明依据的名称或内容，至少2个字' }).max(200),
  /** The officer who saw it. */
  seen_by: z.string().min(1, { error: '请选择查看人' }),
  seen_on: PlainDate,
  /** Last day on which it holds; null without an end. */
  valid_until: PlainDate.nullable(),
});
export type AttachEvidence = z.infer<typeof AttachEvidence>;

export interface AttachEvidenceFacts {
  household: {
    merged_into: string | null;
    members: { key: string; name: string; person_no: string }[];
  } | null;
  /** Ids of the officers enrolled. */
  officers: string[];
  next_evidence_no: string;
}

export interface EvidenceAttached {
  evidence_no: string;
  /** Empty where it concerns the household. */
  person_no: string;
  person_name: string;
}

export const attachEvidenceRefusals = refusals({
  household_unknown: () => '没有这个家庭，请从家庭列表中选择',
  household_merged: (f: { household_no: string }) =>
    `这个家庭已并入${f.household_no}，请在该家庭登记`,
  member_unknown: () => '家庭中没有这名成员，请重新选择',
  seen_future: (f: { seen_on: string; today: string }) =>
    `查看日期（${f.seen_on}）晚于今天（${f.today}），请核对`,
  officer_unknown: () => '没有这名查看人，请从人员中选择',
  valid_before_seen: (f: { valid_until: string; seen_on: string }) =>
    `有效期至${f.valid_until}，早于查看日期${f.seen_on}，请核对证件上的有效期`,
});
const { because } = attachEvidenceRefusals;

export const attachEvidence = act({
  kind: 'attachEvidence',
  title: '登记依据',
  posts: ['clerk', 'investigator'],
  payload: AttachEvidence,
  refusals: attachEvidenceRefusals,
  guard: ({ household }: AttachEvidenceFacts) => {
    if (!household) return because('household_unknown', {}, 'household_no');
    const { merged_into } = household;
    return merged_into === null ? null : because('household_merged', { household_no: merged_into });
  },
  decide: (payload, facts, { today }) => {
    const { member, seen_on, seen_by, valid_until } = payload;
    const found = facts.household?.members.find(({ key }) => key === member);
    if (member !== '' && !found) return because('member_unknown', {}, 'member');
    if (seen_on > today) return because('seen_future', { seen_on, today }, 'seen_on');
    if (!facts.officers.includes(seen_by)) return because('officer_unknown', {}, 'seen_by');
    if (valid_until !== null && valid_until < seen_on) {
      return because('valid_before_seen', { valid_until, seen_on }, 'valid_until');
    }
    return permit<EvidenceAttached>({
      evidence_no: facts.next_evidence_no,
      person_no: found?.person_no ?? '',
      person_name: found?.name ?? '',
    });
  },
});
