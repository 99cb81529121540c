/** Bank forms: what a batch asks of the bank (D34), what came back (D33), and what is asked back (D32). */
import { permit, refuse, type Outcome } from '../../../shared/base/outcome';
import { shortVillageName } from '../../../shared/base/region';
import { spokenHash } from '../../../shared/bundle/manifest';
import { paymentOrder, recoveryList, returnedList } from '../../../shared/notice/content/ledger-papers';
import type { Recover } from '../../../shared/ledger/recover';
import { findRecord } from '../../store/docket';
import { ownOffice } from '../desk';
import { findProgramme } from '../facts/case';
import { findPackInForce } from '../facts/policy';
import { ledgerAnswers } from '../questions/ledger';
import type { Within } from '../session';
import { frameOf } from './letterhead';
import type { ComposedForm } from './material';

const unknownBatch = () => refuse('batch_unknown', '没有这个批次，请从批次列表中选择');

interface BankSum {
  bank: string;
  programme: string;
  count: number;
  amount_fen: number;
}

/** D34: counts and sums of what is sent; held lines are not. */
export function composePaymentOrder(inside: Within, batchNo: string): Outcome<ComposedForm> {
  const { desk } = inside;
  const { db, clock } = desk;
  const today = clock.today();
  const detail = ledgerAnswers.batch(inside, { batch_no: batchNo });
  if (!detail) return unknownBatch();
  const sums = db.all<BankSum>(
    `SELECT min(bank) AS bank, programme, count(*) AS count, sum(amount_fen) AS amount_fen
     FROM pay_lines WHERE batch_no = ? AND state NOT IN ('held', 'voided') GROUP BY programme ORDER BY programme`,
    batchNo,
  );
  if (detail.row.sealed_on === null) return refuse('batch_unsealed', '批次签批以后才能打印委托说明');
  const pack = findPackInForce(db, today);
  const banks = db.all<{ bank: string }>(
    `SELECT bank, count(*) AS n FROM pay_lines WHERE batch_no = ? AND bank <> '' GROUP BY bank ORDER BY n DESC LIMIT 1`,
    batchNo,
  );
  const content = paymentOrder({
    frame: frameOf(db, ownOffice(desk), detail.row.sealed_on),
    bank: banks[0]?.bank ?? '代发银行',
    batch_no: batchNo,
    month: detail.row.month,
    made_on: detail.row.sealed_on,
    file_name: `${batchNo} 代发文件`,
    file_hash: spokenHash(detail.header.root_hash),
    sums: sums.map(({ programme, count, amount_fen }) => ({
      programme_name: findProgramme(pack, programme, today)?.name ?? programme,
      count,
      amount_fen,
    })),
  });
  return permit({ content, name: `代发委托说明 ${batchNo}` });
}

interface BackRecord {
  village_code: string | null;
  name: string;
  account_no: string;
  back_fen: number;
  reason: string;
  state_on: string;
  account_now: string;
  follow_batch: string | null;
}

/** D33: lines of the batch that came back in whole or in part, and where they went since. */
export function composeReturned(inside: Within, batchNo: string): Outcome<ComposedForm> {
  const { desk } = inside;
  const { db } = desk;
  const detail = ledgerAnswers.batch(inside, { batch_no: batchNo });
  if (!detail) return unknownBatch();
  const rows = db.all<BackRecord>(
    `SELECT h.village_code, l.name, l.account_no, l.amount_fen - l.paid_fen AS back_fen, l.reason,
       l.state_on, a.account_no AS account_now,
       (SELECT f.batch_no FROM pay_lines f WHERE f.source_line = l.line_no AND f.state <> 'voided') AS follow_batch
     FROM pay_lines l JOIN awards a ON a.award_no = l.award_no
     LEFT JOIN households h ON h.household_no = l.household_no
     WHERE l.batch_no = ? AND l.state IN ('returned', 'refused', 'part_paid') ORDER BY l.line_no`,
    batchNo,
  );
  const [first] = rows;
  if (!first) return refuse('nothing_returned', '这个批次没有退汇，无需打印退汇清单');
  const content = returnedList({
    frame: frameOf(db, ownOffice(desk), first.state_on),
    batch_no: batchNo,
    month: detail.row.month,
    returned_on: first.state_on,
    lines: rows.map((row) => ({
      village_name: shortVillageName(row.village_code ?? ''),
      head_name: row.name,
      account_no: row.account_no,
      amount_fen: row.back_fen,
      reason: row.reason === '' ? '原因未说明' : row.reason,
      corrected_account: row.account_now === row.account_no ? '' : row.account_now,
      reissued: row.follow_batch ?? '',
    })),
  });
  return permit({ content, name: `退汇清单 ${batchNo}` });
}

interface DemandRecord {
  village_code: string | null;
  name: string;
  id_number: string;
  award_no: string;
  number: string | null;
  due_on: string;
  seq: number;
}

/** D32: a list of demands, never of deductions. */
export function composeRecoveryList(inside: Within): Outcome<ComposedForm> {
  const { desk } = inside;
  const { db, clock } = desk;
  const made_on = clock.today();
  const office = ownOffice(desk);
  const sums = new Map(ledgerAnswers.recoveries(inside).map((row) => [row.award_no, row]));
  const rows = db.all<DemandRecord>(
    `SELECT h.village_code, a.payee_name AS name, a.payee_id_number AS id_number, a.award_no, d.due_on, d.seq,
       (SELECT n.number FROM notices n WHERE n.case_no = a.case_no AND n.code = 'D36'
          AND n.state = 'in_force' ORDER BY n.issued_seq DESC LIMIT 1) AS number
     FROM demands d JOIN awards a ON a.award_no = d.award_no
     LEFT JOIN households h ON h.household_no = a.household_no
     WHERE a.office = ? AND d.seq = (SELECT max(x.seq) FROM demands x WHERE x.award_no = d.award_no)
     ORDER BY h.village_code, a.award_no`,
    office,
  );
  if (rows.length === 0) return refuse('nothing_demanded', '还没有决定追回的款项，无需打印追缴清单');
  const content = recoveryList({
    frame: frameOf(db, office, made_on),
    made_on,
    lines: rows.map((row) => {
      const sum = sums.get(row.award_no);
      return {
        village_name: shortVillageName(row.village_code ?? ''),
        head_name: row.name,
        id_number: row.id_number,
        notice_number: row.number ?? '未发文',
        reason: (findRecord(db, { office, seq: row.seq })?.body?.payload as Recover | undefined)?.text ?? '',
        due_on: row.due_on,
        demanded_fen: sum?.demanded_fen ?? 0,
        repaid_fen: (sum?.demanded_fen ?? 0) - (sum?.outstanding_fen ?? 0),
      };
    }),
  });
  return permit({ content, name: `追缴清单 ${made_on}` });
}
