/** Declare emergency: enters a public emergency (突发公共事件) by its document: villages, days, what it eases. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { PlainDate } from '../base/plain-date';
import { shortVillageName, VillageCode } from '../base/region';

/** The four classes of the emergency response law (突发事件应对法). */
export const EmergencyKind = z.enum(['disaster', 'accident', 'health', 'safety']);
export type EmergencyKind = z.infer<typeof EmergencyKind>;

export const emergencyKindNames: Record<EmergencyKind, string> = {
  disaster: '自然灾害',
  accident: '事故灾难',
  health: '公共卫生事件',
  safety: '社会安全事件',
};

/** What the activation order eases in the declared villages. */
export const EmergencyMeasure = z.enum(['phone_survey', 'extend_reviews']);
export type EmergencyMeasure = z.infer<typeof EmergencyMeasure>;

export const emergencyMeasureNames: Record<EmergencyMeasure, string> = {
  phone_survey: '可以电话调查，暂不入户',
  extend_reviews: '定期复核延期',
};

export const DeclareEmergency = z.strictObject({
  document_no: z.string().min(2, { error: '请填写启动应急响应的文号' }).max(60),
  /** As lists and papers say it: 八塘片区洪灾. */
  name: z.string().min(2, { error: '请写明事件名称，至少2个字' }).max(60),
  event: EmergencyKind,
  villages: z.array(VillageCode).min(1, { error: '请至少选择一个村（社区）' }),
  measures: z.array(EmergencyMeasure).min(1, { error: '请至少选择一项措施' }),
  from: PlainDate,
  /** Last day, inclusive; null while the document leaves it open. */
  to: PlainDate.nullable(),
});
export type DeclareEmergency = z.infer<typeof DeclareEmergency>;

export interface DeclareEmergencyFacts {
  next_emergency_no: string;
  /** Code of the office whose villages may be named. */
  office: string;
  /** An emergency in force under the same document number. */
  same_document: string | null;
  /** Day by which telephone surveys are made good when it ends on the stated day; null without one. */
  make_good_by: PlainDate | null;
}

export interface EmergencyDeclared {
  emergency_no: string;
  make_good_by: PlainDate | null;
}

export const declareEmergencyRefusals = refusals({
  emergency_future: (f: { from: string; today: string }) =>
    `起始日期（${f.from}）晚于今天（${f.today}），请在启动当日登记`,
  emergency_dates: (f: { from: string; to: string }) =>
    `终止日期（${f.to}）早于起始日期（${f.from}），请核对文件`,
  village_foreign: (f: { village: string }) => `${f.village}不在本单位辖区，请重新选择`,
  village_repeated: (f: { village: string }) => `${f.village}选了两次，请只选一次`,
  document_repeated: (f: { document_no: string; emergency_no: string }) =>
    `文件${f.document_no}已登记为${f.emergency_no}，如有变更请先登记结束`,
});

export const declareEmergency = act({
  kind: 'declareEmergency',
  title: '启动突发公共事件应急',
  posts: ['approver'],
  payload: DeclareEmergency,
  refusals: declareEmergencyRefusals,
  decide: (payload, facts: DeclareEmergencyFacts, { today }) => {
    const { because } = declareEmergencyRefusals;
    const { from, to, villages, document_no } = payload;
    if (from > today) return because('emergency_future', { from, today }, 'from');
    if (to !== null && to < from) return because('emergency_dates', { from, to }, 'to');
    const foreign = villages.find((code) => !code.startsWith(facts.office));
    if (foreign !== undefined) return because('village_foreign', { village: shortVillageName(foreign) }, 'villages');
    const twice = villages.find((code, i) => villages.indexOf(code) !== i);
    if (twice !== undefined) return because('village_repeated', { village: shortVillageName(twice) }, 'villages');
    if (facts.same_document !== null) {
      const same = { document_no, emergency_no: facts.same_document };
      return because('document_repeated', same, 'document_no');
    }
    return permit<EmergencyDeclared>({ emergency_no: facts.next_emergency_no, make_good_by: facts.make_good_by });
  },
});
