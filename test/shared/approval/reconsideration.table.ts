/** The walks of reconsideration and of a refusal taken back. */
import { decideReconsideration } from '../../../shared/approval/decide-reconsideration';
import { executeReconsideration } from '../../../shared/approval/execute-reconsideration';
import type { Reconsideration } from '../../../shared/approval/reconsideration';
import { recordReconsideration } from '../../../shared/approval/record-reconsideration';
import { replyReconsideration } from '../../../shared/approval/reply-reconsideration';
import { revokeRefusal } from '../../../shared/approval/revoke-refusal';
import { livePower, standing } from '../../beds';
import { walk, type Walk } from '../../walk';

const case_no = '500120004-dibao-202211-0001-01';
const reconsideration_no = '500120004-F-2022-001';

const open = (change: Partial<Reconsideration> = {}): Reconsideration => ({
  reconsideration_no,
  case_no,
  received_on: '2022-11-10',
  replied_on: null,
  outcome: null,
  decided_on: null,
  executed_on: null,
  ...change,
});

type Bed = { facts: { reconsideration: Reconsideration | null } };
const unknown = (bed: Bed): void => void (bed.facts.reconsideration = null);
const decided = (bed: Bed): void => void (bed.facts.reconsideration!.outcome = 'maintained');

const recordWalk = walk(recordReconsideration, {
  sound: {
    standing: standing('clerk', 'U02'),
    payload: {
      case_no,
      decision: '不予确认通知书',
      authority: '璧山区人民政府',
      document_no: '璧府复答〔2022〕1号',
      received_on: '2022-11-15',
      summary: false,
      requests: '请求撤销',
    },
    facts: {
      case: { open: false, decided_on: '2022-11-01', household_no: '500120004-H-000001' },
      open: null,
      reply_days: 10,
      summary_reply_days: 5,
      next_reconsideration_no: reconsideration_no,
    },
  },
  spoil: {
    case_unknown: (bed) => (bed.facts.case = null),
    case_open: (bed) => (bed.facts.case!.open = true),
    already_open: (bed) => (bed.facts.open = { reconsideration_no }),
    date_future: (bed) => (bed.payload.received_on = '2023-01-01'),
    date_early: (bed) => (bed.payload.received_on = '2022-10-31'),
  },
});

const replyWalk = walk(replyReconsideration, {
  sound: {
    standing: standing('approver', 'U06'),
    payload: { reconsideration_no, replied_on: '2022-11-16', document_no: '来凤复答〔2022〕1号', text: '原决定事实清楚' },
    facts: { reconsideration: open() },
  },
  spoil: {
    reconsideration_unknown: unknown,
    already_decided: decided,
    already_replied: (bed) => (bed.facts.reconsideration!.replied_on = '2022-11-12'),
    date_future: (bed) => (bed.payload.replied_on = '2023-01-01'),
    date_early: (bed) => (bed.payload.replied_on = '2022-11-09'),
  },
});

const decideWalk = walk(decideReconsideration, {
  sound: {
    standing: standing('clerk', 'U02'),
    payload: {
      reconsideration_no,
      outcome: 'redo',
      document_no: '璧府复决〔2022〕1号',
      decided_on: '2022-11-16',
      text: '撤销，责令重新作出',
      execute_by: '2022-12-16',
    },
    facts: { reconsideration: open() },
  },
  spoil: {
    reconsideration_unknown: unknown,
    already_decided: decided,
    date_future: (bed) => (bed.payload.decided_on = '2023-01-01'),
    date_early: (bed) => (bed.payload.decided_on = '2022-11-09'),
    execute_idle: (bed) => (bed.payload.outcome = 'maintained'),
  },
});

const executeWalk = walk(executeReconsideration, {
  sound: {
    standing: standing('approver', 'U06'),
    payload: { reconsideration_no, executed_on: '2022-11-20', done_by: case_no, text: '已重新受理' },
    facts: { reconsideration: open({ outcome: 'redo', decided_on: '2022-11-16' }), done_by_known: true },
  },
  spoil: {
    reconsideration_unknown: unknown,
    not_decided: (bed) => (bed.facts.reconsideration!.outcome = null),
    nothing_to_execute: decided,
    already_executed: (bed) => (bed.facts.reconsideration!.executed_on = '2022-11-18'),
    date_future: (bed) => (bed.payload.executed_on = '2023-01-01'),
    date_early: (bed) => (bed.payload.executed_on = '2022-11-15'),
    done_by_unknown: (bed) => (bed.facts.done_by_known = false),
  },
});

const revokeWalk = walk(revokeRefusal, {
  sound: {
    standing: standing('approver', 'U06'),
    payload: { case_no, ground: 'self', text: '原核算漏计一名成员' },
    facts: {
      case: { state: 'declined', programme: 'dibao', household_no: '500120004-H-000001', revoked_on: null },
      powers: [livePower()],
    },
  },
  spoil: {
    case_unknown: (bed) => (bed.facts.case = null),
    not_declined: (bed) => (bed.facts.case!.state = 'approved'),
    already_revoked: (bed) => (bed.facts.case!.revoked_on = '2022-11-10'),
    no_power: (bed) => (bed.facts.powers = []),
  },
});

export const reconsiderationWalks: readonly Walk[] = [recordWalk, replyWalk, decideWalk, executeWalk, revokeWalk];
