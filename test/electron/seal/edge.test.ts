/**
 * Claims
 * 1. Each trouble of a disk has a Chinese sentence with the place and the next step.
 * 2. What is not the disk's trouble stays a fault; a broken promise is never taken for bad input.
 */
import { expect, test } from 'vitest';
import { permit, refuse } from '../../../shared/base/outcome';
import { onArchive, onDisk, onDiskLater, parseJson } from '../../../electron/seal/edge';

const trouble = (code: string): Error => Object.assign(new Error(code), { code });

test.each([
  ['ENOSPC', 'disk_full'],
  ['EDQUOT', 'disk_full'],
  ['EFBIG', 'disk_full'],
  ['EROFS', 'disk_readonly'],
  ['EACCES', 'disk_readonly'],
  ['EPERM', 'disk_readonly'],
  ['EBUSY', 'disk_busy'],
  ['ENOENT', 'path_missing'],
  ['ENOTDIR', 'path_missing'],
  ['ENODEV', 'disk_gone'],
  ['ENXIO', 'disk_gone'],
  ['EIO', 'disk_trouble'],
  ['ENAMETOOLONG', 'path_long'],
])('%s is told as %s', async (machine_code, code) => {
  const throwing = (): never => {
    throw trouble(machine_code);
  };
  const told = onDisk('/stick', throwing);
  expect(told).toMatchObject({ permitted: false, code, facts: { place: '/stick', machine_code } });
  if (!told.permitted) expect(told.message).toMatch(/^.*“\/stick”.*请/);
  const later = () => Promise.reject(trouble(machine_code));
  expect(await onDiskLater('/stick', later)).toEqual(told);
  expect(await onArchive('/stick', later, () => refuse('other', ''))).toEqual(told);
});

test('anything else stays a fault', async () => {
  const odd = new Error('odd');
  expect(() =>
    onDisk('/x', () => {
      throw odd;
    }),
  ).toThrow(odd);
  await expect(onDiskLater('/x', () => Promise.reject(odd))).rejects.toThrow(odd);
  const wrong = refuse('wrong', '不对');
  expect(await onArchive('/x', () => Promise.reject(odd), () => wrong)).toBe(wrong);
  const broken = new Error('broken promise: x');
  await expect(onArchive('/x', () => Promise.reject(broken), () => wrong)).rejects.toThrow(broken);
  expect(onDisk('/x', () => permit(1))).toEqual({ permitted: true, result: 1 });
  expect([parseJson('{"a":1}'), parseJson('{')]).toEqual([{ a: 1 }, undefined]);
});
