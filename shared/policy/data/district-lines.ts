/** District lines: from a case beyond the town's power to the district's decision, shared by every table. */
import type { NeedName, ProcedureStep } from '../procedure';
import { beside, step } from './step-lines';

/** A case leaves the desk for the district and comes back with its decision; `usual` where only it decides. */
export function districtWay(
  from: string,
  back: string,
  more: { usual?: boolean; leave?: NeedName[]; declined?: NeedName[] } = {},
): ProcedureStep[] {
  const leave = more.usual === true ? step : beside;
  const needs: NeedName[] = [...(more.leave ?? []), 'facts_same'];
  return [
    leave(from, 'escalate', 'at_district', 'reviewer approver', { needs }),
    beside(from, 'submitToMeeting', 'at_meeting', 'reviewer approver', { needs }),
    step('at_district at_meeting', 'recordResolution', 'approved', 'clerk', { answer: 'approved' }),
    beside('at_district at_meeting', 'recordResolution', 'declined', 'clerk', {
      answer: 'declined',
      needs: more.declined ?? [],
    }),
    beside('at_district at_meeting', 'recordResolution', back, 'clerk', { answer: 'returned' }),
  ];
}
