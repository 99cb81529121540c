/** What random officers do in a step: mostly the next sensible thing, often something else. */
import { stepsFrom } from '../../shared/policy/procedure';
import { acts, type Kind } from '../../shared/docket/act';
import { isLive } from '../../shared/office/power';
import { findCase, findProgramme, procedureOf } from '../../electron/desk/facts/case';
import { overduePapers } from '../../electron/desk/facts/approval';
import { powersOf } from '../../electron/desk/facts/office';
import { findPackInForce } from '../../electron/desk/facts/policy';
import { testPower } from '../office';
import { ask } from './ask';
import { beside } from './beside';
import { care } from './care';
import { checkMeans, lacksReport } from './checks';
import { anything, repeat } from './chaos';
import { randomFamily } from './families';
import { aside, misplaced } from './loops';
import { money } from './money';
import { act, officerFor } from './officers';
import { pickFrom } from './payloads';
import type { Asked, Site, World } from './world';
import { papersOf } from '../papers';

function register(world: World, site: Site): void {
  act(world, site, 'register', randomFamily(world, site));
}

/** A household of the office that has no open case yet; now and then any. */
function ownHousehold(world: World, site: Site): string {
  const { chance } = world;
  if (chance.hit(12)) return pickFrom(world, site, 'households', 'household_no') ?? 'none';
  const free = site.desk.db.all<{ household_no: string }>(
    `SELECT household_no FROM households h WHERE office = ? AND NOT EXISTS
       (SELECT 1 FROM cases c WHERE c.household_no = h.household_no) ORDER BY household_no`,
    site.code,
  );
  if (free.length > 0) return chance.pick(free).household_no;
  register(world, site);
  return pickFrom(world, site, 'households', 'household_no') ?? 'none';
}

function receive(world: World, site: Site): void {
  const { chance } = world;
  const household_no = ownHousehold(world, site);
  const programme = chance.pick([
    'dibao',
    'dibao',
    'dibao',
    'dibao',
    'dibao',
    'temporary_emergency',
    'temporary_emergency',
    'tekun',
    'medical',
    'gift',
  ]);
  const emergency = programme.startsWith('temporary');
  const event = {
    kind: chance.pick(['fire', 'illness', 'accident']),
    on: world.day,
    local: true,
    multiple: chance.pick([1, 1, 1, 4]),
    text: '突发困难',
  };
  act(world, site, 'receive', {
    household_no,
    programme,
    applicant: chance.hit(95) ? 'm1' : 'm9',
    applied_on: world.day,
    reason: '生活困难，申请救助',
    documents: chance.hit(80) ? papersOf(programme) : ['社会救助申请书'],
    authorised: chance.hit(93) ? ['m1', 'm2', 'm3', 'm4', 'm5'] : ['m1'],
    event: emergency && chance.hit(95) ? event : null,
  });
}

const casePayload: Partial<Record<Kind, (world: World, site: Site, case_no: string) => unknown>> = {
  visit: (world, site, case_no) => ({
    case_no,
    visited_on: world.day,
    investigators: site.officers
      .filter(({ login }) => ['clerk', 'investigator'].includes(login))
      .map((row) => row.officer_id),
    met: '户主',
    truthful: true,
    housing: '自建房',
    findings: '与申报相符',
  }),
  assess: (_world, _site, case_no) => ({ case_no }),
  review: (world, _site, case_no) => ({
    case_no,
    opinion: world.chance.hit(92) ? 'agree' : 'return',
    text: '审核意见',
  }),
  disclose: (world, _site, case_no) => ({ case_no, posted_on: world.day, places: ['村务公开栏'] }),
  askSupplement: (_world, _site, case_no) => ({ case_no, also: [], later: null }),
  supplement: (world, site, case_no) => {
    const asked = (findCase(site.desk.db, case_no)?.missing ?? []).map(({ name }) => name);
    const documents = asked.length > 0 && world.chance.hit(80) ? asked : ['事故证明'];
    return { case_no, documents, text: '情况属实' };
  },
  approve: (_world, _site, case_no) => ({ case_no, text: '同意给予' }),
};

/** Takes open cases one step on, as their programme's row in the pack asks. */
function proceed(world: World, site: Site): void {
  const { chance } = world;
  const { db } = site.desk;
  const open = db.all<{ case_no: string; programme: string }>(
    `SELECT case_no, programme FROM cases
     WHERE office = ? AND state = 'open' ORDER BY received_seq LIMIT 8`,
    site.code,
  );
  if (open.length < 3) receive(world, site);
  for (const { case_no, programme } of open.length > 0
    ? [chance.pick(open), chance.pick(open)]
    : []) {
    takeOn(world, site, case_no, programme);
  }
}

