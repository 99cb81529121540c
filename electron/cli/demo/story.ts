/** Story: what happens to each family from the application to the decision, day by day. */
import { addDays, type PlainDate } from '../../../shared/base/plain-date';
import { isWorkingDay } from '../../../shared/base/working-days';
import type { Assessed } from '../../../shared/assessment/assess';
import type { Disclosed } from '../../../shared/assessment/disclose';
import type { Advanced } from '../../../shared/approval/advance';
import type { Received } from '../../../shared/application/receive';
import type { Registered } from '../../../shared/household/register';
import type { Issued } from '../../../shared/notice/issue';
import type { Approved } from '../../../shared/approval/approve';
import { examplePack } from '../../../shared/policy/example-pack';
import { programmeRow } from '../../../shared/policy/parameter-at';
import { shortVillageName } from '../../../shared/base/region';
import { answerCheck, askCheck } from './check';
import type { DemoFamily } from './households';
import { askMeeting } from './meeting';
import { readyReserve } from './months';
import { later, type Part, type Scene } from './scene';
import { doAct, doActs } from './stage';

/** The day itself when it is worked, else the next working day. */
function onOrAfter(scene: Scene, day: PlainDate): PlainDate {
  return isWorkingDay(scene.calendar, day) ? day : onOrAfter(scene, addDays(day, 1));
}

/** Registers a family and receives its application on `day`. */
export function begin(scene: Scene, family: DemoFamily, day: PlainDate): void {
  const { stage, chance } = scene;
  const clerk = chance.pick(['clerk', 'clerk2']);
  const { household_no } = doAct<Registered>(stage, clerk, 'register', family.declaration);
  const emergency = family.programme === 'temporary_emergency';
  const received = doAct<Received>(stage, clerk, 'receive', {
    household_no,
    programme: family.programme,
    applicant: 'm1',
    applied_on: day,
    reason: family.reason,
    documents: emergency
      ? ['社会救助申请书', '户口簿、身份证复印件']
      : (programmeRow(examplePack, family.programme, day)?.evidence ?? []).map(({ name }) => name),
    authorised: family.declaration.members.map((member) => member.key),
    event: emergency
      ? {
          kind: family.event_kind,
          on: day,
          local: true,
          multiple: family.multiple,
          text: family.reason,
        }
      : null,
  });
  const { case_no } = received;
  if (emergency) return urgent(scene, clerk, case_no, day);
  doAct(stage, clerk, 'issue', { code: 'D05', case_no });
  if (chance.hit(4)) {
    const reason = '家庭成员外出务工，收入增加，申请人书面撤回';
    scene.plan.on(later(scene, day, 1), () => {
      doAct(stage, clerk, 'withdraw', { case_no, reason });
    });
    return;
  }
  const seen = later(scene, day, chance.between(1, 3));
  scene.plan.on(seen, () => visit(scene, clerk, case_no, family, seen));
}

function visit(
  scene: Scene,
  clerk: string,
  case_no: string,
  family: DemoFamily,
  day: PlainDate,
): void {
  const { stage, chance } = scene;
  const investigators = [clerk, 'investigator'].map(
    (login) => stage.officers.get(login)?.officer_id ?? '',
  );
  doAct(stage, clerk, 'visit', {
    case_no,
    visited_on: day,
    investigators,
    met: family.declaration.members[0]?.name ?? '',
    truthful: true,
    housing: chance.pick(['砖混结构自建房', '公租房', '土木结构老屋', '安置房']),
    findings: `家庭人口、收入与申报相符；${family.reason}，情况属实。`,
  });
  const { result } = doAct<Assessed>(stage, clerk, 'assess', { case_no });
  const request = askCheck(stage, { clerk, case_no, family });
  const next = later(scene, day, chance.between(1, 2));
  scene.plan.on(next, () => {
    answerCheck(stage, { clerk, case_no, family }, request, next);
    review(scene, { clerk, case_no, family }, result.decision, next);
  });
}

