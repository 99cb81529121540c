/** Proves how the command line of the program is read: a window, its folder, or a verb. */
import { expect, test } from 'vitest';
import { readArguments } from '../../../electron/shell/arguments';

// 1. Without a verb a window opens, on the folder named or the usual one.
// 2. An installed desk takes a verb as its first plain word; switches of the launcher may stand before it.
// 3. From the sources, where the first word is the program's folder, there are no verbs.

const read = (line: string, installed = true): unknown => readArguments(['jiuzhu', ...line.split(' ').filter(Boolean)], installed);

test.each([
  ['', undefined],
  ['--data /a', '/a'],
  ['--data=/a', '/a'],
  ['--no-sandbox --data /a --lang=zh-CN', '/a'],
  ['--remote-debugging-port=0 verify', undefined],
  ['/home/x/roster.xlsx', undefined],
])('a window: %s', (line, data) => {
  expect(read(line)).toEqual({ kind: 'window', data });
});

test.each([
  ['verify --data /a', ['verify', '--data', '/a']],
  ['--ozone-platform=headless --disable-gpu --log-level=3 assess -', ['assess', '-']],
  ['--no-sandbox --ozone-platform=headless --disable-gpu --log-level=3 nosuch', ['nosuch']],
])('a verb: %s', (line, words) => {
  expect(read(line)).toEqual({ kind: 'verb', words });
});

test('no verbs from the sources', () => {
  expect(read('verify --data /a', false)).toEqual({ kind: 'window', data: '/a' });
});
