/** Office tables: offices and their keys, officers and posts, powers, receipts, number series. */
import type { Letterhead } from '../../../shared/office/set-letterhead';
import { nextOf, useNumber } from '../series';
import type { RoomTables } from '../table';

/** Series are used by several rooms; they stand here because offices own their numbers. */
export const officeTables: RoomTables = {
  room: 'office',
  tables: ['series', 'touches', 'offices', 'officers', 'officer_posts', 'powers', 'receipts', 'letterheads'],
  ddl: `
CREATE TABLE series (            -- gap-free numbers
  office TEXT NOT NULL,
  name TEXT NOT NULL,
  year INTEGER NOT NULL,         -- 0 for series that do not start anew each year
  last INTEGER NOT NULL,
  PRIMARY KEY (office, name, year)
) STRICT, WITHOUT ROWID;
CREATE TABLE touches (           -- which acts concern a numbered thing
  no TEXT NOT NULL,
  office TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (no, office, epoch, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE offices (
  office TEXT PRIMARY KEY,
  own INTEGER NOT NULL,          -- 1 for the office of this desk
  name TEXT NOT NULL,
  level TEXT NOT NULL,
  demo INTEGER NOT NULL,
  signer TEXT NOT NULL,
  recipient TEXT NOT NULL,
  endorsed_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE officers (
  office TEXT NOT NULL,
  officer_id TEXT NOT NULL,
  login TEXT NOT NULL,
  name TEXT NOT NULL,
  employment TEXT NOT NULL,
  enrolled_on TEXT NOT NULL,
  PRIMARY KEY (office, officer_id),
  UNIQUE (office, login)
) STRICT, WITHOUT ROWID;
CREATE TABLE officer_posts (
  office TEXT NOT NULL,
  officer_id TEXT NOT NULL,
  post TEXT NOT NULL,
  from_date TEXT NOT NULL,
  to_date TEXT,                  -- first day without the post
  PRIMARY KEY (office, officer_id, post, from_date)
) STRICT, WITHOUT ROWID;
CREATE TABLE powers (
  power_no TEXT PRIMARY KEY,
  office TEXT NOT NULL,
  power TEXT NOT NULL,           -- JSON of shared/office/power.ts
  from_date TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE letterheads (       -- how an office's papers name it, from a day on
  office TEXT NOT NULL,
  from_date TEXT NOT NULL,
  letterhead TEXT NOT NULL,      -- JSON of shared/office/set-letterhead.ts
  PRIMARY KEY (office, from_date)
) STRICT, WITHOUT ROWID;
CREATE TABLE receipts (          -- the other side's confirmations
  office TEXT NOT NULL,
  receiver TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  to_seq INTEGER NOT NULL,
  head_hash TEXT NOT NULL,
  received_at TEXT NOT NULL,
  PRIMARY KEY (office, receiver, epoch, to_seq)
) STRICT, WITHOUT ROWID;
`,
  enter: {
    found: (db, act) => {
      const { payload, office, date, result } = act;
      const own = db.one('SELECT 1 AS x FROM offices WHERE own = 1') ? 0 : 1;
      db.run(
        `INSERT INTO offices (office, own, name, level, demo, signer, recipient, endorsed_on)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (office) DO NOTHING`,
        office,
        own,
        payload.name,
        payload.level,
        payload.demo ? 1 : 0,
        payload.keys.signer,
        payload.keys.recipient,
        date,
      );
      putLetterhead(db, { office, from: date, letterhead: { ...payload.letterhead, complaint_phone: '' } });
      addOfficer(db, {
        office,
        officer_id: result.officer_id,
        ...payload.admin,
        employment: 'town',
        posts: ['admin'],
        from: date,
      });
    },
    enrol: (db, act) => {
      const { payload, office, result } = act;
      addOfficer(db, { ...payload, office, officer_id: result.officer_id });
    },
    post: (db, act) => {
      const { office, payload } = act;
      const { officer_id, from } = payload;
      db.run(
        `UPDATE officer_posts SET to_date = ?
         WHERE office = ? AND officer_id = ? AND (to_date IS NULL OR to_date > ?)`,
        from,
        office,
        officer_id,
        from,
      );
      addPosts(db, { office, officer_id, posts: payload.posts, from });
    },
    endorse: (db, act) => {
      const { payload, date } = act;
      db.runOne(
        `INSERT INTO offices (office, own, name, level, demo, signer, recipient, endorsed_on)
         VALUES (?, 0, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (office) DO UPDATE SET name = excluded.name, signer = excluded.signer,
           recipient = excluded.recipient, endorsed_on = excluded.endorsed_on`,
        payload.office,
        payload.name,
        payload.level,
        payload.demo ? 1 : 0,
        payload.keys.signer,
        payload.keys.recipient,
        date,
      );
    },
    acknowledge: (db, act) => {
      const { office, payload } = act;
      db.runOne(
        `INSERT INTO receipts (office, receiver, epoch, to_seq, head_hash, received_at)
         VALUES (?, ?, ?, ?, ?, ?)`,
        office,
        payload.receiver,
        payload.epoch,
        payload.to_seq,
        payload.head_hash,
        payload.received_at,
      );
    },
    delegate: (db, act) => {
      const { office, payload, result } = act;
      const power = { ...payload, power_no: result.power_no, revoked_from: null };
      useNumber(db, office, 'power');
      db.runOne(
        'INSERT INTO powers (power_no, office, power, from_date) VALUES (?, ?, ?, ?)',
        result.power_no,
        office,
        JSON.stringify(power),
        payload.from,
      );
    },
    setLetterhead: (db, { office, payload }) => {
      const { from, reason: _reason, ...letterhead } = payload;
      putLetterhead(db, { office, from, letterhead });
    },
    revoke: (db, act) => {
      db.runOne(
        `UPDATE powers SET power = json_set(power, '$.revoked_from', ?) WHERE power_no = ?`,
        act.payload.from,
        act.payload.power_no,
      );
    },
  },
};

