/** Notice tables: the register of papers, their numbers, prints and service. */
import { proofCode } from '../../../shared/notice/content/proof';
import type { PaperContent } from '../../../shared/notice/content/paper-content';
import { useNumber } from '../series';
import type { RoomTables } from '../table';

export const noticeTables: RoomTables = {
  room: 'notice',
  tables: ['notices'],
  ddl: `
CREATE TABLE notices (
  notice_no TEXT PRIMARY KEY,
  office TEXT NOT NULL,
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  number TEXT NOT NULL,
  case_no TEXT NOT NULL,
  issued_on TEXT NOT NULL,
  issued_seq INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('in_force', 'voided', 'replaced')),
  void_reason TEXT,
  served_on TEXT,
  appeal_until TEXT,
  prints INTEGER NOT NULL,
  series TEXT NOT NULL,          -- from which its number was drawn
  proof_code TEXT,               -- the twelve signs by which it is checked; null where it bears none
  UNIQUE (office, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX notices_list ON notices (office, issued_seq DESC);
CREATE INDEX notices_proof ON notices (proof_code) WHERE proof_code IS NOT NULL;
CREATE INDEX notices_unprinted ON notices (office) WHERE state = 'in_force' AND prints = 0;
CREATE INDEX notices_unserved ON notices (office) WHERE state = 'in_force' AND served_on IS NULL;
CREATE INDEX notices_case ON notices (case_no);
`,
  enter: {
    issue: (db, act) => {
      const { result, payload, office } = act;
      useNumber(db, office, 'notice');
      useNumber(db, office, result.series, result.year);
      db.runOne(
        `INSERT INTO notices (notice_no, office, code, title, number, case_no, issued_on,
           issued_seq, state, prints, series, proof_code) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'in_force', 0, ?, ?)`,
        result.notice_no,
        office,
        result.code,
        result.title,
        result.number,
        payload.case_no,
        act.date,
        act.seq,
        result.series,
        codeOf(result.content),
      );
    },
    print: (db, act) => {
      db.runOne('UPDATE notices SET prints = prints + 1 WHERE notice_no = ?', act.payload.notice_no);
    },
    serve: (db, act) => {
      db.runOne(
        'UPDATE notices SET served_on = ?, appeal_until = ? WHERE notice_no = ?',
        act.payload.served_on,
        act.result.appeal_until,
        act.payload.notice_no,
      );
    },
    revokeRefusal: (db, act) => {
      db.run(
        `UPDATE notices SET state = 'replaced' WHERE case_no = ? AND code = 'D17' AND state = 'in_force'`,
        act.payload.case_no,
      );
    },
    void: (db, act) => {
      db.runOne(
        `UPDATE notices SET state = 'voided', void_reason = ? WHERE notice_no = ?`,
        act.payload.reason,
        act.payload.notice_no,
      );
    },
  },
};

function codeOf(content: PaperContent): string | null {
  return 'proof' in content && content.proof !== null ? proofCode(content) : null;
}
