/** Relative tables: registered near relatives of officers and village cadres. */
import { useNumber } from '../series';
import type { RoomTables } from '../table';

export const relativeTables: RoomTables = {
  room: 'relative',
  tables: ['relatives'],
  ddl: `
CREATE TABLE relatives (
  relative_no TEXT PRIMARY KEY,
  office TEXT NOT NULL,
  "of" TEXT NOT NULL,
  officer_id TEXT,
  name TEXT NOT NULL,
  id_number TEXT NOT NULL,
  kinship TEXT NOT NULL,
  person_name TEXT NOT NULL,
  person_id_number TEXT NOT NULL,
  declared_on TEXT NOT NULL,
  filed_on TEXT,
  document_no TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX relatives_office ON relatives (office, relative_no);
CREATE INDEX relatives_person ON relatives (person_id_number, id_number);
CREATE INDEX relatives_own ON relatives (id_number);
`,
  enter: {
    declareRelative: (db, act) => {
      const { payload, result, office } = act;
      useNumber(db, office, 'relative');
      db.runOne(
        `INSERT INTO relatives (relative_no, office, "of", officer_id, name, id_number, kinship,
           person_name, person_id_number, declared_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        result.relative_no,
        office,
        payload.relative_of,
        payload.officer_id,
        payload.name,
        payload.id_number,
        payload.kinship,
        payload.person_name,
        payload.person_id_number,
        act.date,
      );
    },
    fileRelative: (db, act) => {
      const { relative_no, filed_on, document_no } = act.payload;
      db.runOne(
        'UPDATE relatives SET filed_on = ?, document_no = ? WHERE relative_no = ?',
        filed_on,
        document_no,
        relative_no,
      );
    },
  },
};
