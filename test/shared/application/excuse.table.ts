/** The walk of letting evidence pass that has run out. */
import { excuseStale } from '../../../shared/application/excuse-stale';
import { freshCase, relative, standing } from '../../beds';
import { walk } from '../../walk';
import type { CaseFacts } from '../../../shared/application/case';

const stale = { evidence_no: '500120004-F-000001', what: '周明的收入', valid_until: '2022-11-20' };

export const excuseWalk = walk(excuseStale, {
  sound: {
    standing: standing('reviewer', 'U05'),
    payload: {
      case_no: '500120004-dibao-202211-0001-01',
      evidence: [stale.evidence_no],
      reason: '核对报告与流水一致',
    },
    facts: { case: freshCase({ evidence: [stale] }) as CaseFacts | null },
  },
  spoil: {
    case_unknown: (bed) => (bed.facts.case = null),
    case_closed: (bed) => void (bed.facts.case!.state = 'approved'),
    officer_is_relative: (bed) => {
      bed.facts.case!.relatives.push(relative({ officer_id: 'U05', filed_on: '2022-11-01' }));
    },
    nothing_stale: (bed) => void (bed.facts.case!.evidence = []),
    evidence_fresh: (bed) => void bed.payload.evidence.push('500120004-F-000002'),
  },
});
