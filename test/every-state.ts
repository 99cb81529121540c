/** An office whose open cases stand in every place where somebody is waited for: for proofs about queues. */
import { inventedId, familyG01, familyG15 } from './family';
import * as line from './case-line';
import { openLivedOffice } from './lived-office';
import type { TestOffice } from './office';

/** Least number of places (programme and position) in which open cases stand. */
export const assembled = 7;

function visited(office: TestOffice): string {
  const case_no = line.receive(office, line.register(office, familyG01()));
  line.visit(office, case_no);
  return case_no;
}

function assessed(office: TestOffice): string {
  const case_no = visited(office);
  office.do('clerk', 'assess', { case_no });
  return case_no;
}

/** A family above the standard, reviewed: it is to be declined. */
function tooRich(office: TestOffice): void {
  const rich = familyG01();
  rich.income = [{ member: 'm1', kind: 'wage', monthly_fen: 900_000 }];
  const case_no = line.receive(office, line.register(office, rich));
  line.visit(office, case_no);
  office.do('clerk', 'assess', { case_no });
  line.review(office, case_no);
}

/** A notice that runs with an open objection, and one whose approver is a near relative. */
function barred(office: TestOffice): void {
  const disputed = line.disclosed(office, familyG01());
  office.setDay('2022-11-15');
  const raised = { raised_on: '2022-11-15', subject: 'income', text: '该户男主人在外经营小店', objector: null };
  office.do('clerk', 'object', { case_no: disputed, ...raised });
  const person_id_number = inventedId('1958-06-01', 'm');
  const father = { of: 'm1', relation: 'parent' as const, name: '周父', able: false, id_number: person_id_number };
  line.disclosed(office, { ...familyG01(), obligors: [father] });
  office.do('clerk', 'declareRelative', {
    relative_of: 'staff',
    officer_id: office.officerId('approver'),
    name: '冯审批',
    id_number: '500120198001010004',
    kinship: 'sibling',
    person_name: '周父',
    person_id_number,
  });
}

/** The lived office with open cases from the first day of intake to the last day of the notice. */
export function everyState(): TestOffice {
  const { office } = openLivedOffice();
  barred(office);
  line.disclosed(office, familyG01());
  line.disclosed(office, familyG01(), { checked: false });
  tooRich(office);
  line.receive(office, line.register(office, familyG01()));
  visited(office);
  assessed(office);
  line.review(office, assessed(office));
  line.emergency(office, familyG15(), '2022-11-15');
  const advanced = line.emergency(office, familyG15(), '2022-11-16');
  office.do('approver', 'advance', { case_no: advanced, text: '火灾' });
  return office;
}
