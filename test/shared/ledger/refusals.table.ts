/** The walks of the money room: how each refusal comes about, in the declared order. */
import type { AnswerRow } from '../../../shared/ledger/answer';
import type { BatchFacts } from '../../../shared/ledger/batch';
import { cancelDue } from '../../../shared/ledger/cancel-due';
import { checkBatch } from '../../../shared/ledger/check-batch';
import { closeMonth } from '../../../shared/ledger/close-month';
import { planRecovery } from '../../../shared/ledger/plan-recovery';
import { waiveRecovery } from '../../../shared/ledger/waive-recovery';
import { collect } from '../../../shared/ledger/collect';
import { countCash } from '../../../shared/ledger/count-cash';
import { declareBatch } from '../../../shared/ledger/declare-batch';
import { drawCash } from '../../../shared/ledger/draw-cash';
import { credit, debit, entry } from '../../../shared/ledger/entry';
import { explainReturn } from '../../../shared/ledger/explain-return';
import { fillBatch } from '../../../shared/ledger/fill-batch';
import { fund } from '../../../shared/ledger/fund';
import { payImprest } from '../../../shared/ledger/pay-imprest';
import { receiveImprest } from '../../../shared/ledger/receive-imprest';
import { recover } from '../../../shared/ledger/recover';
import { reimburseImprest } from '../../../shared/ledger/reimburse-imprest';
import { reissue } from '../../../shared/ledger/reissue';
import { reopenMonth } from '../../../shared/ledger/reopen-month';
import { reverse } from '../../../shared/ledger/reverse';
import { sealBatch } from '../../../shared/ledger/seal-batch';
import { settle } from '../../../shared/ledger/settle';
import { signExceptions } from '../../../shared/ledger/sign-exceptions';
import { surrender } from '../../../shared/ledger/surrender';
import { takeAnswer } from '../../../shared/ledger/take-answer';
import { voidBatch } from '../../../shared/ledger/void-batch';
import { payee, standing } from '../../beds';
import { walk, type Walk } from '../../walk';
import { changePower } from '../award/award-beds';
import {
  award_no,
  batch_no,
  batchIn,
  payTo,
  declareFacts,
  dueAward,
  headerOf,
  officers,
  reserve,
} from './ledger-beds';

const line_no = `${batch_no}-00001`;
const file_hash = 'f'.repeat(64);
type BatchBed = { facts: { batch: BatchFacts | null } };
const noBatch = (bed: BatchBed): void => void (bed.facts.batch = null);
const voided = (bed: BatchBed): void => void (bed.facts.batch!.state = 'voided');

const fundWalk = walk(fund, {
  sound: {
    standing: standing('accountant', 'U07'),
    payload: {
      kind: 'surrender',
      amount_fen: 100_000,
      document_no: '璧财社〔2022〕2号',
      received_on: '2022-11-25',
      note: '',
    },
    facts: { last_closed: null, reserve: reserve(), fixed_limit_fen: 3_000_000, entered: false },
  },
  spoil: {
    received_future: (bed) => (bed.payload.received_on = '2022-11-26'),
    document_entered: (bed) => (bed.facts.entered = true),
    above_fixed: (bed) => (bed.payload.kind = 'reserve'),
    bank_short: (bed) => (bed.facts.reserve.bank_fen = 99_999),
  },
});

const drawCashWalk = walk(drawCash, {
  sound: {
    standing: standing('cashier', 'U08'),
    payload: { direction: 'draw', amount_fen: 300_000, document_no: '现支1号' },
    facts: { last_closed: null, reserve: reserve({ cash_fen: 200_000 }), cash_limit_fen: 500_000 },
  },
  spoil: {
    bank_short: (bed) => {
      bed.payload.direction = 'draw';
      bed.facts.reserve.bank_fen = 100_000;
    },
    cash_short: (bed) => (bed.payload.direction = 'deposit'),
    above_cash_limit: (bed) => (bed.facts.cash_limit_fen = 400_000),
  },
});

const stage = { stage: 1, month: '2022-11', amount_fen: 100_000, trace_hash: '', due_on: null, condition: '', paid_by: null };

