/** Emergency tables: declared public emergencies, and surveys by telephone with the visits that made them good. */
import { useNumber } from '../series';
import type { RoomTables } from '../table';

export const emergencyTables: RoomTables = {
  room: 'emergency',
  tables: ['emergencies', 'phone_surveys'],
  ddl: `
CREATE TABLE emergencies (
  emergency_no TEXT PRIMARY KEY,
  office TEXT NOT NULL,
  emergency TEXT NOT NULL,       -- JSON of shared/office/emergency.ts
  declared_by TEXT NOT NULL,
  ended_by_document TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX emergencies_list ON emergencies (office, emergency_no);
CREATE TABLE phone_surveys (     -- the last survey of a case, where it was by telephone
  case_no TEXT PRIMARY KEY,
  emergency_no TEXT NOT NULL,
  surveyed_on TEXT NOT NULL,
  made_good_on TEXT              -- day of the visit that followed it
) STRICT, WITHOUT ROWID;
CREATE INDEX phone_surveys_open ON phone_surveys (emergency_no, case_no) WHERE made_good_on IS NULL;
`,
  enter: {
    declareEmergency: (db, act) => {
      const { emergency_no, make_good_by } = act.result;
      useNumber(db, act.office, 'emergency');
      db.runOne(
        'INSERT INTO emergencies (emergency_no, office, emergency, declared_by) VALUES (?, ?, ?, ?)',
        emergency_no,
        act.office,
        JSON.stringify({ ...act.payload, emergency_no, ended_on: null, make_good_by }),
        act.officer,
      );
    },
    endEmergency: (db, act) => {
      const { emergency_no, ended_on, document_no } = act.payload;
      db.runOne(
        `UPDATE emergencies SET ended_by_document = ?,
           emergency = json_set(emergency, '$.ended_on', ?, '$.make_good_by', ?) WHERE emergency_no = ?`,
        document_no,
        ended_on,
        act.result.make_good_by,
        emergency_no,
      );
    },
    visit: (db, act) => {
      const { case_no, visited_on } = act.payload;
      const { emergency_no } = act.result;
      if (emergency_no === undefined) {
        db.run('UPDATE phone_surveys SET made_good_on = ? WHERE case_no = ?', visited_on, case_no);
        return;
      }
      db.runOne(
        `INSERT INTO phone_surveys (case_no, emergency_no, surveyed_on) VALUES (?, ?, ?)
         ON CONFLICT (case_no) DO UPDATE SET emergency_no = excluded.emergency_no,
           surveyed_on = excluded.surveyed_on, made_good_on = NULL`,
        case_no,
        emergency_no,
        visited_on,
      );
    },
    makeGood: (db, act) => {
      const { case_no, visited_on } = act.payload;
      db.runOne('UPDATE phone_surveys SET made_good_on = ? WHERE case_no = ?', visited_on, case_no);
    },
  },
};
