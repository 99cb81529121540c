/** What happens to open cases beside the usual way: papers, checks, objections, returns, the district. */
import { acts, type Kind } from '../../shared/docket/act';
import { stepsFrom } from '../../shared/policy/procedure';
import { findCase, procedureOf } from '../../electron/desk/facts/case';
import { newestRequest } from '../../electron/desk/facts/check';
import { findPackInForce } from '../../electron/desk/facts/policy';
import { addDays } from '../../shared/base/plain-date';
import { aimed } from './care';
import { pickFrom } from './payloads';
import type { Site, World } from './world';

type Parts = Record<string, unknown>;

function askedAgain(world: World): unknown {
  const later = { on: world.day, fact: '住院治疗', reason: '需要住院材料' };
  return world.chance.hit(60) ? null : later;
}

function openObjection(site: Site, case_no: string): string {
  const row = site.desk.db.one<{ objection_no: string }>(
    `SELECT objection_no FROM objections WHERE case_no = ? AND state = 'open'`,
    case_no,
  );
  return row?.objection_no ?? 'none';
}

function checkAnswer(world: World, site: Site, case_no: string): Parts {
  const request = newestRequest(site.desk.db, case_no);
  const lines = (request?.people ?? []).flatMap(({ key }) =>
    (request?.items ?? []).map((item) => {
      const finding = world.chance.pick(['same', 'same', 'nothing', 'nothing', 'nothing', 'differs']);
      return { person: key, item, finding, found: finding === 'differs' ? '另有登记' : '' };
    }),
  );
  const whole = world.chance.hit(90) ? lines : lines.slice(1);
  return { request_no: request?.request_no ?? 'none', report_no: '璧核1号', lines: whole };
}

function differing(site: Site, case_no: string): Parts {
  const row = site.desk.db.one<{ person: string; item: string }>(
    `SELECT l.person, l.item FROM case_check_lines l JOIN case_checks c ON c.request_no = l.request_no
     WHERE c.case_no = ? AND l.finding = 'differs' ORDER BY c.seq DESC LIMIT 1`,
    case_no,
  );
  return { person: row?.person ?? 'm1', item: row?.item ?? 'wage', evidence: ['转让协议'] };
}

/** The parts of an act's payload that a person at the desk would get right. */
const partsOf: Partial<Record<Kind, (world: World, site: Site, case_no: string) => Parts>> = {
  askSupplement: (world) => ({ also: [], later: askedAgain(world) }),
  notAccept: (world) => ({ opinion: world.chance.pick(['refuse', 'accept']), text: '不属于受理范围' }),
  terminate: () => ({ text: '电话提醒三次，逾期未补' }),
  withdraw: () => ({ reason: '本人书面撤回' }),
  requestCheck: (world) => ({
    persons: world.chance.pick([['m1'], ['m1', 'm2'], ['m9']]),
    items: world.chance.pick([['wage', 'vehicle'], ['deposits'], ['property', 'company', 'tax']]),
  }),
  recordCheck: (world, site, case_no) => ({
    ...checkAnswer(world, site, case_no),
    reported_on: addDays(world.day, world.chance.pick([0, 0, 0, -30, 1])),
  }),
  disputeCheck: (_world, site, case_no) => ({ ...differing(site, case_no), reason: '车辆已经转让他人' }),
  appraise: (world) => ({
    held_on: world.chance.pick([world.day, world.day, addDays(world.day, -1), addDays(world.day, 1)]),
    place: '村委会',
    chair: '刘主任',
    participants: [{ name: '张三', part: '居民代表' }, { name: '李四', part: '居民代表' }],
    agree: world.chance.pick([2, 2, 1, 5]),
    disagree: 0,
    opinions: '情况属实',
    conclusion: world.chance.pick(['as_declared', 'as_declared', 'partly']),
  }),
  object: (world) => ({
    raised_on: addDays(world.day, world.chance.pick([0, 0, -1, 1, -60])),
    objector: null,
    text: '反映其家庭有车辆',
  }),
  answerObjection: (world, site, case_no) => ({
    objection_no: openObjection(site, case_no),
    answer: world.chance.pick(['reject', 'reject', 'uphold']),
    text: '经实地核实，反映不实',
  }),
  sendBack: () => ({ text: '材料不足，请补充调查' }),
  escalate: (world) => ({ why: world.chance.pick(['above_power', 'decider', 'relative', 'complex']), text: '请区里审批' }),
  submitToMeeting: (world) => ({
    matter: '是否给予救助',
    situation: '情况特殊，难以核清',
    options: [{ name: '给予', grounds: '生活困难' }, { name: world.chance.pick(['不给予', '给予']), grounds: '证据不足' }],
    text: '建议给予',
    amount_fen: 85_100,
  }),
  recordResolution: (world) => {
    const resolution = world.chance.pick(['approved', 'approved', 'declined', 'returned']);
    const right = world.chance.hit(85);
    return {
      resolution,
      document_no: '璧民批1号',
      decided_on: addDays(world.day, world.chance.pick([0, 0, 0, -20, 2])),
      text: '按会议决定办理',
      amount_fen: (resolution === 'approved') === right ? 85_100 : null,
    };
  },
  review: (world) => ({ opinion: world.chance.pick(['return', 'return_visit', 'agree']), text: '请补充调查' }),
  visit: () => ({ met: '户主', truthful: true, housing: '自建房', findings: '与申报相符' }),
};

/** Some act that the table has from where the case stands, whether or not it is the expected one. */
export function aside(world: World, site: Site): void {
  const { chance } = world;
  const open = site.desk.db.all<{ case_no: string; programme: string }>(
    `SELECT case_no, programme FROM cases WHERE office = ? AND state = 'open' ORDER BY received_seq DESC LIMIT 12`,
    site.code,
  );
  if (open.length === 0) return;
  const { case_no, programme } = chance.pick(open);
  const table = procedureOf(findPackInForce(site.desk.db, world.day), programme, world.day);
  const found = findCase(site.desk.db, case_no);
  if (!table || !found) return;
  const ways = [...new Set(stepsFrom(table, found.position).map((line) => line.act))] as Kind[];
  const rare: readonly Kind[] = ['withdraw', 'escalate', 'submitToMeeting', 'sendBack', 'terminate'];
  const kind = chance.pick(ways.filter((way) => way in acts && (!rare.includes(way) || chance.hit(30))));
  if (kind === undefined) return;
  aimed(world, site, kind, { case_no, ...partsOf[kind]?.(world, site, case_no) });
}

/** An act of a table on any case at all, open or closed. */
export function misplaced(world: World, site: Site): void {
  const case_no = pickFrom(world, site, 'cases', 'case_no');
  const kind = world.chance.pick(Object.keys(partsOf) as Kind[]);
  if (case_no !== null) aimed(world, site, kind, { case_no, ...partsOf[kind]?.(world, site, case_no) });
}
