/** Make: runs the demo's days in order and sums up what came of them. */
import { assert } from '../../../shared/base/assert';
import {
  addDays,
  addMonths,
  firstDay,
  monthOf,
  type PlainDate,
  type PlainMonth,
} from '../../../shared/base/plain-date';
import { addWorkingDays, isWorkingDay } from '../../../shared/base/working-days';
import { examplePack } from '../../../shared/policy/example-pack';
import { DEMO_PASSWORD } from '../../desk/demo-password';
import { lock } from '../../desk/host';
import { countActs, headOf } from '../../store/docket';
import { writeSetting } from '../../store/settings';
import { chanceOf } from './chance';
import { pairWithDistrict } from './district';
import { planLeads } from './leads';
import { makeFamilies } from './households';
import { planReferrals } from './referrals';
import { openReserve, runMonth } from './months';
import { doActs, insideAs, setStage, type DemoOfficer, type Stage } from './stage';
import { begin } from './story';
import { writeRosters } from './rosters';
import { summaryOf } from './summary';

export interface DemoWish {
  folder: string;
  districtFolder: string | null;
  households: number;
  months: number;
  seed: string;
  office: string;
  today: PlainDate;
}

/** The officers of every demo office (interface.md section 1). */
const OFFICERS: readonly DemoOfficer[] = [
  { login: 'admin', name: '唐管理', posts: ['admin'] },
  { login: 'clerk', name: '周经办', posts: ['clerk', 'investigator'] },
  { login: 'clerk2', name: '吴经办', posts: ['clerk', 'investigator'] },
  { login: 'investigator', name: '郑调查', posts: ['investigator'] },
  { login: 'reviewer', name: '王审核', posts: ['reviewer'] },
  { login: 'approver', name: '冯审批', posts: ['approver'] },
  { login: 'accountant', name: '蒋会计', posts: ['accountant'] },
  { login: 'cashier', name: '沈出纳', posts: ['cashier'] },
  { login: 'auditor', name: '韩监督', posts: ['auditor'] },
];

/** The delegation of the demo: figures are those of the example pack (test-only, not law). */
function power(from: PlainDate) {
  const kinds = ['grant', 'decline', 'adjust', 'uplift', 'stop', 'recover'];
  return {
    document_no: '璧山民发〔2022〕1号（示例）',
    document_title: '关于委托镇街实施社会救助审核确认的通知（示例）',
    issuer: '重庆市璧山区民政局',
    mode: 'authorised',
    scopes: [
      { programme: 'dibao', kinds, ceiling_fen: null },
      { programme: 'dibao_single', kinds, ceiling_fen: null },
      { programme: 'tekun', kinds, ceiling_fen: null },
      { programme: 'temporary_emergency', kinds: [...kinds, 'advance'], ceiling_fen: 300_000 },
      { programme: 'temporary_expenditure', kinds, ceiling_fen: 300_000 },
    ],
    from,
    to: null,
  };
}

/** Work by day, in the order in which it was planned. */
class Diary {
  private readonly days = new Map<PlainDate, (() => void)[]>();

  on = (day: PlainDate, work: () => void): void => {
    this.days.set(day, [...(this.days.get(day) ?? []), work]);
  };

  /** Runs a day's work, also what it plans for the same day. */
  run(day: PlainDate): void {
    for (let i = 0; i < (this.days.get(day)?.length ?? 0); i += 1) this.days.get(day)?.[i]?.();
  }
}

/** Makes the office (and its district) and answers the summary of interface.md. */
export async function makeDemo(wish: DemoWish): Promise<unknown> {
  const first = firstDay(addMonths(monthOf(wish.today), -wish.months));
  const founded = workingDaysOf(first, wish.today)[0] ?? first;
  const stage = setStage({
    folder: wish.folder,
    office: wish.office,
    level: 'town',
    seed: wish.seed,
    day: founded,
    password: DEMO_PASSWORD,
    officers: OFFICERS,
  });
  doActs(stage, 'admin', [
    { kind: 'adopt', payload: { pack: examplePack, from: examplePack.covers_from } },
  ]);
  doActs(stage, 'admin', [{ kind: 'delegate', payload: power(`${founded.slice(0, 4)}-01-01`) }]);
  const district = wish.districtFolder
    ? pairWithDistrict(stage, wish.districtFolder, wish.seed, founded)
    : null;
  openReserve(stage, founded);
  live(stage, wish, founded);
  writeSetting(stage.desk.db, 'demo_today', wish.today);
  if (district) writeSetting(district.desk.db, 'demo_today', wish.today);
  await writeRosters(wish);
  const summary = {
    ...summaryOf(insideAs(stage, 'auditor')),
    acts: countActs(stage.desk.db),
    head_hash: headOf(stage.desk.db, wish.office).hash,
  };
  lock(stage.host);
  if (district) lock(district.host);
  return summary;
}

function workingDayBefore(day: PlainDate): PlainDate {
  const before = addDays(day, -1);
  return isWorkingDay(examplePack.calendar, before) ? before : workingDayBefore(before);
}

/** Acts out every day from the first to today. */
function live(stage: Stage, wish: DemoWish, first: PlainDate): void {
  const diary = new Diary();
  const chance = chanceOf(`${wish.seed}/${wish.office}`);
  const scene = { stage, chance, calendar: examplePack.calendar, plan: diary };
  const year = Number(wish.today.slice(0, 4));
  const families = makeFamilies(chance, wish.office, wish.households, year);
  const days = workingDaysOf(first, wish.today);
  families.forEach((family, i) => {
    const day = days[Math.floor((i * days.length) / families.length)] ?? first;
    diary.on(day, () => begin(scene, family, day));
  });
  planMonths(stage, diary, first, wish);
  planLeads(stage, diary, days, wish.office);
  planReferrals(stage, diary, days);
  for (let day = first; day <= wish.today; day = addDays(day, 1)) {
    stage.setDay(day);
    diary.run(day);
  }
  stage.setDay(wish.today);
}

function workingDaysOf(from: PlainDate, to: PlainDate): PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(examplePack.calendar, day)) days.push(day);
  }
  return days;
}

/** Every month's money on its last working days, its close early in the next. */
function planMonths(stage: Stage, diary: Diary, first: PlainDate, wish: DemoWish): void {
  for (let i = 0; i < wish.months; i += 1) {
    const month: PlainMonth = addMonths(monthOf(first), i);
    const last = workingDayBefore(firstDay(addMonths(month, 1)));
    const close = addWorkingDays(examplePack.calendar, last, 2).value;
    assert(close <= wish.today, `the close of ${month} comes before today`);
    runMonth({ stage, plan: diary, month, pay_on: last, close_on: close });
  }
}
