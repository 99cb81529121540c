/** Deed table: acts that are counted for the tasks of the district, by month. */
import type { WritableDb } from '../database';
import type { Entered, RoomTables } from '../table';
import type { DeedKind } from '../../../shared/statistics/facts';

function deed(db: WritableDb, act: Entered<unknown, unknown>, kind: DeedKind, no: string): void {
  db.runOne(
    'INSERT INTO deeds (office, month, epoch, seq, kind, no) VALUES (?, ?, ?, ?, ?, ?)',
    act.office,
    act.date.slice(0, 'YYYY-MM'.length),
    act.epoch,
    act.seq,
    kind,
    no,
  );
}

export const deedTables: RoomTables = {
  room: 'deeds',
  tables: ['deeds'],
  ddl: `
CREATE TABLE deeds (
  office TEXT NOT NULL,
  month TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  kind TEXT NOT NULL,
  no TEXT NOT NULL,              -- of the case, award, household or paper it is about
  PRIMARY KEY (office, month, epoch, seq)
) STRICT, WITHOUT ROWID;
`,
  enter: {
    recheck: (db, act) => deed(db, act, 'recheck', act.payload.award_no),
    advise: (db, act) => deed(db, act, 'advise', act.payload.household_no),
    visit: (db, act) => deed(db, act, 'visit', act.payload.case_no),
    requestCheck: (db, act) => deed(db, act, 'requestCheck', act.payload.case_no),
    escalate: (db, act) => deed(db, act, 'escalate', act.payload.case_no),
    submitToMeeting: (db, act) => deed(db, act, 'submitToMeeting', act.payload.case_no),
    recordResolution: (db, act) => deed(db, act, 'recordResolution', act.payload.case_no),
    recover: (db, act) => deed(db, act, 'recover', act.payload.award_no),
    issue: (db, act) => deed(db, act, 'issue', act.result.notice_no),
  },
};
