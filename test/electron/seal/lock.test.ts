/**
 * Claims
 * 1. A second desk on the same folder is refused, by another spelling of the path too.
 * 2. The lock goes with its process, also when that is killed.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockFolder } from '../../../electron/seal/lock';
import { codeOf, granted, tempFolder } from './sample';

test('one desk per folder, whatever the folder is called', async () => {
  const folder = join(tempFolder(), 'data');
  mkdirSync(folder);
  symlinkSync(folder, `${folder}-link`);
  const lock = granted(await lockFolder(folder));
  const second = await lockFolder(`${folder}-link`);
  expect(second).toMatchObject({ code: 'folder_in_use', facts: { process: process.pid } });
  const other = granted(await lockFolder(tempFolder()));
  await other.release();
  await lock.release();
  const again = granted(await lockFolder(folder));
  await again.release();
  expect(codeOf(await lockFolder(join(folder, 'none')))).toBe('path_missing');
});

test('a killed desk leaves no lock', async () => {
  const folder = tempFolder();
  const source = `
    const { statSync } = require('node:fs');
    const { createHash } = require('node:crypto');
    const { dev, ino } = statSync(${JSON.stringify(folder)}, { bigint: true });
    const name = createHash('sha256').update(dev + ':' + ino).digest('hex').slice(0, 32);
    require('node:net').createServer(() => {}).listen('\\0jiuzhu-desk-' + name, () => {
      process.stdout.write('held');
    });
  `;
  const desk = spawn(process.execPath, ['-e', source], { stdio: ['ignore', 'pipe', 'ignore'] });
  await once(desk.stdout, 'data');
  expect(await lockFolder(folder)).toMatchObject({
    code: 'folder_in_use',
    facts: { process: null },
  });
  desk.kill('SIGKILL');
  await once(desk, 'exit');
  const lock = granted(await lockFolder(folder));
  await lock.release();
});
