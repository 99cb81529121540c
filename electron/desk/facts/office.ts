/** Office facts: officers, posts, keys, powers and receipts. */
import type { Post } from '../../../shared/base/posts';
import type { Power } from '../../../shared/office/power';
import { isLive } from '../../../shared/office/power';
import { isRecipient } from '../../seal/age';
import { readSignerLine } from '../../seal/ssh-signature';
import type { ReadableDb } from '../../store/database';
import { headOf, hashAt } from '../../store/docket';
import { nextOf } from '../../store/series';
import { letterheadOf } from '../paper/letterhead';
import { nextPowerNo } from '../../store/tables/office';
import { lentPosts, ownPosts, type OfficerRow } from '../standing';
import type { Facts } from './fact';
import { findPackInForce } from './policy';

interface OfficeRow {
  office: string;
  own: number;
  name: string;
  level: 'town' | 'district';
  demo: number;
  signer: string;
  recipient: string;
}

/** An office this desk knows: itself or an endorsed one. */
export function findOffice(db: ReadableDb, office: string): OfficeRow | undefined {
  return db.one<OfficeRow>('SELECT * FROM offices WHERE office = ?', office);
}

/** Powers entered in an office's docket, oldest first. */
export function powersOf(db: ReadableDb, office: string): Power[] {
  return db
    .all<{ power: string }>('SELECT power FROM powers WHERE office = ? ORDER BY power_no', office)
    .map((row) => JSON.parse(row.power) as Power);
}

function findPower(db: ReadableDb, powerNo: string): Power | null {
  const row = db.one<{ power: string }>('SELECT power FROM powers WHERE power_no = ?', powerNo);
  return row ? (JSON.parse(row.power) as Power) : null;
}

function findOfficerById(db: ReadableDb, office: string, id: string): OfficerRow | undefined {
  return db.one<OfficerRow>(
    'SELECT officer_id, login, name, employment FROM officers WHERE office = ? AND officer_id = ?',
    office,
    id,
  );
}

function countOtherAdmins(db: ReadableDb, office: string, id: string, on: string): number {
  return db
    .all<{ officer_id: string }>('SELECT officer_id FROM officers WHERE office = ?', office)
    .filter((row) => row.officer_id !== id)
    .filter((row) => ownPosts(db, office, row.officer_id, { from: on, to: on }).includes('admin')).length;
}

/** What a decision was about: a case, an award or a rise of many awards. */
export const DECIDED = `coalesce(json_extract(d.body, '$.payload.case_no'),
  json_extract(d.body, '$.payload.award_no'), json_extract(d.body, '$.result.uplift_no'))`;

export const officeFacts: Facts<
  'found' | 'enrol' | 'post' | 'endorse' | 'acknowledge' | 'delegate' | 'revoke' | 'setLetterhead' | 'takeIdentity' | 'startEpoch'
> = {
  found: (db) => ({
    acts: db.one<{ n: number }>('SELECT count(*) AS n FROM (SELECT 1 FROM docket LIMIT 1)')?.n ?? 0,
  }),
  enrol: (db, subject, { office }) => ({
    login_taken:
      db.one('SELECT 1 AS x FROM officers WHERE office = ? AND login = ?', office, subject.login ?? '') !==
      undefined,
    next_officer_no: nextOf(db, office, 'officer'),
  }),
  post: (db, subject, { office, today }) => {
    const id = subject.officer_id ?? '';
    const officer = findOfficerById(db, office, id);
    const on = subject.from ?? today;
    const posts: Post[] = ownPosts(db, office, id, { from: on, to: on });
    return {
      officer: officer ? { name: officer.name, employment: officer.employment, posts } : null,
      stands_in: lentPosts(db, office, id, { from: on, to: '9999-12-31' }),
      other_admins: countOtherAdmins(db, office, id, on),
    };
  },
  endorse: (db, subject, { office }) => {
    const own = findOffice(db, office);
    const { keys } = subject;
    return {
      keys_sound: !keys || (isRecipient(keys.recipient) && readSignerLine(keys.signer) !== null),
      own: { office, level: own?.level ?? 'town', demo: own?.demo === 1 },
      known_signer: findOffice(db, subject.office ?? '')?.signer ?? null,
    };
  },
  startEpoch: (db, _subject, { office }) => ({ head: headOf(db, office) }),
  acknowledge: (db, subject, { office }) => ({
    own_head: hashAt(db, office, subject.to_seq ?? 0),
    acknowledged_seq:
      db.one<{ seq: number | null }>(
        'SELECT max(to_seq) AS seq FROM receipts WHERE office = ? AND receiver = ?',
        office,
        subject.receiver ?? '',
      )?.seq ?? 0,
  }),
  delegate: (db, subject, { office, today }) => {
    const same = powersOf(db, office).find(
      (power) => power.document_no === subject.document_no && isLive(power, today),
    );
    const codes = findPackInForce(db, today)?.programmes.map((row) => row.code) ?? [];
    return {
      next_power_no: nextPowerNo(db, office),
      known_programmes: codes,
      same_document: same?.power_no ?? null,
    };
  },
  setLetterhead: (db, subject, { office, today }) => ({
    current: letterheadOf(db, office, subject.from ?? today),
  }),
  takeIdentity: (db, _subject, { office }) => ({ recipient: findOffice(db, office)?.recipient ?? null }),
  revoke: (db, subject, { office }) => ({
    power: findPower(db, subject.power_no ?? ''),
    decisions_since: db
      .all<{ no: string | null }>(
        `SELECT DISTINCT ${DECIDED} AS no FROM touches t
         JOIN docket d ON d.office = t.office AND d.epoch = t.epoch AND d.seq = t.seq
         WHERE t.no = ? AND t.office = ? AND d.date >= ? ORDER BY t.epoch, t.seq`,
        subject.power_no ?? '',
        office,
        subject.from ?? '',
      )
      .flatMap((row) => row.no ?? []),
  }),
};
