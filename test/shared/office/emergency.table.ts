/** Walks of the acts that declare and end a public emergency. */
import { declareEmergency } from '../../../shared/office/declare-emergency';
import { endEmergency } from '../../../shared/office/end-emergency';
import type { Emergency } from '../../../shared/office/emergency';
import { office, standing } from '../../beds';
import { walk } from '../../walk';

const leader = standing('approver', 'U06');
const village = '500120004001';

const flood: Emergency = {
  emergency_no: '500120004-E-001',
  document_no: '璧应急〔2022〕3号',
  name: '沿河洪灾',
  event: 'disaster',
  villages: [village],
  measures: ['phone_survey', 'extend_reviews'],
  from: '2022-11-01',
  to: null,
  ended_on: null,
  make_good_by: null,
};

const declareWalk = walk(declareEmergency, {
  sound: {
    standing: leader,
    payload: {
      document_no: flood.document_no,
      name: flood.name,
      event: 'disaster',
      villages: [village],
      measures: ['phone_survey'],
      from: '2022-11-01',
      to: '2022-11-30',
    },
    facts: { next_emergency_no: flood.emergency_no, office, same_document: null, make_good_by: '2022-12-28' },
  },
  spoil: {
    emergency_future: (bed) => (bed.payload.from = '2022-11-26'),
    emergency_dates: (bed) => (bed.payload.to = '2022-10-31'),
    village_foreign: (bed) => bed.payload.villages.push('500120005001'),
    village_repeated: (bed) => bed.payload.villages.push(village),
    document_repeated: (bed) => (bed.facts.same_document = '500120004-E-000'),
  },
});

const endWalk = walk(endEmergency, {
  sound: {
    standing: leader,
    payload: {
      emergency_no: flood.emergency_no,
      document_no: '璧应急〔2022〕5号',
      ended_on: '2022-11-24',
      reason: '洪水已退',
    },
    facts: { emergency: flood, make_good_by: '2022-12-22', phone_surveys: [] },
  },
  spoil: {
    emergency_unknown: (bed) => (bed.facts.emergency = null),
    emergency_over: (bed) => (bed.facts.emergency!.ended_on = '2022-11-10'),
    ended_future: (bed) => (bed.payload.ended_on = '2022-11-26'),
    ended_early: (bed) => (bed.payload.ended_on = '2022-10-31'),
  },
});

export const emergencyWalks = [declareWalk, endWalk];
