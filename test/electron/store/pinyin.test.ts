/** Proves the sounds by which people are searched and sound-alikes found. */
import { expect, test } from 'vitest';
import { pinyinInitials, pinyinOf } from '../../../electron/store/pinyin';

// 1. Names are found by the initials clerks type, surnames in their own reading.
// 2. Names that sound alike have one sound, whatever their characters.
// 3. Letters, dots and rare characters break nothing.

test.each([
  ['周明', 'zhouming', 'zm'],
  ['单雄', 'shanxiong', 'sx'],
  ['曾国', 'zengguo', 'zg'],
  ['解放', 'xiefang', 'xf'],
  ['欧阳娜娜', 'ouyangnana', 'oynn'],
  ['阿依古丽·买买提', 'ayigulimaimaiti', 'ayglmmt'],
])('%s is %s, %s', (name, sound, initials) => {
  expect(pinyinOf(name)).toBe(sound);
  expect(pinyinInitials(name)).toBe(initials);
});

test('sound-alikes have one sound', () => {
  expect(pinyinOf('张伟')).toBe(pinyinOf('章炜'));
  expect(pinyinOf('李静')).not.toBe(pinyinOf('李进'));
});

test.each(['', '𬀩', 'John Smith', "O'Neil", '·'])('%j breaks nothing', (name) => {
  expect(pinyinOf(name)).toMatch(/^[a-z]*$/);
  expect(pinyinInitials(name)).toMatch(/^[a-z]*$/);
});