const payImprestWalk = walk(payImprest, {
  sound: {
    standing: standing('cashier', 'U08'),
    payload: {
      award_no,
      stage: 1,
      way: 'cash',
      second_officer_id: 'U07',
      signed_by: 'signature',
      witnesses: [],
      condition_seen: null,
    },
    facts: {
      award: {
        award_no,
        programme: 'temporary_emergency',
        household_no: '500120004-H-000001',
        state: 'live',
        payee,
        stages: [stage],
      },
      officers,
      reserve: reserve(),
      single_limit_fen: 300_000,
      last_closed: null,
      next_voucher_no: '500120004-V-2022-0001',
    },
  },
  spoil: {
    award_unknown: (bed) => (bed.facts.award = null),
    not_imprest: (bed) => (bed.facts.award!.programme = 'dibao'),
    award_stopped: (bed) => (bed.facts.award!.state = 'stopped'),
    stage_undecided: (bed) => (bed.payload.stage = 2),
    already_paid: (bed) => {
      bed.facts.award!.stages = [{ ...stage, paid_by: '500120004-V-2022-0009' }];
    },
    stage_not_due: (bed) => (bed.facts.award!.stages = [{ ...stage, due_on: '2022-12-01' }]),
    condition_unseen: (bed) => (bed.facts.award!.stages = [{ ...stage, condition: '提供住院结算单' }]),
    second_unknown: (bed) => (bed.payload.second_officer_id = 'U99'),
    second_same: (bed) => (bed.payload.second_officer_id = 'U08'),
    witnesses_missing: (bed) => (bed.payload.signed_by = 'fingerprint'),
    account_missing: (bed) => {
      bed.payload.way = 'bank';
      bed.facts.award!.payee.account_no = '';
    },
    above_single_limit: (bed) => (bed.facts.single_limit_fen = 50_000),
    fund_short: (bed) => (bed.facts.reserve.cash_fen = 99_999),
  },
});

const voucher_no = '500120004-V-2022-0001';

const reimburseImprestWalk = walk(reimburseImprest, {
  sound: {
    standing: standing('cashier', 'U08'),
    payload: { voucher_nos: [voucher_no] },
    facts: {
      vouchers: [
        {
          voucher_no,
          award_no,
          name: '周明',
          programme: 'temporary_emergency',
          amount_fen: 100_000,
          reimburse_no: null,
          papers_missing: false,
        },
      ],
      next_reimburse_no: '500120004-R-2022-0001',
      last_closed: null,
    },
  },
  spoil: {
    voucher_twice: (bed) => (bed.payload.voucher_nos = [voucher_no, voucher_no]),
    voucher_unknown: (bed) => (bed.payload.voucher_nos = ['500120004-V-2022-0002']),
    voucher_submitted: (bed) => {
      bed.facts.vouchers = [{ ...bed.facts.vouchers[0]!, reimburse_no: '500120004-R-2022-0009' }];
    },
    papers_missing: (bed) => {
      bed.facts.vouchers = [{ ...bed.facts.vouchers[0]!, papers_missing: true }];
    },
  },
});

const receiveImprestWalk = walk(receiveImprest, {
  sound: {
    standing: standing('accountant', 'U07'),
    payload: {
      reimburse_no: '500120004-R-2022-0001',
      amount_fen: 215_100,
      received_on: '2022-11-24',
    },
    facts: {
      claim: {
        reimburse_no: '500120004-R-2022-0001',
        sum_fen: 215_100,
        received_on: null,
        submitted_on: '2022-11-20',
        expenses: [{ account: '5021', amount_fen: 215_100 }],
      },
      last_closed: null,
    },
  },
  spoil: {
    claim_unknown: (bed) => (bed.facts.claim = null),
    already_received: (bed) => (bed.facts.claim!.received_on = '2022-11-22'),
    received_dates: (bed) => (bed.payload.received_on = '2022-11-26'),
    amount_differs: (bed) => (bed.payload.amount_fen = 215_000),
  },
});

const countCashWalk = walk(countCash, {
  sound: {
    standing: standing('cashier', 'U08'),
    payload: { counted_fen: 500_000, second_officer_id: 'U07', note: '' },
    facts: { cash_fen: 500_000, officers, last_closed: null },
  },
  spoil: {
    second_unknown: (bed) => (bed.payload.second_officer_id = 'U99'),
    second_same: (bed) => (bed.payload.second_officer_id = 'U08'),
    note_missing: (bed) => (bed.payload.counted_fen = 499_999),
  },
});

