/** Award changes in tables: reviews, new levels, suspension, accounts and deaths. */
import { addMonths, type PlainMonth } from '../../../shared/base/plain-date';
import type { AwardChanged, AwardLevel, AwardState } from '../../../shared/award/award';
import type { WritableDb } from '../database';
import type { Enter, Entered } from '../table';

/** The act behind a level or stage. */
export interface Deciding {
  office: string;
  date: string;
  seq: number;
  kind: string;
}

type ChangedAct = Entered<{ award_no: string }, AwardChanged>;

export const enterChange: Enter = {
  recheck: (db, act) => {
    const { award_no, text } = act.payload;
    const { change, household_version } = act.result;
    db.run('DELETE FROM award_rechecks WHERE award_no = ?', award_no);
    if (change.decision === 'continue') return;
    db.runOne(
      `INSERT INTO award_rechecks (award_no, officer, checked_on, change, household_version, text, seq)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      award_no,
      act.officer,
      act.date,
      JSON.stringify(change),
      household_version,
      text,
      act.seq,
    );
  },
  adjust: (db, act) => changed(db, act, 'live'),
  correct: (db, act) => changed(db, act, 'live'),
  phaseOut: (db, act) => changed(db, act, 'live'),
  stop: (db, act) => changed(db, act, 'stopped'),
  suspend: (db, act) => {
    const { award_no, from } = act.payload;
    db.runOne(
      'UPDATE awards SET suspended_from = ?, changed_seq = ? WHERE award_no = ?',
      from,
      act.seq,
      award_no,
    );
  },
  resume: (db, act) => {
    db.runOne(
      'UPDATE awards SET suspended_from = NULL, changed_seq = ? WHERE award_no = ?',
      act.seq,
      act.payload.award_no,
    );
  },
  changeAccount: (db, act) => {
    const { award_no, holder_name, bank, account_no } = act.payload;
    const pending = { holder_name, bank, account_no, officer_id: act.officer, on: act.date };
    db.runOne(
      'UPDATE awards SET pending_account = ?, changed_seq = ? WHERE award_no = ?',
      JSON.stringify(pending),
      act.seq,
      award_no,
    );
  },
  checkAccount: (db, act) => {
    db.runOne(
      `UPDATE awards SET holder_name = json_extract(pending_account, '$.holder_name'),
         bank = json_extract(pending_account, '$.bank'),
         account_no = json_extract(pending_account, '$.account_no'),
         pending_account = NULL, changed_seq = ? WHERE award_no = ?`,
      act.seq,
      act.payload.award_no,
    );
  },
  recover: (db, act) => {
    db.run(
      'UPDATE award_overpaid SET demanded_on = ? WHERE award_no = ? AND demanded_on IS NULL',
      act.date,
      act.payload.award_no,
    );
  },
  update: (db, act) => {
    for (const member of act.payload.declaration.members) {
      const died = member.deceased_on;
      const person = act.result.person_nos[member.key];
      if (typeof died !== 'string' || died === 'unknown' || person === undefined) continue;
      enterDeath(db, person, died, act.seq);
    }
  },
};

/** Replaces the levels from the first changed month on; earlier months stay as decided. */
export function replaceLevels(
  db: WritableDb,
  act: Deciding,
  awardNo: string,
  change: { levels_from: PlainMonth; levels: readonly AwardLevel[] },
): void {
  const { levels_from, levels } = change;
  const before = addMonths(levels_from, -1);
  db.run('DELETE FROM award_levels WHERE award_no = ? AND from_month >= ?', awardNo, levels_from);
  db.run(
    `UPDATE award_levels SET until_month = ?
     WHERE award_no = ? AND (until_month IS NULL OR until_month > ?)`,
    before,
    awardNo,
    before,
  );
  for (const level of levels) insertLevel(db, act, awardNo, level);
}

/** Enters a decided change: levels, the last month, overpaid months, members. */
function changed(db: WritableDb, act: ChangedAct, state: AwardState): void {
  const { award_no } = act.payload;
  const { levels_from, from, until } = act.result;
  replaceLevels(db, act, award_no, act.result);
  const last = state === 'stopped' ? addMonths(from, -1) : until;
  db.runOne(
    `UPDATE awards SET state = ?, until_month = ?, due_from = min(due_from, ?), changed_seq = ?
     WHERE award_no = ?`,
    state,
    last,
    levels_from,
    act.seq,
    award_no,
  );
  for (const { month, amount_fen } of act.result.overpaid) {
    db.runOne(
      'INSERT INTO award_overpaid (award_no, month, seq, amount_fen) VALUES (?, ?, ?, ?)',
      award_no,
      month,
      act.seq,
      amount_fen,
    );
  }
  db.run('DELETE FROM award_rechecks WHERE award_no = ?', award_no);
  changeMembers(db, act, state);
}

function changeMembers(db: WritableDb, act: ChangedAct, state: AwardState): void {
  const { award_no } = act.payload;
  const { from, members } = act.result;
  const kept = JSON.stringify(state === 'stopped' ? [] : members);
  db.run(
    `UPDATE award_members SET to_month = ? WHERE award_no = ? AND to_month IS NULL
       AND person_no NOT IN (SELECT value FROM json_each(?))`,
    from,
    award_no,
    kept,
  );
  db.run(
    `INSERT INTO award_members (award_no, person_no, name, from_month)
     SELECT ?, p.person_no, p.name, ? FROM persons p
     WHERE p.person_no IN (SELECT value FROM json_each(?))
     ON CONFLICT (award_no, person_no) DO UPDATE SET to_month = NULL`,
    award_no,
    from,
    kept,
  );
}

function enterDeath(db: WritableDb, person: string, died: string, seq: number): void {
  const marked = db.run(
    'UPDATE award_members SET deceased_on = ? WHERE person_no = ? AND deceased_on IS NULL',
    died,
    person,
  );
  if (marked > 0) {
    db.run(
      `UPDATE awards SET changed_seq = ? WHERE award_no IN
         (SELECT award_no FROM award_members WHERE person_no = ?)`,
      seq,
      person,
    );
  }
  db.run(
    `UPDATE awards SET payee_deceased_on = ?, changed_seq = ?
     WHERE payee_person = ? AND payee_deceased_on IS NULL`,
    died,
    seq,
    person,
  );
}

/** Adds one level as decided by an act. */
export function insertLevel(
  db: WritableDb,
  act: Deciding,
  awardNo: string,
  level: AwardLevel,
): void {
  db.runOne(
    `INSERT INTO award_levels (award_no, from_month, until_month, amount_fen, base_fen, addons_fen,
       trace_hash, decided_by, decided_on, seq) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    awardNo,
    level.from,
    level.until,
    level.amount_fen,
    level.base_fen,
    level.addons_fen,
    level.trace_hash,
    act.kind,
    act.date,
    act.seq,
  );
}
