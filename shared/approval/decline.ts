/** Decline: the decision not to grant (不予确认), with the reasons the notice will carry. */
import { z } from 'zod';
import { act, type ActOutcome } from '../base/act';
import { permit, refusals } from '../base/outcome';
import type { PlainDate } from '../base/plain-date';
import { addWorkingDays, type Calendar } from '../base/working-days';
import { searchPower, type Power } from '../office/power';
import type { CaseFacts } from '../application/case';
import { needSentences } from '../application/needs';
import { positionAfter, positionRefusal, positionSentences, type PositionFacts } from '../application/position';
import { findPartOrReview } from './review';

export const Decline = z.strictObject({
  case_no: z.string().min(1),
  text: z.string().min(5, { error: '请写明不予批准的事实和理由，至少5个字' }).max(1000),
});
export type Decline = z.infer<typeof Decline>;

export interface DeclineFacts extends PositionFacts {
  powers: readonly Power[];
  calendar: Calendar;
  /** Working days within which the applicant must be told. */
  notice_working_days: number;
}

export interface Declined {
  position: string;
  programme: string;
  household_no: string;
  power_no: string;
  /** Last day to tell the applicant. */
  notify_by: PlainDate;
}

export const declineRefusals = refusals({
  ...positionSentences,
  already_paid: needSentences.already_paid,
  objection_open: needSentences.objection_open,
  no_power: (f: { on: string }) =>
    `${f.on}没有对本项目“不予确认”的有效委托权限，请核对“系统—委托权限”或办理“报区审批”`,
  same_person: (f: { did: string }) =>
    `您是本案的${f.did}，审批须由第三人作出，请由其他审批人办理`,
});

export const decline = act({
  kind: 'decline',
  title: '不予批准',
  posts: ['approver'],
  payload: Decline,
  refusals: declineRefusals,
  guard: (facts: DeclineFacts, standing) => {
    const bar = positionRefusal(declineRefusals, facts, { act: 'decline', standing });
    if (bar) return bar;
    const found = facts.case as CaseFacts;
    const search = searchPower(facts.powers, wantedPower(found, standing.today));
    if (!search.found) return declineRefusals.because('no_power', { on: standing.today });
    const did = findPartOrReview(found, standing.officer_id);
    return did ? declineRefusals.because('same_person', { did }) : null;
  },
  decide: (_payload, facts, standing): ActOutcome<Declined> => {
    const found = facts.case as CaseFacts;
    const search = searchPower(facts.powers, wantedPower(found, standing.today));
    const power_no = search.found ? search.power.power_no : '';
    const notify = addWorkingDays(facts.calendar, standing.today, facts.notice_working_days);
    const { programme, household_no } = found;
    return {
      ...permit<Declined>({
        position: positionAfter(facts, 'decline'),
        programme,
        household_no,
        power_no,
        notify_by: notify.value,
      }),
      power: power_no,
    };
  },
});

function wantedPower(found: CaseFacts, on: PlainDate) {
  return { programme: found.programme, kind: 'decline', on, amount_fen: 0 } as const;
}