interface NewOfficer {
  office: string;
  officer_id: string;
  login: string;
  name: string;
  employment: string;
  posts: string[];
  from: string;
}

type Db = Parameters<typeof useNumber>[0];

function putLetterhead(db: Db, row: { office: string; from: string; letterhead: Letterhead }): void {
  db.run(
    `INSERT INTO letterheads (office, from_date, letterhead) VALUES (?, ?, ?)
     ON CONFLICT (office, from_date) DO UPDATE SET letterhead = excluded.letterhead`,
    row.office,
    row.from,
    JSON.stringify(row.letterhead),
  );
}

function addOfficer(db: Db, officer: NewOfficer): void {
  useNumber(db, officer.office, 'officer');
  db.runOne(
    `INSERT INTO officers (office, officer_id, login, name, employment, enrolled_on)
     VALUES (?, ?, ?, ?, ?, ?)`,
    officer.office,
    officer.officer_id,
    officer.login,
    officer.name,
    officer.employment,
    officer.from,
  );
  addPosts(db, officer);
}

function addPosts(
  db: Db,
  given: { office: string; officer_id: string; posts: string[]; from: string },
): void {
  for (const post of given.posts) {
    db.run(
      `INSERT INTO officer_posts (office, officer_id, post, from_date, to_date)
       VALUES (?, ?, ?, ?, NULL)
       ON CONFLICT (office, officer_id, post, from_date) DO UPDATE SET to_date = NULL`,
      given.office,
      given.officer_id,
      post,
      given.from,
    );
  }
}

/** 'Q-01': number of the next power. */
export function nextPowerNo(db: Parameters<typeof nextOf>[0], office: string): string {
  return `${office}-Q-${String(nextOf(db, office, 'power')).padStart(3, '0')}`;
}
