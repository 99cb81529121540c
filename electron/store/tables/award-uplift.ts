/** Uplift tables: declared uplifts, their parts, and what each changed; levels change with the parts. */
import type { WritableDb } from '../database';
import { useNumber } from '../series';
import type { Enter, EnteredOf } from '../table';
import { replaceLevels } from './award-change';

export const upliftDdl = `
CREATE TABLE uplifts (
  uplift_no TEXT PRIMARY KEY,
  office TEXT NOT NULL,
  pack_id TEXT NOT NULL,
  from_month TEXT NOT NULL,      -- first month at the new standard
  count INTEGER NOT NULL,
  before_fen INTEGER NOT NULL,
  after_fen INTEGER NOT NULL,
  back_pay_fen INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('declared', 'filled', 'replaced')),
  header TEXT NOT NULL,          -- JSON of the payload: parts and programmes
  declared TEXT NOT NULL,        -- JSON of the result: packs and months as frozen
  declared_by TEXT NOT NULL,
  declared_on TEXT NOT NULL,
  seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX uplifts_office ON uplifts (office, state);
CREATE INDEX uplifts_list ON uplifts (office, seq DESC);
CREATE TABLE uplift_parts (
  uplift_no TEXT NOT NULL,
  part INTEGER NOT NULL,
  PRIMARY KEY (uplift_no, part)
) STRICT, WITHOUT ROWID;
CREATE TABLE uplift_lines (
  uplift_no TEXT NOT NULL,
  award_no TEXT NOT NULL,
  programme TEXT NOT NULL,
  household_no TEXT NOT NULL,
  name TEXT NOT NULL,
  from_month TEXT NOT NULL,
  before_fen INTEGER NOT NULL,
  after_fen INTEGER NOT NULL,
  back_pay_fen INTEGER NOT NULL,
  rule_from TEXT NOT NULL,       -- newest value behind the last amount
  back_pay TEXT NOT NULL,        -- JSON: one a month, each with its rule version
  PRIMARY KEY (uplift_no, award_no)
) STRICT, WITHOUT ROWID;
CREATE INDEX uplift_lines_award ON uplift_lines (award_no);
`;

export const enterUplift: Enter = {
  uplift: (db, act) => {
    const { payload, result } = act;
    useNumber(db, act.office, 'uplift', Number(act.date.slice(0, act.date.indexOf('-'))));
    db.run(
      `UPDATE uplifts SET state = 'replaced' WHERE office = ? AND state = 'declared'`,
      act.office,
    );
    db.runOne(
      `INSERT INTO uplifts (uplift_no, office, pack_id, from_month, count, before_fen, after_fen,
         back_pay_fen, state, header, declared, declared_by, declared_on, seq)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'declared', ?, ?, ?, ?, ?)`,
      result.uplift_no,
      act.office,
      payload.pack_id,
      payload.from,
      payload.count,
      payload.before_fen,
      payload.after_fen,
      payload.back_pay_fen,
      JSON.stringify(payload),
      JSON.stringify(result),
      act.officer,
      act.date,
      act.seq,
    );
  },
  fillUplift: (db, act) => {
    const { uplift_no, part, lines } = act.result;
    db.runOne('INSERT INTO uplift_parts (uplift_no, part) VALUES (?, ?)', uplift_no, part);
    for (const line of lines) enterLine(db, act, line);
    db.run(
      `UPDATE uplifts SET state = 'filled' WHERE uplift_no = ? AND json_array_length(header, '$.parts')
         = (SELECT count(*) FROM uplift_parts p WHERE p.uplift_no = uplifts.uplift_no)`,
      uplift_no,
    );
  },
};

type Filled = EnteredOf<'fillUplift'>;

function enterLine(db: WritableDb, act: Filled, line: Filled['result']['lines'][number]): void {
  const { award_no, from, levels } = line;
  const decided = { ...act, kind: 'uplift' };
  replaceLevels(db, decided, award_no, { levels_from: from, levels });
  db.runOne(
    'UPDATE awards SET due_from = min(due_from, ?), changed_seq = ? WHERE award_no = ?',
    from,
    act.seq,
    award_no,
  );
  db.runOne(
    `INSERT INTO uplift_lines (uplift_no, award_no, programme, household_no, name, from_month,
       before_fen, after_fen, back_pay_fen, rule_from, back_pay)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    act.result.uplift_no,
    award_no,
    line.programme,
    line.household_no,
    line.name,
    from,
    line.before_fen,
    line.after_fen,
    line.back_pay_fen,
    levels.at(-1)?.rule_from ?? '',
    JSON.stringify(line.back_pay),
  );
}