const declareBatchWalk = walk(declareBatch, {
  sound: {
    standing: standing('accountant', 'U07'),
    payload: { month: '2022-11', group: 'dibao', kind: 'month', count: 1, sum_fen: 85_100 },
    facts: declareFacts(),
  },
  spoil: {
    month_future: (bed) => (bed.payload.month = '2022-12'),
    month_closed: (bed) => (bed.facts.last_closed = '2022-11'),
    batch_unsealed: (bed) => (bed.facts.unsealed = { batch_no, state: 'declared' }),
    nothing_due: (bed) => (bed.facts.awards = []),
    count_differs: (bed) => (bed.payload.count = 2),
    sum_differs: (bed) => (bed.payload.sum_fen = 85_000),
  },
});

const header = headerOf(declareFacts());

const fillBatchWalk = walk(fillBatch, {
  sound: {
    standing: standing('accountant', 'U07'),
    payload: { month: '2022-11', group: 'dibao', part: 1 },
    facts: {
      batch: { ...header, declared_by: 'U07' },
      filled: [],
      awards: [dueAward()],
      follow_ups: [],
    },
  },
  spoil: {
    batch_unknown: (bed) => (bed.facts.batch = null),
    not_declarer: (bed) => (bed.standing.officer_id = 'U09'),
    part_unknown: (bed) => (bed.payload.part = 2),
    part_filled: (bed) => (bed.facts.filled = [1]),
    lines_moved: (bed) => (bed.facts.awards = [dueAward({ account_no: '6228480000000000018' })]),
  },
});

const checkBatchWalk = walk(checkBatch, {
  sound: {
    standing: standing('reviewer', 'U05'),
    payload: { batch_no, count: 1, sum_fen: 85_100, text: '' },
    facts: { batch: batchIn('filled') },
  },
  spoil: {
    batch_unknown: noBatch,
    batch_state: voided,
    same_person: (bed) => (bed.standing.officer_id = 'U07'),
    count_differs: (bed) => (bed.payload.count = 2),
    sum_differs: (bed) => (bed.payload.sum_fen = 85_000),
  },
});

const sealBatchWalk = walk(sealBatch, {
  sound: {
    standing: standing('approver', 'U06'),
    payload: { batch_no, text: '同意发放' },
    facts: {
      batch: batchIn('checked'),
      last_closed: null,
      changed: [],
      expenses: [{ account: '5001', amount_fen: 85_100 }],
    },
  },
  spoil: {
    batch_unknown: noBatch,
    batch_state: voided,
    same_person: (bed) => (bed.standing.officer_id = 'U05'),
    awards_changed: (bed) => bed.facts.changed.push({ award_no, name: '周明' }),
  },
});

const voidBatchWalk = walk(voidBatch, {
  sound: {
    standing: standing('approver', 'U06'),
    payload: { batch_no, reason: '账户有误', not_sent: true },
    facts: { batch: batchIn('sealed'), last_closed: null, answers: 0, reserved: [] },
  },
  spoil: {
    batch_unknown: noBatch,
    batch_state: voided,
    answered: (bed) => (bed.facts.answers = 1),
    approver_only: (bed) => (bed.standing.post = 'accountant'),
    sent: (bed) => (bed.payload.not_sent = false),
  },
});

const row: AnswerRow = {
  row: 3,
  serial: 1,
  name: '周明',
  account_no: payee.account_no,
  amount_fen: 85_100,
  outcome: 'paid',
  paid_fen: 85_100,
  reason: '',
};

const takeAnswerWalk = walk(takeAnswer, {
  sound: {
    standing: standing('cashier', 'U08'),
    payload: { batch_no, file_name: '回盘.txt', file_hash, part: 1, parts: 1, rows: [row] },
    facts: {
      batch: batchIn('sealed'),
      taken: null,
      lines: [
        {
          line_no,
          serial: 1,
          holder_name: '周明',
          account_no: payee.account_no,
          amount_fen: 85_100,
          state: 'sent',
          answered: false,
        },
      ],
    },
  },
  spoil: {
    batch_unknown: noBatch,
    batch_state: voided,
    file_taken: (bed) => (bed.facts.taken = { batch_no, taken_on: '2022-11-24' }),
    nothing_matched: (bed) => (bed.facts.lines = []),
  },
});

