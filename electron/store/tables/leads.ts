/** Lead tables: people found or reported who may need help, until each ends in a case or a reason. */
import { useNumber } from '../series';
import type { RoomTables } from '../table';

export const leadTables: RoomTables = {
  room: 'application',
  tables: ['leads'],
  ddl: `
CREATE TABLE leads (
  lead_no TEXT PRIMARY KEY,
  office TEXT NOT NULL,
  source TEXT NOT NULL,
  reporter TEXT NOT NULL,
  found_on TEXT NOT NULL,
  taken_on TEXT NOT NULL,
  taken_seq INTEGER NOT NULL,
  urgent INTEGER NOT NULL,
  name TEXT NOT NULL,
  phone TEXT NOT NULL,
  village_code TEXT NOT NULL,
  place TEXT NOT NULL,
  told TEXT NOT NULL,
  handler TEXT NOT NULL,
  due_on TEXT,
  open INTEGER NOT NULL DEFAULT 1,
  ending TEXT,                   -- null while it waits
  closed_on TEXT,
  case_no TEXT,
  found_out TEXT                 -- what checking it showed
) STRICT, WITHOUT ROWID;
CREATE INDEX leads_list ON leads (office, open DESC, urgent DESC, due_on, lead_no);
`,
  enter: {
    lead: (db, act) => {
      const { payload, result, office } = act;
      useNumber(db, office, 'lead');
      db.runOne(
        `INSERT INTO leads (lead_no, office, source, reporter, found_on, taken_on, taken_seq, urgent,
           name, phone, village_code, place, told, handler, due_on)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        result.lead_no,
        office,
        payload.source,
        payload.reporter,
        payload.found_on,
        act.date,
        act.seq,
        payload.urgent ? 1 : 0,
        payload.name,
        payload.phone,
        payload.village_code,
        payload.place,
        payload.text,
        act.officer,
        result.due_on,
      );
    },
    closeLead: (db, act) => {
      const { lead_no, ending, case_no, text } = act.payload;
      db.runOne(
        'UPDATE leads SET open = 0, ending = ?, closed_on = ?, case_no = ?, found_out = ? WHERE lead_no = ?',
        ending,
        act.date,
        ending === 'case' ? case_no : null,
        text,
        lead_no,
      );
    },
    receive: (db, act) => {
      if (!act.payload.lead_no) return;
      db.runOne(
        `UPDATE leads SET open = 0, ending = 'case', closed_on = ?, case_no = ?, found_out = ? WHERE lead_no = ?`,
        act.date,
        act.result.case_no,
        act.payload.reason,
        act.payload.lead_no,
      );
    },
  },
};
