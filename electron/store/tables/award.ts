/** Award tables: awards in force, their levels by month, stages, members, reviews and overpaid months. */
import type { Opened, Payee } from '../../../shared/approval/open-award';
import type { PlainMonth } from '../../../shared/base/plain-date';
import { addMonths, monthOf } from '../../../shared/base/plain-date';
import { findProgrammeMoney } from '../../../shared/ledger/data/programmes';
import type { WritableDb } from '../database';
import { useNumber } from '../series';
import type { RoomTables } from '../table';
import { awardDdl } from './award-ddl';
import { enterChange, insertLevel, type Deciding } from './award-change';
import { enterUplift, upliftDdl } from './award-uplift';

export const awardTables: RoomTables = {
  room: 'award',
  tables: [
    'awards',
    'award_levels',
    'award_stages',
    'award_members',
    'award_rechecks',
    'award_overpaid',
    'uplifts',
    'uplift_parts',
    'uplift_lines',
  ],
  ddl: awardDdl + upliftDdl,
  enter: {
    approve: (db, act) => enterOpened(db, act, act.payload.case_no, act.result),
    recordResolution: (db, act) => {
      const { opened } = act.result;
      if (opened) enterOpened(db, act, act.payload.case_no, opened);
    },
    advance: (db, act) => {
      const { payload, result } = act;
      useNumber(db, act.office, 'award');
      insertAward(db, act, { ...result, case_no: payload.case_no, payment: 'once', from: result.month });
      insertStage(db, act, { ...result, trace_hash: '', supplement_due: result.supplement_due });
    },
    supplement: (db, act) => {
      db.run(
        `UPDATE award_stages SET papers_on = ? WHERE supplement_due IS NOT NULL
           AND award_no IN (SELECT award_no FROM awards WHERE case_no = ?)`,
        act.date,
        act.payload.case_no,
      );
    },
    ...enterChange,
    ...enterUplift,
    stop: (db, act) => {
      enterChange.stop?.(db, act);
      dropStages(db);
    },
    fillBatch: (db, act) => {
      const next = addMonths(act.payload.month, 1);
      for (const line of act.result.lines.filter((one) => one.source_line === null)) {
        const { award_no } = line;
        if (line.kind === 'once') paidStage(db, award_no, line.stage, line.line_no);
        else db.run('UPDATE awards SET due_from = ? WHERE award_no = ? AND due_from < ?', next, award_no, next);
      }
    },
    voidBatch: (db, act) => {
      const { batch_no } = act.payload;
      db.run(
        `UPDATE awards SET due_from = min(due_from, l.month) FROM
           (SELECT award_no, min(month) AS month FROM pay_lines
            WHERE batch_no = ? AND source_line IS NULL AND kind <> 'once' GROUP BY award_no) AS l
         WHERE awards.award_no = l.award_no`,
        batch_no,
      );
      db.run(
        `UPDATE award_stages SET paid_by = NULL
         WHERE paid_by IN (SELECT line_no FROM pay_lines WHERE batch_no = ?)`,
        batch_no,
      );
    },
    cancelDue: (db, act) => {
      const voided = JSON.stringify(act.result.voided);
      db.run(
        `UPDATE awards SET due_from = min(due_from, l.month) FROM
           (SELECT award_no, min(month) AS month FROM pay_lines
            WHERE line_no IN (SELECT value FROM json_each(?)) AND kind <> 'once' GROUP BY award_no)
           AS l
         WHERE awards.award_no = l.award_no`,
        voided,
      );
      db.run(
        `UPDATE award_stages SET paid_by = NULL
         WHERE paid_by IN (SELECT value FROM json_each(?))`,
        voided,
      );
      dropStages(db);
    },
    payImprest: (db, act) => {
      const { award_no, stage } = act.payload;
      paidStage(db, award_no, stage, act.result.voucher_no);
    },
    closeMonth: (db, act) => {
      for (const award_no of act.result.ended) {
        db.runOne(`UPDATE awards SET state = 'ended' WHERE award_no = ?`, award_no);
      }
    },
  },
};