function review(scene: Scene, part: Part, decision: string, day: PlainDate): void {
  const { stage } = scene;
  const { case_no, clerk, family } = part;
  const granted = decision === 'grant';
  const text = granted ? '符合条件，同意公示后报批' : '不符合条件，同意不予确认';
  doAct(stage, 'reviewer', 'review', { case_no, opinion: 'agree', text });
  if (!granted) {
    const next = later(scene, day, 1);
    return scene.plan.on(next, () => decline(scene, part, next));
  }
  const village = shortVillageName(family.declaration.village_code);
  const places = [`${village}公示栏`, '镇街政务公开栏'];
  const posted = { case_no, posted_on: day, places };
  const { decide_from } = doAct<Disclosed>(stage, clerk, 'disclose', posted);
  doAct(stage, clerk, 'issue', { code: 'D13', case_no });
  const decided = onOrAfter(scene, decide_from);
  scene.plan.on(decided, () => (family.meeting ? askMeeting : approve)(scene, part, decided));
}

function approve(scene: Scene, part: Part, day: PlainDate): void {
  const { case_no } = part;
  const [, issued] = doActs(scene.stage, 'approver', [
    { kind: 'approve', payload: { case_no, text: '同意' } },
    { kind: 'issue', payload: { code: 'D16', case_no } },
  ]);
  serveLater(scene, part, (issued?.result as Issued).notice_no, day);
}

function decline(scene: Scene, part: Part, day: PlainDate): void {
  const { case_no } = part;
  const text = '经核算，家庭经济状况不符合规定条件，不予确认';
  const [, issued] = doActs(scene.stage, 'approver', [
    { kind: 'decline', payload: { case_no, text } },
    { kind: 'issue', payload: { code: 'D17', case_no } },
  ]);
  serveLater(scene, part, (issued?.result as Issued).notice_no, day);
}

function serveLater(scene: Scene, part: Part, notice_no: string, day: PlainDate): void {
  const served_on = later(scene, day, scene.chance.between(1, 3));
  const received_by = part.family.declaration.members[0]?.name ?? '';
  scene.plan.on(served_on, () => {
    doAct(scene.stage, part.clerk, 'serve', {
      notice_no,
      served_on,
      way: 'direct',
      received_by,
      deliverers: ['协理员'],
      witnesses: [],
    });
  });
}

/** Emergency aid: decided and paid on the day, papers and balance later. */
function urgent(scene: Scene, clerk: string, case_no: string, day: PlainDate): void {
  const { stage, chance } = scene;
  doAct(stage, clerk, 'assess', { case_no });
  const text = '情况紧急，先行救助';
  const { award_no, amount_fen: paid_fen } = doAct<Advanced>(stage, 'approver', 'advance', { case_no, text });
  pay(scene, { award_no, stage: 1, way: 'cash', amount_fen: paid_fen });
  const papers = later(scene, day, chance.between(3, 8));
  scene.plan.on(papers, () => {
    const documents = ['急难事由说明', '受灾照片'];
    doAct(stage, clerk, 'supplement', { case_no, documents, text: '事后补充说明，情况属实。' });
    doAct(stage, 'reviewer', 'review', { case_no, opinion: 'agree', text: '手续齐全，同意报批' });
    const [approved] = doActs(stage, 'approver', [
      { kind: 'approve', payload: { case_no, text: '同意' } },
      { kind: 'issue', payload: { code: 'D16', case_no } },
    ]);
    const { amount_fen } = approved?.result as Approved;
    if (amount_fen > 0) pay(scene, { award_no, stage: 2, way: 'bank', amount_fen });
  });
}

interface Payment {
  award_no: string;
  stage: 1 | 2;
  way: 'cash' | 'bank';
  amount_fen: number;
}

/** Pays a stage of an emergency award from the reserve fund, two names on the receipt; an empty fund pays later. */
function pay(scene: Scene, payment: Payment): void {
  const { award_no, stage, way, amount_fen } = payment;
  if (!readyReserve(scene.stage, way, amount_fen)) {
    scene.plan.on(later(scene, scene.stage.desk.clock.today(), 1), () => pay(scene, payment));
    return;
  }
  const second_officer_id = scene.stage.officers.get('accountant')?.officer_id ?? '';
  doAct(scene.stage, 'cashier', 'payImprest', {
    award_no,
    stage,
    way,
    second_officer_id,
    signed_by: 'signature',
    witnesses: [],
  });
}
