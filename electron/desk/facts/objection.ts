/** Objection facts: the number of the next objection, and how one of a case stands. */
import type { AnswerObjectionFacts } from '../../../shared/approval/answer-objection';
import { nextOf } from '../../store/series';
import { findProgramme, positionFacts } from './case';
import type { Facts } from './fact';
import { findPackInForce } from './policy';

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
