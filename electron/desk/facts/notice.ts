/** Notice facts: what a case lets be written, the next number, and the state of a paper. */
import { paperKinds } from '../../../shared/notice/data/catalogue';
import type { IssueFacts } from '../../../shared/notice/issue';
import { paperNumber, paperSeries } from '../../../shared/notice/number';
import { remedyAt } from '../../../shared/policy/parameter-at';
import type { ReadableDb } from '../../store/database';
import { headOf } from '../../store/docket';
import { nextOf } from '../../store/series';
import { composePaper } from '../paper/compose';
import { changeSeq } from '../paper/compose-change';
import { demandSeq } from '../paper/compose-recovery';
import { letterheadOf } from '../paper/letterhead';
import type { Facts } from './fact';
import { powersOf } from './office';
import { findPackInForce } from './policy';

interface NoticeRecord {
  code: string;
  title: string;
  number: string;
  state: string;
  issued_on: string;
  served_on: string | null;
  prints: number;
}

function findNotice(db: ReadableDb, noticeNo: string | undefined): NoticeRecord | null {
  const sql = `SELECT code, title, number, state, issued_on, served_on, prints FROM notices
    WHERE notice_no = ?`;
  return db.one<NoticeRecord>(sql, noticeNo ?? '') ?? null;
}

/** Papers that may stand beside an earlier one: each is drawn from its own act, at this place. */
const repeated: Record<string, (db: ReadableDb, caseNo: string) => number> = {
  D06: (db, caseNo) => {
    const sql = `SELECT seq FROM case_steps WHERE case_no = ? AND step = 'askSupplement'`;
    return db.one<{ seq: number }>(sql, caseNo)?.seq ?? 0;
  },
  D18: (db, caseNo) => Math.max(changeSeq(db, caseNo, 'adjust'), changeSeq(db, caseNo, 'correct')),
  D19: (db, caseNo) => changeSeq(db, caseNo, 'stop'),
  D20: (db, caseNo) => changeSeq(db, caseNo, 'phaseOut'),
  D21: (db, caseNo) => changeSeq(db, caseNo, 'suspend'),
  D36: (db, caseNo) => demandSeq(db, caseNo) ?? 0,
};

export const noticeFacts: Facts<'issue' | 'print' | 'serve' | 'void'> = {
  issue: (db, subject, { office, today }): IssueFacts => {
    const code = subject.code ?? '';
    const case_no = subject.case_no ?? '';
    const year = Number(today.slice(0, 4));
    const { epoch } = headOf(db, office);
    const series = paperSeries(code, epoch);
    const n = nextOf(db, office, series, year);
    const { number_word: word, phone } = letterheadOf(db, office, today);
    const number = paperNumber(word, code, year, { n, epoch });
    return {
      title: paperKinds[code]?.title ?? null,
      content: composePaper(db, { code, case_no, office, today }),
      in_force:
        db.one<{ notice_no: string; number: string }>(
          `SELECT notice_no, number FROM notices
           WHERE case_no = ? AND code = ? AND state = 'in_force' AND issued_seq > ?`,
          case_no,
          code,
          repeated[code]?.(db, case_no) ?? 0,
        ) ?? null,
      next_number: { series, year, n, number },
      phones: [phone],
      next_notice_no: `${office}-N-${String(nextOf(db, office, 'notice')).padStart(6, '0')}`,
    };
  },
  print: (db, subject) => ({ notice: findNotice(db, subject.notice_no) }),
  serve: (db, subject, { office, today }) => {
    const pack = findPackInForce(db, today);
    const mode = powersOf(db, office).at(-1)?.mode ?? 'authorised';
    return {
      notice: findNotice(db, subject.notice_no),
      appeal_days: pack ? (remedyAt(pack, mode, today)?.reconsideration_days ?? 0) : 0,
    };
  },
  void: (db, subject) => ({ notice: findNotice(db, subject.notice_no) }),
};
