/** Checked: brings a case its check of means by acting: asked for, and answered as declared. */
import { findCaseRecord } from '../electron/desk/facts/case';
import { findHousehold } from '../electron/desk/facts/household';
import type { Receive } from '../shared/application/receive';
import { findRecord } from '../electron/store/docket';
import type { TestOffice } from './office';

const items = ['wage', 'vehicle'];

/** Asks about everybody who signed and has a number; every item is answered as declared. */
export function checkMeans(office: TestOffice, case_no: string, clerk = 'clerk'): string {
  const { db } = office.desk;
  const row = findCaseRecord(db, case_no)!;
  const { members } = findHousehold(db, row.household_no)!.declaration;
  const body = findRecord(db, { office: row.office, seq: row.received_seq })?.body;
  const { authorised } = body?.payload as Receive;
  const persons = members
    .filter(({ key, id_number }) => authorised.includes(key) && id_number !== null && id_number !== '')
    .map(({ key }) => key);
  const asked = { case_no, persons, items };
  const { request_no } = office.do<{ request_no: string }>(clerk, 'requestCheck', asked);
  office.do(clerk, 'recordCheck', {
    case_no,
    request_no,
    report_no: `核${request_no.slice(-6)}`,
    reported_on: office.desk.clock.today(),
    lines: persons.flatMap((person) => items.map((item) => ({ person, item, finding: 'same', found: '' }))),
  });
  return request_no;
}
