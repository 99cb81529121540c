/** Pinyin: the sound of names, for search by initials and for sound-alike duplicates. */
import { pinyin } from 'pinyin-pro';

/** 'zhouming' without tones; surname readings of polyphonic characters are used. */
export function pinyinOf(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array', mode: 'surname', nonZh: 'consecutive' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}

/** 'zm'. */
export function pinyinInitials(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array', mode: 'surname', nonZh: 'removed' })
    .map((syllable) => syllable[0] ?? '')
    .join('')
    .toLowerCase();
}
