/** Simulates towns and their district from one seed: random acts, bundles lost and altered. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, onTestFailed, test } from 'vitest';
import { acts, kinds } from '../shared/docket/act';
import { recordsOf } from '../electron/store/docket';
import { checkHeld, checkRebuild, checkSite } from './simulation/invariants';
import { checkLegality, type Reckoned } from './simulation/legality';
import { step } from './simulation/moves';
import { send, travel } from './simulation/travel';
import { closeWorld, openWorld, passDays, restart, type World } from './simulation/world';
import { codesMet } from './walk';
import { walks } from './walks';

// 1. No act of anybody, with whatever payload, breaks the program: it is permitted or refused in
//    words.
// 2. A refusal leaves the docket where it was; the same request asked twice is answered the same.
// 3. After any number of steps and restarts chain, tables, money, reserve and numbers prove themselves.
// 4. No person has two open cases in a programme; no award lacks a power or a third person.
// 5. Nothing lost, doubled, late or altered on the way changes what an office holds of another.
// 6. Every step of every case stands in its programme's table; every due day agrees with another reckoning.
// 7. Every declared refusal is met, here or in a walk; what only walks meet is printed.
//
// More seeds: SEED=7 SEEDS=50 STEPS=900 npm run check -- test/simulation; TALK=1 tells every refusal.

const first = Number(process.env.SEED ?? 1);
const count = Number(process.env.SEEDS ?? 3);
const steps = Number(process.env.STEPS ?? 420);
const seeds = Array.from({ length: count }, (_, i) => first + i);

/** Files that lie in memory where the system has such a place: power cuts are tested elsewhere. */
const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

const refused = new Set<string>();
const permitted = new Map<string, number>();
const returned = new Set<string>();
const reckoned: Reckoned = new Map();

async function live(world: World): Promise<void> {
  const [district, ...towns] = world.sites;
  for (let i = 1; i <= steps; i += 1) {
    const site = world.chance.hit(95) ? world.chance.pick(towns) : district!;
    step(world, site);
    if (i % 150 === 0) restart(world, site);
    if (world.chance.hit(30)) passDays(world, world.chance.pick([1, 1, 2, 3]));
    if (world.chance.hit(6)) await send(world, world.chance.pick(towns), district!);
    if (world.chance.hit(2)) await send(world, district!, world.chance.pick(towns));
    if (world.chance.hit(12)) await travel(world);
    if (i % 90 === 0) for (const one of world.sites) checkSite(world, one);
  }
  while (world.carried.length > 0) await travel(world);
}

describe('towns and their district', () => {
  test.each(seeds)('seed %i', { timeout: 600_000 }, async (seed) => {
    const folder = mkdtempSync(join(memory, 'jiuzhu-world-'));
    const world = openWorld(`simulation-${seed}`, folder, ['500120004', '500120001']);
    onTestFailed(() => {
      console.error(`SEED=${seed} SEEDS=1 STEPS=${steps} on ${world.day}\n${world.doing}`);
    });
    await live(world);
    for (const site of world.sites) {
      checkSite(world, site);
      checkRebuild(world, site);
    }
    for (const site of world.sites) checkLegality(site, reckoned);
    checkHeld(world);
    for (const code of world.refused) refused.add(code);
    for (const code of world.returned) returned.add(code);
    for (const site of world.sites) {
      for (const { head } of recordsOf(site.desk.db, { office: site.code })) {
        permitted.set(head.kind, (permitted.get(head.kind) ?? 0) + 1);
      }
    }
    closeWorld(world);
    rmSync(folder, { recursive: true, force: true });
  });
});

describe('refusals', () => {
  const declared = kinds.flatMap((kind) =>
    acts[kind].refusals.list.map((code) => `${kind}.${code}`),
  );
  const walked = codesMet(walks);

  test('every act has its walk', () => {
    expect(kinds.filter((kind) => !walks.some((walk) => walk.kind === kind))).toEqual([]);
  });

  test('every declared refusal is met, in a walk or here', () => {
    expect(declared.filter((code) => !walked.has(code) && !refused.has(code))).toEqual([]);
  });

  afterAll(() => {
    const met = declared.filter((code) => refused.has(code));
    const only = declared.filter((code) => !refused.has(code));
    const acted = kinds.filter((kind) => permitted.has(kind));
    const total = [...permitted.values()].reduce((sum, n) => sum + n, 0);
    console.info(
      [
        `simulation: ${total} acts permitted, ${acted.length} of ${kinds.length} kinds, ${met.length} of ${declared.length} refusals met`,
        `kinds never permitted: ${kinds.filter((kind) => !permitted.has(kind)).join(' ')}`,
        `refusals met by walks only: ${only.join(' ')}`,
        `due days reckoned again: ${[...reckoned].map(([kind, n]) => `${kind} ${n}`).join(', ')}`,
        `bundles refused with: ${[...returned].sort().join(' ')}`,
      ].join('\n'),
    );
  });
});