const settleWalk = walk(settle, {
  sound: {
    standing: standing('accountant', 'U07'),
    payload: { batch_no, file_hash, unanswered: 'wait' },
    facts: {
      batch: batchIn('sealed'),
      file: { taken_by: 'U08', parts: 1, parts_taken: 1, settled: false, left_count: 0 },
      last_closed: null,
      paid: [
        {
          programme: 'dibao',
          payable: '2101',
          payable_party: batch_no,
          count: 1,
          amount_fen: 85_100,
        },
      ],
      exceptions: [],
      unanswered_count: 0,
    },
  },
  spoil: {
    batch_unknown: noBatch,
    file_unknown: (bed) => (bed.facts.file = null),
    file_partial: (bed) => (bed.facts.file!.parts = 2),
    already_settled: (bed) => (bed.facts.file!.settled = true),
    same_person: (bed) => (bed.facts.file!.taken_by = 'U07'),
    nothing_matched: (bed) => (bed.facts.paid = []),
  },
});

const explainReturnWalk = walk(explainReturn, {
  sound: {
    standing: standing('clerk', 'U02'),
    payload: { line_no, reason: '账户已销户' },
    facts: { line: { state: 'returned', award_no, name: '周明' } },
  },
  spoil: {
    line_unknown: (bed) => (bed.facts.line = null),
    not_returned: (bed) => (bed.facts.line!.state = 'paid'),
  },
});

const returnedLine = {
  line_no,
  award_no,
  name: '周明',
  month: '2022-11',
  state: 'returned' as const,
  back_fen: 85_100,
  above_fen: 0,
  followed: false,
  account_no: payee.account_no,
  payee: { account_no: '6228480000000000018', pending: false, deceased: false },
};

const reissueWalk = walk(reissue, {
  sound: {
    standing: standing('accountant', 'U07'),
    payload: { line_nos: [line_no], same_account: false, text: '账户已更正' },
    facts: { lines: [returnedLine] },
  },
  spoil: {
    line_twice: (bed) => (bed.payload.line_nos = [line_no, line_no]),
    line_unknown: (bed) => (bed.payload.line_nos = [`${batch_no}-00009`]),
    already_followed: (bed) => (bed.facts.lines = [{ ...bed.facts.lines[0]!, followed: true }]),
    not_reissuable: (bed) => (bed.facts.lines = [{ ...bed.facts.lines[0]!, state: 'paid' }]),
    decision_lowered: (bed) => (bed.facts.lines = [{ ...bed.facts.lines[0]!, above_fen: 1 }]),
    payee_deceased: (bed) => (bed.facts.lines[0]!.payee.deceased = true),
    account_pending: (bed) => (bed.facts.lines[0]!.payee.pending = true),
    account_unchanged: (bed) => (bed.facts.lines[0]!.payee.account_no = payee.account_no),
  },
});

const cancelDueWalk = walk(cancelDue, {
  sound: {
    standing: standing('approver', 'U06'),
    payload: { line_nos: [line_no], text: '已决定停发，不再发放' },
    facts: {
      lines: [
        {
          line_no,
          award_no,
          name: '周明',
          programme: 'dibao',
          month: '2022-11',
          state: 'returned',
          amount_fen: 85_100,
          followed: false,
          payable: '2102',
          payable_party: award_no,
          above_fen: 85_100,
          chain: [line_no],
        },
      ],
      last_closed: null,
    },
  },
  spoil: {
    line_unknown: (bed) => (bed.payload.line_nos = [`${batch_no}-00009`]),
    already_followed: (bed) => (bed.facts.lines = [{ ...bed.facts.lines[0]!, followed: true }]),
    not_cancellable: (bed) => (bed.facts.lines = [{ ...bed.facts.lines[0]!, state: 'paid' }]),
    still_due: (bed) => (bed.facts.lines = [{ ...bed.facts.lines[0]!, above_fen: 0 }]),
  },
});

const recoverWalk = walk(recover, {
  sound: {
    standing: standing('approver', 'U06'),
    payload: { award_no, text: '隐瞒收入八个月', due_on: '2022-12-25', pay_to: payTo, fine_fen: 0 },
    facts: {
      award: { programme: 'dibao', household_no: '500120004-H-000001', name: '周明' },
      overpaid: [{ month: '2022-11', amount_fen: 116_200, paid_fen: 116_200 }],
      powers: [changePower()],
      last_closed: null,
    },
  },
  spoil: {
    award_unknown: (bed) => (bed.facts.award = null),
    nothing_overpaid: (bed) => (bed.facts.overpaid = []),
    no_power: (bed) => (bed.facts.powers = []),
    fine_by_district: (bed) => (bed.payload.fine_fen = 929_600),
    due_past: (bed) => (bed.payload.due_on = '2022-11-24'),
  },
});

