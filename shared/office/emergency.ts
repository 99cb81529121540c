/** Emergency: a public emergency (突发公共事件) as it stands on a day, and what it eases in its villages. */
import { addMonthsToDate, type PlainDate } from '../base/plain-date';
import type { EmergencyKind, EmergencyMeasure } from './declare-emergency';

/** A declared emergency as tables hold it. */
export interface Emergency {
  emergency_no: string;
  document_no: string;
  name: string;
  event: EmergencyKind;
  /** Codes of the villages and communities it was declared for. */
  villages: string[];
  measures: EmergencyMeasure[];
  from: PlainDate;
  /** Last day as declared, inclusive; null while open-ended. */
  to: PlainDate | null;
  /** Last day as ended by a later document; null before that. */
  ended_on: PlainDate | null;
  /** Day by which surveys by telephone are made good by a visit; null while its end is not known. */
  make_good_by: PlainDate | null;
}

/** The last day on which it binds; null while its end is not known. */
export function lastDayOf({ to, ended_on }: Pick<Emergency, 'to' | 'ended_on'>): PlainDate | null {
  return ended_on ?? to;
}

/** Whether it binds on that day. */
export function isEmergencyLive(emergency: Emergency, on: PlainDate): boolean {
  const last = lastDayOf(emergency);
  return emergency.from <= on && (last === null || on <= last);
}

/** The emergency of a village on a day, a live one first, else the newest; null when there never was one. */
export function emergencyOf(
  declared: readonly Emergency[],
  village: string,
  on: PlainDate,
): Emergency | null {
  const here = declared.filter(({ villages }) => villages.includes(village));
  return here.findLast((one) => isEmergencyLive(one, on)) ?? here.at(-1) ?? null;
}

/**
 * The day of a review, put off by the pack's months where it falls into an emergency that says so
 * (民发〔2021〕57号第三十一条), and the emergency that does.
 */
export function reviewPutOff(
  declared: readonly Emergency[],
  given: { village: string; due: PlainDate; months: number },
): { due: PlainDate; because: Emergency | null } {
  const { village, due, months } = given;
  const because = declared.findLast(
    (one) => one.villages.includes(village) && one.measures.includes('extend_reviews') && isEmergencyLive(one, due),
  );
  return because ? { due: addMonthsToDate(due, months), because } : { due, because: null };
}
