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
  seq INTEGER NOT NULL,          -- of the same act
  pack TEXT NOT NULL,            -- JSON
  signature TEXT,                -- of the district over the pack's text; NULL for the bundled one
  from_date TEXT NOT NULL,
  covers_from TEXT NOT NULL,
  adopted_on TEXT NOT NULL,
  officer TEXT NOT NULL,
  PRIMARY KEY (office, pack_id)
) STRICT, WITHOUT ROWID;
`,
  enter: {
    adopt: (db, act) => {
      db.runOne(
        `INSERT INTO packs (office, pack_id, hash, seq, pack, signature, from_date, covers_from,
           adopted_on, officer)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        act.office,
        act.payload.pack.id,
        act.hash,
        act.seq,
        JSON.stringify(act.payload.pack),
        act.payload.signature ?? null,
        act.payload.from,
        act.payload.pack.covers_from,
        act.date,
        act.officer,
      );
    },
  },
};
