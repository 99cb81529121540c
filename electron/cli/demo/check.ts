/** Demo check: the check of means of a demo family: asked for with everybody's number, answered as declared. */
import { declaredOf, type CheckItem } from '../../../shared/assessment/check-items';
import type { CheckRequested } from '../../../shared/assessment/request-check';
import type { PlainDate } from '../../../shared/base/plain-date';
import type { Part } from './scene';
import { doAct, type Stage } from './stage';

const ITEMS: readonly CheckItem[] = ['register', 'social_insurance', 'wage', 'property', 'company', 'vehicle', 'deposits'];

/** Asks about every member who has a number. */
export function askCheck(stage: Stage, { clerk, case_no, family }: Part): CheckRequested {
  const numbered = family.declaration.members.filter(({ id_number }) => id_number !== null);
  const persons = numbered.map(({ key }) => key);
  return doAct<CheckRequested>(stage, clerk, 'requestCheck', { case_no, persons, items: ITEMS });
}

/** The checking body finds what was declared, and nothing else. */
export function answerCheck(stage: Stage, part: Part, asked: CheckRequested, day: PlainDate): void {
  const { clerk, case_no, family } = part;
  const silent = (person: string, item: CheckItem): boolean =>
    declaredOf(family.declaration, person, item).endsWith('没有');
  const lines = asked.people.flatMap(({ key }) =>
    asked.items.map((item) => ({
      person: key,
      item,
      finding: silent(key, item) ? 'nothing' : 'same',
      found: '',
    })),
  );
  const { request_no } = asked;
  const report_no = `璧核${request_no.slice(-6)}`;
  doAct(stage, clerk, 'recordCheck', { case_no, request_no, report_no, reported_on: day, lines });
}
