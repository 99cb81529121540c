/** Checks of means by random officers: asked for, and answered as declared. */
import type { CaseFacts } from '../../shared/application/case';
import { findCase } from '../../electron/desk/facts/case';
import { findHousehold } from '../../electron/desk/facts/household';
import { act } from './officers';
import type { Site, World } from './world';

/** No report, or one that no longer holds. */
export function lacksReport({ report }: CaseFacts['check'], day: string): boolean {
  return report === null || report.valid_until < day;
}

/** Asks for a check of means, or takes the answer to the open request. */
export function checkMeans(world: World, site: Site, case_no: string, pending: string | null): void {
  const { db } = site.desk;
  const known = findHousehold(db, findCase(db, case_no)!.household_no);
  const numbered = (known?.declaration.members ?? []).filter(({ id_number }) => id_number);
  if (pending === null) {
    const persons = numbered.map(({ key }) => key);
    act(world, site, 'requestCheck', { case_no, persons, items: ['wage', 'vehicle'] });
    return;
  }
  const row = db.one<{ people: string }>('SELECT people FROM case_checks WHERE request_no = ?', pending);
  const people = JSON.parse(row?.people ?? '[]') as { key: string }[];
  const lines = people.flatMap(({ key }) =>
    ['wage', 'vehicle'].map((item) => ({ person: key, item, finding: 'same', found: '' })),
  );
  const reported_on = world.day;
  act(world, site, 'recordCheck', { case_no, request_no: pending, report_no: '核1', reported_on, lines });
}
