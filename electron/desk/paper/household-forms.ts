/** Household forms: papers about a whole household, drawn from a recorded plan or from what changed. */
import { permit, refuse, type Outcome } from '../../../shared/base/outcome';
import { shortVillageName } from '../../../shared/base/region';
import { recheckKindNames } from '../../../shared/award/recheck';
import type { Advise, Advised } from '../../../shared/assessment/advise';
import { headOf, type Declaration } from '../../../shared/household/declaration';
import { statedChange } from '../../../shared/household/changes';
import { adviceForm, type AdviceItem } from '../../../shared/notice/content/advice-form';
import { changeReport } from '../../../shared/notice/content/award-papers';
import type { PaperContent } from '../../../shared/notice/content/paper-content';
import { missingWords } from '../../../shared/policy/missing-words';
import { planPlaceNames } from '../../../shared/policy/needs-plan';
import type { Pack } from '../../../shared/policy/pack';
import { programmeRow } from '../../../shared/policy/parameter-at';
import type { ProgrammeCode } from '../../../shared/policy/programme-code';
import type { ReadableDb } from '../../store/database';
import { findRecord } from '../../store/docket';
import { ownOffice } from '../desk';
import { findAward } from '../facts/award';
import { undecidedChanges } from '../facts/drawn-awards';
import { findHousehold } from '../facts/household';
import { lifeEventsOf, sceneOf } from '../facts/life-events';
import { findPack } from '../facts/policy';
import type { Within } from '../session';
import { frameOf } from './letterhead';

type Composed = Outcome<{ content: PaperContent; name: string }>;

interface PlanRecord {
  office: string;
  household_no: string;
  made_on: string;
  officer_name: string | null;
  seq: number;
}

/** K02: the opinion as its act recorded it; later changes of the household do not touch it. */
export function composeAdvice({ desk }: Within, planNo: string): Composed {
  const { db } = desk;
  const row = db.one<PlanRecord>(
    `SELECT p.office, p.household_no, p.made_on, p.seq, o.name AS officer_name FROM plans p
     LEFT JOIN officers o ON o.office = p.office AND o.officer_id = p.officer WHERE p.plan_no = ?`,
    planNo,
  );
  const body = row && findRecord(db, { office: row.office, seq: row.seq })?.body;
  if (!row || !body) return refuse('plan_unknown', '没有这份综合救助意见书，请从家庭页选择');
  const { text, version, received_on } = body.payload as Advise;
  const advised = body.result as Advised;
  const declaration = declarationOf(db, row.household_no, version);
  const pack = findPack(db, advised.pack);
  if (!declaration || !pack) return refuse('plan_unknown', '没有这份综合救助意见书，请从家庭页选择');
  const head = headOf(declaration);
  const content = adviceForm({
    frame: frameOf(db, row.office, row.made_on),
    plan_no: planNo,
    head_name: head.name,
    members_count: declaration.members.filter(({ counted }) => counted === true).length,
    village_name: shortVillageName(declaration.village_code),
    address: declaration.address,
    received_on,
    items: advised.items.map((item) => adviceItem(item, advised, declaration, pack)),
    papers: advised.papers,
    pack: advised.pack,
    clerk: { text, name: row.officer_name ?? '', on: row.made_on },
  });
  return permit({ content, name: `综合救助意见书 ${head.name}` });
}

function declarationOf(db: ReadableDb, householdNo: string, version: number): Declaration | null {
  const row = db.one<{ declaration: string }>(
    'SELECT declaration FROM household_versions WHERE household_no = ? AND version = ?',
    householdNo,
    version,
  );
  return row ? (JSON.parse(row.declaration) as Declaration) : null;
}

function adviceItem(
  item: Advised['items'][number],
  advised: Advised,
  { members }: Declaration,
  pack: Pack,
): AdviceItem {
  const { place, name, amount_fen, department, reasons, hand_over, choice, choice_reason } = item;
  const payments = programmeRow(pack, item.programme)?.payments;
  return {
    place,
    place_name: planPlaceNames[place],
    name,
    people: item.members.map((key) => members.find((one) => one.key === key)?.name ?? key),
    conclusion: item.decision_name,
    amount_fen,
    monthly: payments === 'monthly',
    department,
    reasons,
    hand_over,
    missing: missingWords(item.missing, { household: advised.input.household, pack }),
    due: item.dates.at(-1) ?? null,
    choice,
    choice_reason,
  };
}

/** D38: the report of a change, with what the household stated since the last decision. */
export function composeChangeReport({ desk }: Within, awardNo: string): Composed {
  const { db } = desk;
  const today = desk.clock.today();
  const award = findAward(db, awardNo);
  const known = award && findHousehold(db, award.household_no);
  const scene = award && sceneOf(db, award.household_no, today, today);
  if (!award || !known || !scene) return refuse('award_unknown', '没有这份待遇，请从待遇列表中选择');
  const { household_no } = award;
  const open = lifeEventsOf(db, household_no, today, today)?.changes ?? [];
  const told = scene.awards.length === 0 ? [] : undecidedChanges(db, household_no, scene.awards).changes;
  const stated = statedChange(told);
  const { periodic: _periodic, standard: _standard, ...kinds } = recheckKindNames;
  const head = headOf(known.declaration);
  const reported = told.map(({ reported_on }) => reported_on).sort();
  const content = changeReport({
    frame: frameOf(db, ownOffice(desk), today),
    household_name: head.name,
    award_no: awardNo,
    programme_name: programmeRow(scene.pack, award.programme as ProgrammeCode)?.name ?? award.programme,
    kinds: Object.entries(kinds).map(([kind, name]) => ({ name, reported: stated?.kind === kind })),
    happened_on: told[0]?.on ?? null,
    reported_on: reported[0] ?? null,
    text: open.map(({ text }) => text).join(''),
    clerk: null,
  });
  return permit({ content, name: `家庭情况重大变化报告表 ${head.name}` });
}
