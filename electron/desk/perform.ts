/** Perform: the one write door; a list of acts by one officer, all permitted or none. */
import { bytesToHex } from '@noble/hashes/utils.js';
import type { ActOutcome, AnyAct, Standing } from '../../shared/base/act';
import { canonical } from '../../shared/base/canonical';
import { permit, refuse, type Outcome } from '../../shared/base/outcome';
import { parse } from '../../shared/base/parse';
import { postNames } from '../../shared/base/posts';
import { acts, findKind, type Kind } from '../../shared/docket/act';
import { hashBody, RECORD_FORMAT, type RecordBody, type RecordHead } from '../../shared/docket/record';
import { append } from '../store/append';
import { headOf, recordsOfRequest } from '../store/docket';
import { noteGrowth, type Desk } from './desk';
import { gatherFacts } from './facts/gather';
import { findPackInForce } from './facts/policy';
import { findForeignThing } from './own-things';
import { findStanding, type OfficerRow } from './standing';

/** What a client asks: a request id of its own making, and the acts to perform together. */
export interface Asked {
  /** Asked twice, it answers the first outcome. */
  request: string;
  acts: { kind: string; payload: unknown }[];
  /** Set by the desk alone, when it has itself verified the signature or the restore behind the acts. */
  verified?: true;
}

/** Kinds that rest on a signature of the other side, or on a restore: a client's word is not enough. */
const SIGNED: readonly Kind[] = ['acknowledge', 'startEpoch'];

/** One recorded act of a permitted request. */
export interface Performed {
  kind: Kind;
  office: string;
  epoch: number;
  seq: number;
  hash: string;
  result: unknown;
}

/** Who asks; `founder` is the person who founds an office before any officer exists. */
export type Actor = OfficerRow;

interface Step {
  kind: Kind;
  payload: unknown;
}

/** Performs the acts in one transaction; a refusal of any of them changes nothing. */
export function perform(desk: Desk, actor: Actor, asked: Asked): Outcome<Performed[]> {
  const steps = parseSteps(asked);
  if (!steps.permitted) return steps;
  const office = officeFor(desk, steps.result);
  const before = findPerformed(desk, office, asked.request);
  if (before) return permit(before);
  if (desk.barred) return desk.barred;
  const outcome = desk.db.attempt(() => {
    const value = takeSteps(desk, { actor, office, request: asked.request }, steps.result);
    return { keep: value.permitted, value };
  });
  if (outcome.permitted) noteGrowth(desk, office, outcome.result.length);
  return outcome;
}

/** Runs the whole door and rolls back: shows a refusal before the click. */
export function rehearse(desk: Desk, actor: Actor, asked: Asked): Outcome<Performed[]> {
  const steps = parseSteps(asked);
  if (!steps.permitted) return steps;
  const office = officeFor(desk, steps.result);
  return desk.db.attempt(() => ({
    keep: false,
    value: takeSteps(desk, { actor, office, request: asked.request }, steps.result),
  }));
}

function parseSteps(asked: Asked): Outcome<Step[]> {
  const steps: Step[] = [];
  if (asked.acts.length === 0) return refuse('no_acts', '没有要办理的事项');
  for (const [i, { kind, payload }] of asked.acts.entries()) {
    const known = findKind(kind);
    if (!known) return refuse('kind_unknown', `没有“${kind}”这种办理事项`, { kind, index: i });
    if (SIGNED.includes(known) && asked.verified !== true) {
      const message = '回执须由程序从对方签章的文件中读取，请在“同步”页导入回执';
      return refuse('signature_needed', message, { kind: known });
    }
    const declared: AnyAct = acts[known];
    const parsed = parse(declared.payload, payload);
    if (!parsed.permitted) return parsed;
    steps.push({ kind: known, payload: parsed.result });
  }
  return permit(steps);
}

function officeFor(desk: Desk, steps: Step[]): string {
  const first = steps[0];
  if (desk.office === null && first?.kind === 'found') {
    return (first.payload as { office: string }).office;
  }
  return desk.office ?? '';
}

function findPerformed(desk: Desk, office: string, request: string): Performed[] | null {
  const records = recordsOfRequest(desk.db, office, request);
  if (records.length === 0) return null;
  return records.map((record) => ({
    kind: record.head.kind as Kind,
    office,
    epoch: record.head.epoch,
    seq: record.head.seq,
    hash: record.hash,
    result: record.body?.result ?? null,
  }));
}

interface Door {
  actor: Actor;
  office: string;
  request: string;
}

function takeSteps(desk: Desk, door: Door, steps: Step[]): Outcome<Performed[]> {
  const performed: Performed[] = [];
  for (const step of steps) {
    const outcome = takeStep(desk, door, step);
    if (!outcome.permitted) return outcome;
    performed.push(outcome.result);
  }
  return permit(performed);
}

function takeStep(desk: Desk, door: Door, step: Step): Outcome<Performed> {
  const declared: AnyAct = acts[step.kind];
  const standing = standingFor(desk, door, declared);
  if (!standing) {
    const posts = declared.posts.map((post) => postNames[post]);
    const message = `${declared.title}须由${posts.join('或')}办理，您今天没有这个岗位`;
    return refuse('not_your_post', message, { kind: step.kind, posts });
  }
  const abroad = declared.posts.includes('district');
  const foreign = abroad ? null : findForeignThing(step.payload, door.office);
  if (foreign) return foreign;
  const facts = gatherFacts(desk.db, step.kind, step.payload, standing);
  const barred = declared.guard?.(facts, standing);
  if (barred) return barred;
  const outcome: ActOutcome<unknown> = declared.decide(step.payload, facts, standing);
  return outcome.permitted ? permit(record(desk, door, { ...step, standing, outcome })) : outcome;
}

/** `found` is performed by the person founding, before any officer stands in the tables. */
function standingFor(desk: Desk, door: Door, declared: AnyAct): Standing | null {
  const today = desk.clock.today();
  if (declared.kind === 'found' && desk.office === null) {
    const { officer_id, name, employment } = door.actor;
    const officer = { officer_id, officer_name: name, employment };
    return { office: door.office, ...officer, post: 'admin', today };
  }
  const { office, actor: officer } = door;
  return findStanding(desk.db, { office, officer, posts: declared.posts, today });
}

interface Permission extends Step {
  standing: Standing;
  outcome: { result: unknown; power?: string };
}

function record(desk: Desk, door: Door, permission: Permission): Performed {
  const { kind, payload, standing, outcome } = permission;
  const last = headOf(desk.db, door.office);
  const salt = bytesToHex(desk.entropy(16));
  const plain = JSON.parse(canonical({ payload, result: outcome.result })) as RecordBody;
  const body: RecordBody = { salt, payload: plain.payload, result: plain.result };
  const head: RecordHead = {
    format: RECORD_FORMAT,
    office: door.office,
    epoch: kind === 'startEpoch' ? last.epoch + 1 : last.epoch,
    seq: last.seq + 1,
    prev: last.hash,
    kind,
    officer: standing.officer_id,
    post: standing.post,
    power: outcome.power ?? null,
    at: desk.clock.now(),
    date: standing.today,
    pack: findPackInForce(desk.db, standing.today)?.id ?? null,
    request: door.request,
    body_hash: hashBody(body),
  };
  const hash = append(desk.db, { head, body });
  const place = { office: head.office, epoch: head.epoch, seq: head.seq };
  return { kind, ...place, hash, result: body.result };
}
