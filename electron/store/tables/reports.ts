/** Report table: the statistics of each month as they were reported, with their hash. */
import type { RoomTables } from '../table';

export const reportTables: RoomTables = {
  room: 'statistics',
  tables: ['reports'],
  ddl: `
CREATE TABLE reports (
  office TEXT NOT NULL,
  month TEXT NOT NULL,
  seq INTEGER NOT NULL,
  reported_on TEXT NOT NULL,
  hash TEXT NOT NULL,
  report TEXT NOT NULL,          -- JSON of MonthReport
  text TEXT NOT NULL,
  officer TEXT NOT NULL,
  PRIMARY KEY (office, month, seq)
) STRICT, WITHOUT ROWID;
`,
  enter: {
    reportMonth: (db, act) => {
      db.runOne(
        `INSERT INTO reports (office, month, seq, reported_on, hash, report, text, officer)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        act.office,
        act.payload.month,
        act.seq,
        act.date,
        act.result.hash,
        JSON.stringify(act.result.report),
        act.payload.text,
        act.officer,
      );
    },
  },
};