function takeOn(world: World, site: Site, case_no: string, programme: string): void {
  const { chance } = world;
  const { db } = site.desk;
  const found = findCase(db, case_no)!;
  if (found.state !== 'open') return;
  const { assessment } = found;
  if (assessment && assessment.household_version !== found.household_version && chance.hit(80)) {
    act(world, site, 'assess', { case_no });
    return;
  }
  const stuck = assessment
    ? assessment.route !== 'town'
    : found.done.visit && programme === 'tekun';
  if (stuck && chance.hit(70)) {
    if (!found.advanced) act(world, site, 'withdraw', { case_no, reason: '报区办理，本处撤回' });
    return;
  }
  const required = findProgramme(findPackInForce(db, world.day), programme, world.day)?.verified;
  if (required === true && found.assessment && lacksReport(found.check, world.day) && chance.hit(90)) {
    checkMeans(world, site, case_no, found.check.pending_no);
    return;
  }
  if (found.disclosure && world.day <= found.disclosure.ends_on && chance.hit(85)) return;
  const row = findProgramme(findPackInForce(db, world.day), programme, world.day);
  const table = procedureOf(findPackInForce(db, world.day), programme, world.day);
  const step = table ? stepsFrom(table, found.position).find((line) => line.usual)?.act : undefined;
  const payloadOf = step && casePayload[step as Kind];
  if (!step || !payloadOf) return;
  const granted = found.assessment?.decision === 'grant' || found.assessment === null;
  if (row?.advance && !found.advanced && found.assessment && chance.hit(60)) {
    const late = overduePapers(db, site.code, found.handler_id, world.day).length > 0;
    const overdue_reason = late ? '急难不等人' : null;
    act(world, site, 'advance', { case_no, text: '情况紧急', overdue_reason });
    return;
  }
  if (!granted && found.done.review) {
    const decline = { kind: 'decline', payload: { case_no, text: '经核算不符合规定条件' } };
    const officer = officerFor(world, site, ['approver']);
    ask(
      world,
      site,
      officer,
      chance.hit(70) ? [decline, { kind: 'issue', payload: { code: 'D17', case_no } }] : [decline],
    );
    return;
  }
  const asked: Asked[] = [{ kind: step, payload: payloadOf(world, site, case_no) }];
  if (step === 'approve' && chance.hit(80))
    asked.push({ kind: 'issue', payload: { code: 'D16', case_no } });
  ask(world, site, officerFor(world, site, acts[step as Kind].posts), asked);
}

function update(world: World, site: Site): void {
  const { chance } = world;
  const household_no = pickFrom(world, site, 'households', 'household_no');
  const row = site.desk.db.one<{ version: number; declaration: string }>(
    `SELECT version, declaration FROM household_versions
     WHERE household_no = ? ORDER BY version DESC LIMIT 1`,
    household_no ?? '',
  );
  if (!row) return;
  const declaration = JSON.parse(row.declaration) as ReturnType<typeof randomFamily>;
  if (chance.hit(50))
    declaration.income = [
      { member: 'm1', kind: 'wage', monthly_fen: chance.between(0, 60) * 5_000 },
    ];
  else if (chance.hit(50) && declaration.members.length > 1) declaration.members.pop();
  else
    declaration.members.push({
      ...randomFamily(world, site).members[0]!,
      key: `m${chance.between(5, 9)}`,
      relation: 'other',
    });
  act(world, site, 'update', {
    household_no,
    version: chance.hit(92) ? row.version : row.version + 1,
    declaration,
    effective_on: world.day,
    reason: '家庭情况变化',
  });
}

/** The district entrusts a town anew after it has taken a power back. */
function renew(world: World, site: Site): void {
  const live = powersOf(site.desk.db, site.code).some(
    (power) =>
      isLive(power, world.day) && power.scopes.some(({ programme }) => programme === 'dibao'),
  );
  if (live) return;
  const payload = {
    ...testPower(300_000),
    document_no: `璧民发${world.chance.between(2, 9_999)}号`,
  };
  act(world, site, 'delegate', payload);
}

/** One step of one office. */
export function step(world: World, site: Site): void {
  const { chance } = world;
  if (site.level === 'town' && chance.hit(20)) renew(world, site);
  const moves: readonly [number, () => void][] = [
    [5, () => register(world, site)],
    [4, () => receive(world, site)],
    [30, () => proceed(world, site)],
    [7, () => aside(world, site)],
    [2, () => misplaced(world, site)],
    [7, () => beside(world, site)],
    [2, () => update(world, site)],
    [16, () => money(world, site)],
    [15, () => care(world, site)],
    [9, () => anything(world, site)],
    [3, () => repeat(site)],
  ];
  let roll = chance.between(1, 100);
  for (const [weight, move] of moves) {
    if (roll <= weight) return move();
    roll -= weight;
  }
}
