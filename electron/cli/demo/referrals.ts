/** Referrals of the demo: told, answered but not told, reminded when overdue, and waiting. */
import type { Referred } from '../../../shared/application/refer';
import type { PlainDate } from '../../../shared/base/plain-date';
import { examplePack } from '../../../shared/policy/example-pack';
import { programmeRow } from '../../../shared/policy/parameter-at';
import type { ProgrammeCode } from '../../../shared/policy/programme-code';
import { doAct, type Stage } from './stage';
import type { Plan } from './scene';

interface DemoMatter {
  programme: ProgrammeCode;
  /** How many working days before the last one it goes out. */
  before: number;
  situation: string;
}

const matters: readonly DemoMatter[] = [
  { programme: 'medical', before: 18, situation: '因病住院，自付医疗费较多，家庭难以承担。' },
  { programme: 'education', before: 13, situation: '家庭收入低，孩子正在上学，申请教育救助。' },
  { programme: 'employment', before: 22, situation: '有劳动能力，未就业，请推荐岗位或安排培训。' },
  { programme: 'housing', before: 3, situation: '住房困难，申请公共租赁住房。' },
];

/** Plans the matters on working days near the end; where the months are too few the first are left out. */
export function planReferrals(stage: Stage, plan: Plan, days: readonly PlainDate[]): void {
  matters.forEach((matter, i) => {
    const at = days.length - 1 - matter.before;
    const day = days[at];
    if (day === undefined) return;
    plan.on(day, () => {
      const sent = refer(stage, matter, i, day);
      if (sent) follow(stage, plan, { matter, sent, days, at });
    });
  });
}

/** The nth household of the register, while it has one. */
function refer(stage: Stage, { programme, situation }: DemoMatter, n: number, day: PlainDate): Referred | null {
  const { db } = stage.desk;
  const [row] = db.all<{ household_no: string }>(
    'SELECT household_no FROM households ORDER BY household_no LIMIT 1 OFFSET ?',
    n,
  );
  if (!row) return null;
  return doAct<Referred>(stage, 'clerk', 'refer', {
    household_no: row.household_no,
    programme,
    members: ['m1'],
    hand_over: programmeRow(examplePack, programme, day)?.hand_over ?? [],
    situation,
    sent_by: 'paper',
    sent_on: day,
    plan_item: null,
    from_case: null,
  });
}

interface Course {
  matter: DemoMatter;
  sent: Referred;
  days: readonly PlainDate[];
  at: number;
}

function follow(stage: Stage, plan: Plan, { matter, sent, days, at }: Course): void {
  const { referral_no, due_on, department } = sent;
  if (matter.programme === 'medical' || matter.programme === 'education') {
    const day = days[at + 6];
    const told = matter.programme === 'medical';
    if (day !== undefined) plan.on(day, () => answer(stage, sent, day, told));
  }
  const late = due_on === null ? undefined : days.find((day) => day > due_on);
  if (matter.programme !== 'employment' || late === undefined) return;
  plan.on(late, () => {
    const text = `电话联系${department}，答复正在安排`;
    doAct(stage, 'clerk', 'remind', { referral_no, reminded_on: late, reminded_by: 'phone', text });
  });
}

function answer(stage: Stage, { referral_no, reply_fields }: Referred, day: PlainDate, told: boolean): void {
  doAct(stage, 'clerk', 'answerReferral', {
    referral_no,
    receipt_on: null,
    answered_on: day,
    result: 'done',
    replies: reply_fields.map((name) => ({ name, value: '见部门回复单' })),
    text: '已按规定办理',
    told: told ? { told_on: day, told_by: 'phone' } : null,
  });
}
