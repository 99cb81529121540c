/** Return facts: what an appraisal and the approver's return of a case need to know. */
import { parameterAt } from '../../../shared/policy/parameter-at';
import { positionFacts } from './case';
import type { Facts } from './fact';
import { findPackInForce } from './policy';

export const returnFacts: Facts<'appraise' | 'sendBack'> = {
  appraise: (db, subject, { today }) => {
    const pack = findPackInForce(db, today);
    return {
      ...positionFacts(db, subject.case_no, today),
      least: (pack && parameterAt(pack, 'appraisal.least_people', today)?.value) ?? 0,
    };
  },
  sendBack: (db, subject, { today }) => positionFacts(db, subject.case_no, today),
};
