/** Asking the door: acts are performed, and what came of them is noted and looked at. */
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Outcome } from '../../shared/base/outcome';
import { perform, type Performed } from '../../electron/desk/perform';
import type { OfficerRow } from '../../electron/desk/standing';
import { standOf, type Asked, type Site, type World } from './world';

/** Performs acts through the door and notes what came of it. */
export function ask(
  world: World,
  site: Site,
  officer: OfficerRow,
  acts: Asked[],
): Outcome<Performed[]> {
  const request = bytesToHex(site.entropy(8));
  const before = standOf(site);
  world.doing = `${site.code} ${officer.login} ${JSON.stringify(acts)}`.slice(0, 4_000);
  const outcome = perform(site.desk, officer, { request, acts });
  const after = standOf(site);
  const grown = outcome.permitted ? acts.length : 0;
  if (after.seq !== before.seq + grown)
    throw new Error(`${grown} acts recorded, not ${after.seq - before.seq}`);
  note(world, acts, outcome);
  site.last = { request, officer, acts, outcome };
  return outcome;
}

function note(world: World, acts: Asked[], outcome: Outcome<Performed[]>): void {
  if (outcome.permitted) return;
  if (
    /undefined|NaN|null|\[object/.test(outcome.message) ||
    !/[\u4e00-\u9fff]/.test(outcome.message)
  ) {
    throw new Error(`a poor sentence: ${outcome.message}`);
  }
  for (const { kind } of acts) world.refused.add(`${kind}.${outcome.code}`);
  if (process.env.TALK === '1') console.info(acts.map(({ kind }) => kind).join('+'), outcome.code);
}