const planRecoveryWalk = walk(planRecovery, {
  sound: {
    standing: standing('approver', 'U06'),
    payload: {
      award_no,
      instalments: [
        { due_on: '2022-12-25', amount_fen: 58_100 },
        { due_on: '2023-01-25', amount_fen: 58_100 },
      ],
      text: '家庭困难，分两期退还',
    },
    facts: { award: { name: '周明' }, outstanding_fen: 116_200 },
  },
  spoil: {
    award_unknown: (bed) => (bed.facts.award = null),
    nothing_owed: (bed) => (bed.facts.outstanding_fen = 0),
    due_past: (bed) => (bed.payload.instalments[0]!.due_on = '2022-11-24'),
    dates_order: (bed) => (bed.payload.instalments[1]!.due_on = '2022-12-25'),
    sum_differs: (bed) => (bed.payload.instalments[1]!.amount_fen = 58_101),
  },
});

const waivePower = (ceiling_fen: number | null) => ({
  ...changePower(),
  scopes: [{ programme: 'dibao', kinds: ['waive' as const], ceiling_fen }],
});

const waiveRecoveryWalk = walk(waiveRecovery, {
  sound: {
    standing: standing('approver', 'U06'),
    payload: { award_no, amount_fen: 50_000, ground: 'hardship', text: '本人重病，无力退还', decision: null },
    facts: {
      award: { programme: 'dibao', name: '周明' },
      outstanding_fen: 116_200,
      demanded_by: 'U16',
      powers: [waivePower(null)],
      last_closed: null,
    },
  },
  spoil: {
    award_unknown: (bed) => (bed.facts.award = null),
    nothing_owed: (bed) => (bed.facts.outstanding_fen = 0),
    above_owed: (bed) => (bed.payload.amount_fen = 116_201),
    decision_future: (bed) =>
      (bed.payload.decision = { document_no: '璧民批〔2022〕9号', decided_on: '2022-11-26' }),
    no_power: (bed) => (bed.facts.powers = []),
    above_ceiling: (bed) => (bed.facts.powers = [waivePower(49_999)]),
    same_person: (bed) => (bed.facts.demanded_by = 'U06'),
  },
});

const collectWalk = walk(collect, {
  sound: {
    standing: standing('cashier', 'U08'),
    payload: { award_no, way: 'paid', amount_fen: 100_000, received_on: '2022-11-25', document_no: '缴款1号' },
    facts: { award: { name: '周明' }, outstanding_fen: 116_200, last_closed: null },
  },
  spoil: {
    award_unknown: (bed) => (bed.facts.award = null),
    nothing_owed: (bed) => (bed.facts.outstanding_fen = 0),
    set_off: (bed) => (bed.payload.way = 'benefit'),
    received_future: (bed) => (bed.payload.received_on = '2022-11-26'),
    above_owed: (bed) => (bed.payload.amount_fen = 116_201),
  },
});

const surrenderWalk = walk(surrender, {
  sound: {
    standing: standing('accountant', 'U07'),
    payload: { award_no, amount_fen: 100_000, document_no: '上缴1号' },
    facts: { award: { name: '周明' }, held_fen: 100_000, last_closed: null },
  },
  spoil: {
    award_unknown: (bed) => (bed.facts.award = null),
    above_held: (bed) => (bed.payload.amount_fen = 100_001),
  },
});

const drawn = entry('2022-11', '备用金提取现金', [debit('1001', 1000), credit('1002', 1000)]);

const reverseWalk = walk(reverse, {
  sound: {
    standing: standing('accountant', 'U07'),
    payload: { entry_no: '202211-0002', reason: '支票作废重开' },
    facts: {
      entry: { entry: drawn, kind: 'drawCash', officer_id: 'U08', reversed_by: null },
      short: [],
      last_closed: null,
    },
  },
  spoil: {
    entry_unknown: (bed) => (bed.facts.entry = null),
    already_reversed: (bed) => (bed.facts.entry!.reversed_by = '202211-0005'),
    other_way: (bed) => (bed.facts.entry!.kind = 'sealBatch'),
    same_person: (bed) => (bed.facts.entry!.officer_id = 'U07'),
    fund_short: (bed) => (bed.facts.short = ['1001']),
  },
});

