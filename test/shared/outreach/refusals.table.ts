/** The walks of the running ledgers: how a line, a follow-up and an ending are refused. */
import { closeRecord } from '../../../shared/outreach/close-record';
import { enterRecord } from '../../../shared/outreach/enter-record';
import { updateRecord } from '../../../shared/outreach/update-record';
import { calendar, standing } from '../../beds';
import { walk } from '../../walk';

const clerk = standing('clerk', 'U02');
const record_no = '500120004-K-000001';
const cared = { register: 'care_visit', household_no: 'H-1', person_no: 'P-1', name: '', village_code: '' };
const stranger = { register: 'vagrancy', household_no: null, person_no: null, name: '无名氏', village_code: '1' };
const household = { village_code: '500120004001', head_name: '周明', members: [{ person_no: 'P-1', name: '周明' }] };
const line = {
  register: 'care_visit',
  name: '周明',
  household_no: 'H-1',
  entered_on: '2022-11-10',
  open: true,
  due_on: '2022-12-10',
};

const enterWalk = walk(enterRecord, {
  sound: {
    standing: clerk,
    payload: {
      ...cared,
      on: '2022-11-20',
      entries: [
        { field: 'visitor', value: '王芳' },
        { field: 'self_care', value: 'partly' },
      ],
      text: '',
    },
    facts: {
      calendar,
      due_figure: 1,
      household,
      village_known: false,
      next_record_no: record_no,
    },
  },
  spoil: {
    register_unknown: (bed) => (bed.payload.register = 'none'),
    on_future: (bed) => (bed.payload.on = '2022-11-26'),
    household_needed: (bed) => Object.assign(bed.payload, cared, { household_no: null }),
    household_unknown: (bed) => {
      Object.assign(bed.payload, cared);
      bed.facts.household = null;
    },
    person_needed: (bed) => {
      Object.assign(bed.payload, cared, { person_no: null });
      bed.facts.household = household;
    },
    person_unknown: (bed) => {
      Object.assign(bed.payload, cared, { person_no: 'P-9' });
      bed.facts.household = household;
    },
    name_needed: (bed) => Object.assign(bed.payload, stranger, { name: '' }),
    village_unknown: (bed) => {
      Object.assign(bed.payload, stranger);
      bed.facts.household = null;
    },
    field_unknown: (bed) => bed.payload.entries.push({ field: 'stranger', value: '' }),
    field_missing: (bed) => (bed.payload.entries[0]!.value = ''),
    field_wrong: (bed) => (bed.payload.entries[1]!.value = 'half'),
  },
});

const updateWalk = walk(updateRecord, {
  sound: {
    standing: clerk,
    payload: {
      record_no,
      on: '2022-11-20',
      entries: [
        { field: 'way', value: 'home' },
        { field: 'visitor', value: '王芳' },
        { field: 'state', value: 'good' },
      ],
      text: '',
    },
    facts: { calendar, due_figure: 1, line },
  },
  spoil: {
    record_unknown: (bed) => (bed.facts.line = null),
    record_closed: (bed) => (bed.facts.line = { ...line, open: false }),
    follow_up_none: (bed) => (bed.facts.line = { ...line, register: 'station' }),
    on_future: (bed) => (bed.payload.on = '2022-11-26'),
    on_before: (bed) => (bed.payload.on = '2022-11-09'),
    field_unknown: (bed) => bed.payload.entries.push({ field: 'way', value: 'home' }),
    field_missing: (bed) => (bed.payload.entries[1]!.value = ''),
    field_wrong: (bed) => (bed.payload.entries[2]!.value = 'well'),
  },
});

const closeWalk = walk(closeRecord, {
  sound: {
    standing: clerk,
    payload: { record_no, ending: 'died', on: '2022-11-20', text: '' },
    facts: { line },
  },
  spoil: {
    record_unknown: (bed) => (bed.facts.line = null),
    record_closed: (bed) => (bed.facts.line = { ...line, open: false }),
    on_future: (bed) => (bed.payload.on = '2022-11-26'),
    on_before: (bed) => (bed.payload.on = '2022-11-09'),
    ending_unknown: (bed) => (bed.payload.ending = 'renewed'),
  },
});

export const outreachWalks = [enterWalk, updateWalk, closeWalk];
