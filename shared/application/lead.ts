/** Lead: somebody who may need help was found or reported (主动发现线索); it must be checked in time. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { addDays, PlainDate } from '../base/plain-date';
import { addWorkingDays, type Calendar } from '../base/working-days';

export const leadSources = {
  grid: '网格员',
  village: '村（社区）',
  hotline: '12345热线',
  media: '媒体、网络',
  data: '数据预警',
  neighbour: '群众反映',
  self: '本人求助',
} as const;
export type LeadSource = keyof typeof leadSources;

export const Lead = z.strictObject({
  source: z.enum(Object.keys(leadSources) as LeadSource[], { error: '请选择线索来源' }),
  /** Who reported it, or the number of the hotline's slip; empty when nobody is named. */
  reporter: z.string().max(60),
  found_on: PlainDate,
  /** Life or subsistence is at stake: checked within hours rather than days. */
  urgent: z.boolean(),
  /** As told; empty while it is not known. */
  name: z.string().max(40),
  phone: z.string().max(20),
  village_code: z.string().min(1, { error: '请选择村（社区）' }),
  place: z.string().max(120),
  text: z.string().min(2, { error: '请写明了解到的情况，至少2个字' }).max(1000),
});
export type Lead = z.infer<typeof Lead>;

export interface LeadFacts {
  village_known: boolean;
  calendar: Calendar;
  /** Working days within which a lead is checked; null when the pack sets none. */
  check_working_days: number | null;
  /** Natural days (24 hours each) within which an urgent one is checked; null when the pack sets none. */
  urgent_days: number | null;
  next_lead_no: string;
}

export interface LeadTaken {
  lead_no: string;
  /** Last day to check it; null when the pack sets no limit. */
  due_on: PlainDate | null;
  calendar_missing: number[];
}

export const leadRefusals = refusals({
  found_future: (f: { found_on: string; today: string }) =>
    `发现日期（${f.found_on}）晚于今天（${f.today}），请核对`,
  village_unknown: () => '没有这个村（社区），请从本镇街的列表中选择',
});

export const lead = act({
  kind: 'lead',
  title: '登记线索',
  posts: ['clerk', 'investigator'],
  payload: Lead,
  refusals: leadRefusals,
  decide: (payload, facts: LeadFacts, standing) => {
    const { found_on, urgent } = payload;
    const { today } = standing;
    if (found_on > today) return leadRefusals.because('found_future', { found_on, today }, 'found_on');
    if (!facts.village_known) return leadRefusals.because('village_unknown', {}, 'village_code');
    const { due_on, missing } = urgent ? urgentDue(facts, today) : usualDue(facts, today);
    return permit<LeadTaken>({ lead_no: facts.next_lead_no, due_on, calendar_missing: missing });
  },
});

/** The limit of an urgent lead runs over nights and holidays. */
function urgentDue({ urgent_days }: LeadFacts, today: PlainDate) {
  const due_on = urgent_days === null ? null : addDays(today, urgent_days);
  return { due_on, missing: [] };
}

function usualDue({ calendar, check_working_days }: LeadFacts, today: PlainDate) {
  if (check_working_days === null) return { due_on: null, missing: [] };
  const due = addWorkingDays(calendar, today, check_working_days);
  return { due_on: due.value, missing: due.missing_years };
}
