/** Proves that the demo's reserve never runs dry in the middle of a day's work. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeDemo } from '../../../electron/cli/demo/make';
import { tempFolder } from '../seal/sample';

// 1. A month crowded with emergencies ends well for seeds that once emptied the cash.

test.each([5, 11])('seed %i: a crowded month is paid, the fund refilled before it is empty', async (seed) => {
  const folder = join(tempFolder(), `demo-${seed}`);
  const size = { households: 150, months: 1, seed: String(seed) };
  const wish = { folder, districtFolder: null, office: '500120004', today: '2022-12-05', ...size };
  await expect(makeDemo(wish)).resolves.toMatchObject({ head_hash: expect.any(String) as unknown });
});
