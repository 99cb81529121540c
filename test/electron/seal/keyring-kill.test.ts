/**
 * Claims
 * 1. A desk killed while it writes the keyring leaves the last safe password or the one after it.
 * 2. The next login mends all copies.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { seededEntropy } from '../../../electron/seal/entropy';
import { createKeyring, describeKeyring, unlock } from '../../../electron/seal/keyring';
import { addOfficer } from '../../../electron/seal/keyring-officers';
import { codeOf, granted, tempFolder, TOWN } from './sample';

const KILLS = Number(process.env['KILLS'] ?? 6);

/** Kills the desk `delay` ms after its first safe password; answers the last one it told. */
async function killed(folder: string, delay: number): Promise<number> {
  const script = join(import.meta.dirname, 'keyring-kill.mjs');
  const desk = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  desk.stdout.on('data', (bytes: Buffer) => (told += bytes.toString()));
  await once(desk.stdout, 'data');
  await new Promise((resolve) => setTimeout(resolve, delay));
  desk.kill('SIGKILL');
  const [, signal] = (await once(desk, 'close')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
  expect(told).toMatch(/^(\d+\n)+/);
  return Number(told.slice(0, told.lastIndexOf('\n')).split('\n').at(-1));
}

test(`${KILLS} kills lose no password`, { timeout: KILLS * 5_000 }, async () => {
  for (let kill = 0; kill < KILLS; kill += 1) {
    const folder = tempFolder();
    const entropy = seededEntropy(`kill ${kill}`);
    const made = granted(createKeyring(folder, { office: TOWN, demo: true, entropy }));
    granted(addOfficer(made.keyring, 'clerk', 'Turn-0-Demo'));
    const last = await killed(folder, (kill * 7) % 40);
    const tries = [last, last + 1].map((turn) => unlock(folder, 'clerk', `Turn-${turn}-Demo`));
    expect(tries.map(codeOf).toSorted()).toEqual(['password_wrong', 'permitted']);
    expect(granted(describeKeyring(folder)).whole).toBe(true);
  }
});
