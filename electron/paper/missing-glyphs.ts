/** Missing glyphs: finds the characters of a paper that no font draws, before anything is printed. */
import { refusals } from '../../shared/base/outcome';
import type { Refusal } from '../../shared/base/outcome';
import type { PaperContent } from '../../shared/notice/content/paper-content';
import type { FontBook } from './font-book';

/** A character nobody draws, and the text it stands in. */
export interface MissingGlyph {
  character: string;
  /** U+30EDD */
  code: string;
  /** The name or sentence around it, shortened. */
  context: string;
}

/** Refusals of the press. */
export const pressRefusals = refusals({
  missing_glyphs: ({ title, missing }: { title: string; missing: MissingGlyph[] }) =>
    `《${title.replaceAll('\n', '')}》中有打印字体没有的字：` +
    `${missing.map((one) => `“${one.character}”（${one.code}，见“${one.context}”）`).join('、')}。` +
    '请核对是否录错；确为此字的，请在“系统—字体”中添加含有该字的字体后再打印。',
});

/** Characters of a paper that no font of the book draws, each once. */
export function findMissingGlyphs(content: PaperContent, book: FontBook): MissingGlyph[] {
  const missing = new Map<string, MissingGlyph>();
  eachText(content, (text) => {
    for (const character of text) {
      if (book.draws(character) || missing.has(character)) continue;
      missing.set(character, { character, code: codeOf(character), context: around(text, character) });
    }
  });
  return [...missing.values()];
}

/** Refuses a paper that would print a box; null when every character can be drawn. */
export function refuseMissing(content: PaperContent, book: FontBook): Refusal | null {
  const missing = findMissingGlyphs(content, book);
  if (missing.length === 0) return null;
  return pressRefusals.because('missing_glyphs', { title: content.title, missing });
}

/** Visits every text of a value, at whatever depth; a roster has hundreds of thousands. */
function eachText(value: unknown, visit: (text: string) => void): void {
  if (typeof value === 'string') visit(value);
  else if (Array.isArray(value)) for (const item of value) eachText(item, visit);
  else if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value)) eachText(item, visit);
  }
}

function codeOf(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `U+${hex.padStart(4, '0')}`;
}

function around(text: string, character: string): string {
  const signs = [...text];
  const at = signs.indexOf(character);
  return signs.slice(Math.max(0, at - 6), at + 7).join('');
}
