/** Application forms: what a household signs when it applies (D01 to D04), filled in from its statement. */
import { permit, refuse, type Outcome } from '../../../shared/base/outcome';
import { shortVillageName } from '../../../shared/base/region';
import { headOf } from '../../../shared/household/declaration';
import { namedObligors } from '../../../shared/household/obligor';
import {
  applicationForm,
  authorisation,
  commitment,
  relativesStatement,
} from '../../../shared/notice/content/application-papers';
import type { PaperFrame } from '../../../shared/notice/content/frame';
import type { PaperContent } from '../../../shared/notice/content/paper-content';
import { kinshipNames, relativeOfNames } from '../../../shared/office/relative';
import type { Pack } from '../../../shared/policy/pack';
import { parameterAt } from '../../../shared/policy/parameter-at';
import { ownOffice } from '../desk';
import { findProgramme, membersOf } from '../facts/case';
import { findHousehold, type StatedHousehold } from '../facts/household';
import { findPackInForce } from '../facts/policy';
import { relativesIn } from '../facts/relative';
import type { Within } from '../session';
import { frameOf } from './letterhead';
import type { ComposedForm } from './material';

interface Applying {
  frame: PaperFrame;
  known: StatedHousehold;
  household_no: string;
  pack: Pack;
  programme: NonNullable<ReturnType<typeof findProgramme>>;
  reason: string;
}

/** One set to be signed: the application, a consent for each adult and obligor, the promise, the relatives. */
export function composeApplication(inside: Within, subject: Record<string, string>): Outcome<ComposedForm> {
  const { db, clock } = inside.desk;
  const today = clock.today();
  const { household_no = '', reason = '' } = subject;
  const known = findHousehold(db, household_no);
  if (!known) return refuse('household_unknown', '没有这个家庭，请先在“家庭”页登记');
  const pack = findPackInForce(db, today);
  const programme = findProgramme(pack, subject.programme ?? '', today);
  if (!pack || !programme) return refuse('programme_unknown', '请先选择救助项目，再打印申请表格');
  const frame = frameOf(db, ownOffice(inside.desk), today);
  const applying = { frame, known, household_no, pack, programme, reason };
  const content = applicationOf(applying);
  const more = [...authorisationsOf(applying, today), commitmentOf(applying), relativesOf(applying, inside)];
  return permit({ content, more, name: `申请表格 ${headOf(known.declaration).name} ${programme.name}` });
}

function applicationOf({ frame, known, pack, programme, reason }: Applying): PaperContent {
  const { declaration } = known;
  const head = headOf(declaration);
  const applied = pack.programmes.filter((row) => row.procedure !== null);
  const names = [...new Map(applied.map((row) => [row.code, row.name]))];
  return applicationForm({
    frame,
    programmes: names.map(([code, name]) => ({ name, wanted: code === programme.code })),
    village_name: shortVillageName(declaration.village_code),
    declaration,
    head_name: head.name,
    head_id_number: head.id_number ?? '',
    reason,
    agent: null,
    applied_on: null,
  });
}

/** One consent for each who has to sign; none where the programme asks for none. */
function authorisationsOf({ frame, known, pack, programme }: Applying, today: string): PaperContent[] {
  const months = parameterAt(pack, 'authorisation.valid_months', today)?.value;
  if (programme.authorisation === 'none' || months === undefined) return [];
  const { declaration } = known;
  const adults = membersOf(known, pack, today).filter(({ adult, counted }) => adult && counted);
  const obligors =
    programme.authorisation === 'adults_and_obligors' ? namedObligors(declaration.obligors) : [];
  return [...adults.map(({ name, id_number }) => ({ name, id_number })), ...obligors].map((person) =>
    authorisation({
      frame,
      person_name: person.name,
      id_number: ('id_number' in person ? person.id_number : '') || '　　　　　　　　　',
      guardian_name: null,
      purpose: `申请${programme.name}`,
      months,
      signed_on: null,
    }),
  );
}

function commitmentOf({ frame, known, programme }: Applying): PaperContent {
  const head = headOf(known.declaration);
  return commitment({
    frame,
    person_name: head.name,
    id_number: head.id_number ?? '',
    programme_name: programme.name,
    vouched: [],
    signed_on: null,
  });
}

function relativesOf({ frame, known, household_no }: Applying, { desk }: Within): PaperContent {
  const head = headOf(known.declaration);
  return relativesStatement({
    frame,
    applicant_name: head.name,
    id_number: head.id_number ?? '',
    relatives: relativesIn(desk.db, household_no).map((found) => ({
      member_name: found.person_name,
      relation: kinshipNames[found.kinship],
      name: found.name,
      post: relativeOfNames[found.of],
    })),
    signed_on: null,
  });
}
