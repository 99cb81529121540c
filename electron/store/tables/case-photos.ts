/** Case photo tables: which pictures belong to a case and what they show. */
import type { RoomTables } from '../table';

export const casePhotoTables: RoomTables = {
  room: 'case-photos',
  tables: ['case_photos'],
  ddl: `
CREATE TABLE case_photos (
  case_no TEXT NOT NULL,
  hash TEXT NOT NULL,            -- of the blob
  office TEXT NOT NULL,
  shows TEXT NOT NULL CHECK (shows IN ('visit', 'posting')),
  taken_on TEXT NOT NULL,
  caption TEXT NOT NULL,
  officer TEXT NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (case_no, hash)
) STRICT, WITHOUT ROWID;
`,
  enter: {
    attach: (db, act) => {
      const { case_no, shows, taken_on, photos } = act.payload;
      for (const { hash, caption } of photos) {
        db.runOne(
          `INSERT INTO case_photos (case_no, hash, office, shows, taken_on, caption, officer, seq)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
          case_no,
          hash,
          act.office,
          shows,
          taken_on,
          caption,
          act.officer,
          act.seq,
        );
      }
    },
  },
};
