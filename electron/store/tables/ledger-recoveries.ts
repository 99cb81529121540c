/** Ledger recoveries: demands, agreed instalments and waivers, kept per award beside their entries. */
import type { Enter } from '../table';

export const recoveryTables = ['demands', 'instalments', 'waivers'] as const;

export const recoveryDdl = `
CREATE TABLE demands (           -- each decision to recover
  award_no TEXT NOT NULL,
  seq INTEGER NOT NULL,
  demanded_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
  officer TEXT NOT NULL,
  PRIMARY KEY (award_no, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE instalments (       -- the plan in force; a later plan takes its place
  award_no TEXT NOT NULL,
  serial INTEGER NOT NULL,
  due_on TEXT NOT NULL,
  amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
  seq INTEGER NOT NULL,          -- of the act that agreed it
  PRIMARY KEY (award_no, serial)
) STRICT, WITHOUT ROWID;
CREATE TABLE waivers (
  award_no TEXT NOT NULL,
  seq INTEGER NOT NULL,
  amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
  ground TEXT NOT NULL,
  authority TEXT NOT NULL,       -- power number, or the district's document number
  waived_on TEXT NOT NULL,
  PRIMARY KEY (award_no, seq)
) STRICT, WITHOUT ROWID;
`;

export const enterRecoveries: Enter = {
  recover: (db, act) => {
    const { award_no, due_on } = act.payload;
    const { amount_fen } = act.result;
    db.runOne(
      `INSERT INTO demands (award_no, seq, demanded_on, due_on, amount_fen, officer)
       VALUES (?, ?, ?, ?, ?, ?)`,
      award_no,
      act.seq,
      act.date,
      due_on,
      amount_fen,
      act.officer,
    );
  },
  planRecovery: (db, act) => {
    const { award_no, instalments } = act.payload;
    db.run('DELETE FROM instalments WHERE award_no = ?', award_no);
    for (const [i, { due_on, amount_fen }] of instalments.entries()) {
      db.runOne(
        `INSERT INTO instalments (award_no, serial, due_on, amount_fen, seq) VALUES (?, ?, ?, ?, ?)`,
        award_no,
        i + 1,
        due_on,
        amount_fen,
        act.seq,
      );
    }
  },
  waiveRecovery: (db, act) => {
    const { award_no, amount_fen, ground, decision } = act.payload;
    db.runOne(
      `INSERT INTO waivers (award_no, seq, amount_fen, ground, authority, waived_on)
       VALUES (?, ?, ?, ?, ?, ?)`,
      award_no,
      act.seq,
      amount_fen,
      ground,
      decision?.document_no ?? act.result.power_no ?? '',
      act.date,
    );
  },
};
