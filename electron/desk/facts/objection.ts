/** Objection facts: the number of the next objection, and how one of a case stands. */
import type { AnswerObjectionFacts } from '../../../shared/approval/answer-objection';
import { objectionSubjects } from '../../../shared/assessment/object';
import type { ObjectionRow } from '../../../shared/assessment/loop-rows';
import type { ReadableDb } from '../../store/database';
import { nextOf } from '../../store/series';
import { findProgramme, positionFacts } from './case';
import type { Facts } from './fact';
import { findPackInForce } from './policy';

interface ObjectionRecord extends Omit<ObjectionRow, 'anonymous' | 'objector'> {
  recorded_by: string;
}

const stateNames = { open: '待答复', rejected: '不成立', upheld: '成立，重新调查' } as const;

/** The objections of a case, oldest first, without who raised them. */
export function objectionRecords(db: ReadableDb, caseNo: string): ObjectionRecord[] {
  type Stored = Omit<ObjectionRecord, 'subject_name' | 'state_name'> & {
    subject: keyof typeof objectionSubjects;
  };
  return db
    .all<Stored>(
      `SELECT o.objection_no, o.raised_on, o.subject, o.text, o.state, o.recorded_by,
         coalesce(o.answer, '') AS answer, o.answered_on, coalesce(f.name, '') AS answered_by
       FROM objections o LEFT JOIN officers f ON f.office = o.office AND f.officer_id = o.answered_by
       WHERE o.case_no = ? ORDER BY o.seq`,
      caseNo,
    )
    .map(({ subject, ...row }) => ({
      ...row,
      subject_name: objectionSubjects[subject],
      state_name: stateNames[row.state],
    }));
}

export const objectionFacts: Facts<'object' | 'answerObjection'> = {
  object: (db, subject, { office, today }) => ({
    ...positionFacts(db, subject.case_no, today),
    next_objection_no: `${office}-O-${String(nextOf(db, office, 'objection')).padStart(6, '0')}`,
  }),
  answerObjection: (db, subject, { today }) => {
    const place = positionFacts(db, subject.case_no, today);
    const pack = findPackInForce(db, today);
    const objection = db.one<NonNullable<AnswerObjectionFacts['objection']>>(
      'SELECT state FROM objections WHERE objection_no = ? AND case_no = ?',
      subject.objection_no ?? '',
      subject.case_no ?? '',
    );
    return {
      ...place,
      objection: objection ?? null,
      calendar: pack?.calendar ?? { source: '无', years: [] },
      survey_working_days:
        findProgramme(pack, place.case?.programme ?? '', today)?.clocks.survey_wd ?? null,
    };
  },
};