/** A stopped award owes no stage that was not paid. */
function dropStages(db: WritableDb): void {
  db.run(
    `DELETE FROM award_stages WHERE paid_by IS NULL
       AND award_no IN (SELECT award_no FROM awards WHERE state = 'stopped' AND payment = 'once')`,
  );
}

function paidStage(db: WritableDb, awardNo: string, stage: number, line: string): void {
  db.runOne(
    'UPDATE award_stages SET paid_by = ? WHERE award_no = ? AND stage = ? AND paid_by IS NULL',
    line,
    awardNo,
    stage,
  );
}

/** The award of a decision: a new one, or the second stage after an advance. */
function enterOpened(db: WritableDb, act: Deciding, case_no: string, opened: Opened): void {
  if (opened.stage === 2) {
    enterBalance(db, act, opened);
    return;
  }
  const { award_no, from, until, amount_fen, base_fen, addons_fen, trace_hash } = opened;
  useNumber(db, act.office, 'award');
  insertAward(db, act, { ...opened, case_no });
  if (opened.payment === 'monthly') {
    const level = { from, until, amount_fen, base_fen, addons_fen, trace_hash };
    insertLevel(db, act, award_no, level);
  } else {
    insertStages(db, act, opened);
  }
  insertMembers(db, award_no, opened.members, from);
}

/** The balance after an advance: a second stage of the same award. */
function enterBalance(db: WritableDb, act: Deciding, opened: Opened): void {
  insertStages(db, act, opened);
  insertMembers(db, opened.award_no, opened.members, monthOf(act.date));
}

/** What a decision lets be paid: at once, or in parts from their days on. */
function insertStages(db: WritableDb, act: Deciding, opened: Opened): void {
  const { award_no, stage, stages, amount_fen, trace_hash } = opened;
  if (stages.length === 0 && amount_fen > 0) {
    insertStage(db, act, { award_no, stage, month: monthOf(act.date), amount_fen, trace_hash });
  }
  for (const part of stages) {
    insertStage(db, act, { award_no, ...part, month: monthOf(part.due_on), trace_hash });
  }
}

interface OpenedAward {
  award_no: string;
  programme: string;
  household_no: string;
  case_no: string;
  payment: 'monthly' | 'once';
  payee: Payee;
  from: PlainMonth;
  until?: PlainMonth | null;
}

function insertAward(db: WritableDb, act: Deciding, opened: OpenedAward): void {
  const { payee, programme, payment, from } = opened;
  db.runOne(
    `INSERT INTO awards (award_no, office, programme, roster, household_no, case_no, payment, state,
       payee_person, payee_name, payee_id_number, holder_name, bank, account_no, from_month,
       until_month, due_from, opened_on, opened_seq, changed_seq)
     VALUES (?, ?, ?, ?, ?, ?, ?, 'live', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    opened.award_no,
    act.office,
    programme,
    findProgrammeMoney(programme)?.group ?? '',
    opened.household_no,
    opened.case_no,
    payment,
    payee.person_no,
    payee.name,
    payee.id_number,
    payee.holder_name,
    payee.bank,
    payee.account_no,
    from,
    opened.until ?? null,
    from,
    act.date,
    act.seq,
    act.seq,
  );
}

interface NewStage {
  award_no: string;
  stage: number;
  month: PlainMonth;
  amount_fen: number;
  trace_hash: string;
  supplement_due?: string;
  due_on?: string;
  condition?: string;
}

function insertStage(db: WritableDb, act: Deciding, stage: NewStage): void {
  db.runOne(
    `INSERT INTO award_stages (award_no, stage, month, amount_fen, trace_hash, decided_on, seq,
       supplement_due, due_on, condition) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    stage.award_no,
    stage.stage,
    stage.month,
    stage.amount_fen,
    stage.trace_hash,
    act.date,
    act.seq,
    stage.supplement_due ?? null,
    stage.due_on ?? null,
    stage.condition ?? '',
  );
}

function insertMembers(
  db: WritableDb,
  awardNo: string,
  members: readonly { person_no: string; name: string }[],
  from: PlainMonth,
): void {
  for (const { person_no, name } of members) {
    db.run(
      `INSERT INTO award_members (award_no, person_no, name, from_month) VALUES (?, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
      awardNo,
      person_no,
      name,
      from,
    );
  }
}