const signExceptionsWalk = walk(signExceptions, {
  sound: {
    standing: standing('approver', 'U06'),
    payload: { month: '2022-11', award_nos: [award_no], text: '住院未能补办，下周完成' },
    facts: { overdue: [award_no], signed: [{ post: 'reviewer', officer_id: 'U05' }] },
  },
  spoil: {
    nothing_overdue: (bed) => (bed.facts.overdue = []),
    list_differs: (bed) => (bed.payload.award_nos = ['500120004-A-000002']),
    already_signed: (bed) => (bed.facts.signed = [{ post: 'approver', officer_id: 'U09' }]),
    same_person: (bed) => (bed.facts.signed = [{ post: 'reviewer', officer_id: 'U06' }]),
  },
});

const closeMonthWalk = walk(closeMonth, {
  sound: {
    standing: standing('accountant', 'U07', '2022-11-30'),
    payload: { month: '2022-11', text: '账实相符' },
    facts: {
      next: '2022-11',
      last_closed: '2022-10',
      open_batches: [],
      failing: { count: 0, first: '' },
      unexplained: [],
      drifted: [],
      balances: [
        { account: '1002', debit_fen: 3_000_000, credit_fen: 0 },
        { account: '2001', debit_fen: 0, credit_fen: 3_000_000 },
      ],
      reserve: reserve(),
      clues: { count: 0, first: '' },
      overdue: [{ award_no, name: '周明', amount_fen: 100_000, supplement_due: '2022-11-18' }],
      signed: ['reviewer', 'approver'],
      totals: {
        decision_fen: 0,
        overpaid_fen: 0,
        due_fen: 0,
        paid_fen: 0,
        returned_fen: 0,
        withheld_fen: 0,
        open_fen: 0,
      },
      ended: [],
      head_hash: 'e'.repeat(64),
    },
  },
  spoil: {
    already_closed: (bed) => (bed.facts.last_closed = '2022-11'),
    month_running: (bed) => (bed.standing.today = '2022-11-29'),
    other_month: (bed) => (bed.facts.next = '2022-10'),
    batch_open: (bed) => (bed.facts.open_batches = [{ batch_no, state: 'sealed' }]),
    equation_differs: (bed) => {
      bed.facts.failing = { count: 1, first: '周明2022-11的待遇尚未列入批次，请申报批次' };
    },
    return_unexplained: (bed) => (bed.facts.unexplained = [{ line_no, name: '周明' }]),
    books_drifted: (bed) => (bed.facts.drifted = ['1001']),
    trial_off: (bed) => (bed.facts.balances[0]!.debit_fen = 1),
    reserve_off: (bed) => (bed.facts.reserve.cash_fen = 0),
    clues_unsettled: (bed) => (bed.facts.clues = { count: 2, first: '死亡后仍发放：周明等' }),
    exceptions_unsigned: (bed) => (bed.facts.signed = ['reviewer']),
  },
});

const reopenMonthWalk = walk(reopenMonth, {
  sound: {
    standing: standing('approver', 'U06'),
    payload: { month: '2022-11', reason: '银行补充回盘' },
    facts: {
      last_closed: '2022-11',
      proposal: { officer_id: 'U05', post: 'reviewer', name: '王审核' },
    },
  },
  spoil: {
    not_closed: (bed) => (bed.facts.last_closed = null),
    later_closed: (bed) => (bed.facts.last_closed = '2022-12'),
    same_person: (bed) => {
      bed.facts.proposal = { officer_id: 'U06', post: 'approver', name: '冯审批' };
    },
  },
});

export const ledgerWalks: readonly Walk[] = [
  fundWalk,
  drawCashWalk,
  payImprestWalk,
  reimburseImprestWalk,
  receiveImprestWalk,
  countCashWalk,
  declareBatchWalk,
  fillBatchWalk,
  checkBatchWalk,
  sealBatchWalk,
  voidBatchWalk,
  takeAnswerWalk,
  settleWalk,
  explainReturnWalk,
  reissueWalk,
  cancelDueWalk,
  recoverWalk,
  planRecoveryWalk,
  waiveRecoveryWalk,
  collectWalk,
  surrenderWalk,
  reverseWalk,
  signExceptionsWalk,
  closeMonthWalk,
  reopenMonthWalk,
];
