/** Policy tables: the packs an office has adopted, each from its day. */
import type { RoomTables } from '../table';

export const policyTables: RoomTables = {
  room: 'policy',
  tables: ['packs'],
  ddl: `
CREATE TABLE packs (
  office TEXT NOT NULL,
  pack_id TEXT NOT NULL,
  hash TEXT NOT NULL,            -- of the act that adopted it
  pack TEXT NOT NULL,            -- JSON
  from_date TEXT NOT NULL,
  adopted_on TEXT NOT NULL,
  officer TEXT NOT NULL,
  PRIMARY KEY (office, pack_id)
) STRICT, WITHOUT ROWID;
`,
  enter: {
    adopt: (db, act) => {
      db.runOne(
        `INSERT INTO packs (office, pack_id, hash, pack, from_date, adopted_on, officer)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
        act.office,
        act.payload.pack.id,
        act.hash,
        JSON.stringify(act.payload.pack),
        act.payload.from,
        act.date,
        act.officer,
      );
    },
  },
};
