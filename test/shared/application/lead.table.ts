/** The walks of leads: how a lead, and what became of it, are refused. */
import { closeLead } from '../../../shared/application/close-lead';
import { lead } from '../../../shared/application/lead';
import { calendar, standing } from '../../beds';
import { walk } from '../../walk';

const clerk = standing('clerk', 'U02');
const lead_no = '500120004-L-000001';

const takenWalk = walk(lead, {
  sound: {
    standing: clerk,
    payload: {
      source: 'grid',
      reporter: '网格员王芳',
      found_on: '2022-11-25',
      urgent: false,
      name: '周明',
      phone: '',
      village_code: '500120004001',
      place: '大旺社区3组',
      text: '独居老人数日未出门，家中无存粮',
    },
    facts: {
      village_known: true,
      calendar,
      check_working_days: 3,
      urgent_days: 1,
      next_lead_no: lead_no,
    },
  },
  spoil: {
    found_future: (bed) => (bed.payload.found_on = '2022-11-26'),
    village_unknown: (bed) => (bed.facts.village_known = false),
  },
});

const closedWalk = walk(closeLead, {
  sound: {
    standing: clerk,
    payload: { lead_no, ending: 'case', case_no: 'C-1', text: '入户核实，已按急难型受理' },
    facts: { lead: { open: true }, case_known: true },
  },
  spoil: {
    lead_unknown: (bed) => (bed.facts.lead = null),
    lead_closed: (bed) => (bed.facts.lead = { open: false }),
    case_needed: (bed) => (bed.payload.case_no = null),
    case_unknown: (bed) => (bed.facts.case_known = false),
  },
});

export const leadWalks = [takenWalk, closedWalk];
