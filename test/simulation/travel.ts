/** Bundles and receipts on their way between offices: delivered, lost, doubled, late or altered. */
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Outcome } from '../../shared/base/outcome';
import { exportBundle, takeIn } from '../../electron/desk/exchange';
import type { Imported } from '../../electron/desk/import';
import { hashAt } from '../../electron/store/docket';
import { imprintOf } from '../proofs';
import { insideOf, standOf, type Carried, type Site, type World } from './world';

let folders = 0;

/** A folder that no other bundle lies in, as a fresh stick. */
function freshFolder(world: World): string {
  folders += 1;
  return join(world.folder, `stick-${folders}`);
}

function adminOf(site: Site) {
  return insideOf(site, site.officers[0]!);
}

/** Seals what the other side has not confirmed. */
export async function send(world: World, from: Site, to: Site): Promise<void> {
  const folder = freshFolder(world);
  mkdirSync(folder);
  world.doing = `export ${from.code} to ${to.code}`;
  const made = await exportBundle(adminOf(from), folder, to.code);
  if (!made.permitted) {
    if (made.code !== 'nothing_new') throw new Error(`export: ${made.code} ${made.message}`);
    return;
  }
  world.carried.push({ kind: 'bundle', path: made.result.folder, from, to });
}

/** Something that travels meets its fate. */
export async function travel(world: World): Promise<void> {
  const { chance, carried } = world;
  if (carried.length === 0) return;
  const late = chance.hit(30);
  const [one] = carried.splice(late ? chance.between(0, carried.length - 1) : 0, 1);
  if (!one || chance.hit(8)) return;
  if (chance.hit(25)) await arriveAltered(world, one);
  await arrive(world, one);
  if (chance.hit(15)) await arriveAgain(world, one);
}

function take(to: Site, path: string): Promise<Outcome<Imported>> {
  return takeIn(adminOf(to), path, bytesToHex(to.entropy(8)));
}

async function arrive(world: World, one: Carried): Promise<void> {
  world.doing = `${one.kind} of ${one.from.code} arrives at ${one.to.code}`;
  const before = imprintOf(one.to);
  const outcome = await take(one.to, one.path);
  if (!outcome.permitted) {
    world.returned.add(outcome.code);
    expectSame(
      before,
      imprintOf(one.to),
      `a refused ${one.kind} changed something: ${outcome.code}`,
    );
    return;
  }
  if (one.kind === 'bundle') {
    expectHeld(one);
    const odd = outcome.result.findings.filter(({ code }) => code === 'step_illegal');
    if (odd.length > 0) throw new Error(`steps that no table has: ${JSON.stringify(odd.slice(0, 3))}`);
    world.carried.push({ kind: 'receipt', path: one.path, from: one.to, to: one.from });
  }
}

async function arriveAgain(world: World, one: Carried): Promise<void> {
  world.doing = `${one.kind} of ${one.from.code} arrives again`;
  const before = imprintOf(one.to);
  const outcome = await take(one.to, one.path);
  if (outcome.permitted && outcome.result.applied !== 0 && one.kind === 'bundle') {
    const known = before.tables.docket;
    throw new Error(`a doubled bundle was applied again ${String(known)}`);
  }
  if (one.kind === 'receipt') return;
  expectSame(before, imprintOf(one.to), 'a doubled bundle changed something');
}

/** A copy in which one file was touched: it must be refused and change nothing. */
async function arriveAltered(world: World, one: Carried): Promise<void> {
  const copy = join(freshFolder(world), one.path.split('/').at(-1) ?? 'bundle');
  cpSync(one.path, copy, { recursive: true });
  const what = alter(world, copy, one.kind);
  if (what === null) return;
  world.doing = `${one.kind} of ${one.from.code}, altered: ${what}`;
  const before = imprintOf(one.to);
  const outcome = await take(one.to, copy);
  if (outcome.permitted && !outcome.result.replayed)
    throw new Error(`altered, but taken in: ${what}`);
  if (!outcome.permitted) world.returned.add(outcome.code);
  expectSame(before, imprintOf(one.to), `altered (${what}), and something changed`);
  rmSync(join(copy, '..'), { recursive: true, force: true });
}

/** Changes something in the folder that the signature speaks for; null when there is nothing. */
function alter(world: World, folder: string, kind: Carried['kind']): string | null {
  const { chance } = world;
  const receipt = kind === 'receipt';
  const names = readdirSync(folder)
    .filter((name) => name.startsWith('receipt') === receipt)
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
  if (names.length === 0) return null;
  const name = chance.pick(names);
  const path = join(folder, name);
  const ways =
    receipt || name.endsWith('.sshsig')
      ? ['flip']
      : ['flip', 'flip', 'drop', 'add', 'cut', 'rename', 'swap'];
  const how = chance.pick(ways);
  if (how === 'flip') flip(world, path);
  if (how === 'cut') writeFileSync(path, readFileSync(path).subarray(0, -1));
  if (how === 'drop') rmSync(path);
  if (how === 'add') writeFileSync(join(folder, 'more.txt'), '多出的文件');
  if (how === 'rename') renameSync(path, `${path}.old`);
  if (how === 'swap') copyFileSync(join(folder, names[0]!), join(folder, names.at(-1)!));
  return `${how} ${name}`;
}

/** One bit turned; in a signature's letters one that stands for bits, not for a line's end. */
function flip({ chance }: World, path: string): void {
  const bytes = readFileSync(path);
  const letters = path.endsWith('.sshsig');
  const at = letters ? chance.between(60, 110) : chance.between(0, bytes.length - 1);
  const byte = bytes[at] ?? 0;
  bytes[at] = letters ? (byte === 0x41 ? 0x42 : 0x41) : byte ^ (1 << chance.between(0, 7));
  writeFileSync(path, bytes);
}

/** The receiver holds the very acts of the sender, from the first to where it stands. */
function expectHeld({ from, to }: Carried): void {
  const held =
    to.desk.db.one<{ seq: number | null }>(
      'SELECT max(seq) AS seq FROM docket WHERE office = ?',
      from.code,
    )?.seq ?? 0;
  if (held > standOf(from).seq) throw new Error('more is held than was done');
  if (hashAt(to.desk.db, from.code, held) !== hashAt(from.desk.db, from.code, held)) {
    throw new Error('what is held is not what was done');
  }
}

function expectSame(before: unknown, after: unknown, promise: string): void {
  if (JSON.stringify(before) !== JSON.stringify(after)) throw new Error(promise);
}
