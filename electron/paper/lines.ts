/** Lines: breaks Chinese text into lines by the rules of 禁则 and fits each to its width. */
import type { Face, FontBook } from './font-book';
import type { FaceGlyph } from './pooled-font';

/** A stretch of text in one face. */
export interface Run {
  face: Face;
  text: string;
}

/** How a text is to be broken; lengths in points. */
export interface Measure {
  size: number;
  width: number;
  /** Room before the first line. */
  indent?: number;
  /** Room before the other lines. */
  hang?: number;
  /** Spread full lines to the width. */
  justify?: boolean;
}

/** One broken line; `spacing` is the room added after each character. */
export interface Line {
  glyphs: readonly FaceGlyph[];
  indent: number;
  width: number;
  spacing: number;
}

/** Signs that may not begin a line, and those that may not end one. */
const NO_START = codes('，。、；：！？）》〉】〕」』”’％‰℃·—…～％)]}>,.;:!?%/');
const NO_END = codes('（《〈【〔「『“‘¥￥$([{<№');
/** Letters, figures and what binds them into a number or a word. */
const WORD = codes('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.,:*-+_@#&=');
const PAIRED = codes('—…');
const SPACE = 0x20;
const HYPHEN = 0x2d;
/** A number longer than this may be broken after its hyphens. */
const LONG = 8;
/** How far characters may be spread, in parts of their size, to fill a long or a short line. */
const LOOSEST = 0.25;
const LOOSEST_SHORT = 0.12;
const LONG_LINE = 18;
/** How far one character may give way, in parts of its size, to keep a sign on its line. */
const GIVE = 0.08;

function codes(signs: string): ReadonlySet<number> {
  return new Set(Array.from(signs, (sign) => sign.codePointAt(0) ?? 0));
}

/** Glyphs that stay together; widths in points. */
interface Atom {
  from: number;
  to: number;
  width: number;
}

/** Lines broken before, by book: sentences that stand in a thousand notices are broken once. */
const broken = new WeakMap<FontBook, Map<string, readonly Line[]>>();
/** Kept while the book is small; then forgotten together. */
const MOST_KEPT = 2000;

/** Breaks runs into lines; a line break in the text begins a new line without an indent. */
export function breakLines(
  book: FontBook,
  runs: readonly Run[],
  measure: Measure,
): readonly Line[] {
  const { size, width, indent = 0, hang = 0, justify = false } = measure;
  let key = `${size} ${width} ${indent} ${hang} ${justify}`;
  for (const { face, text } of runs) key += `\n${face} ${text}`;
  let kept = broken.get(book);
  if (!kept || kept.size > MOST_KEPT) {
    kept = new Map<string, readonly Line[]>();
    broken.set(book, kept);
  }
  const known = kept.get(key);
  if (known) return known;
  const lines = breakAnew(book, runs, measure);
  kept.set(key, lines);
  return lines;
}

function breakAnew(book: FontBook, runs: readonly Run[], measure: Measure): Line[] {
  const lines: Line[] = [];
  for (const part of partsOf(runs)) {
    const glyphs = part.flatMap(({ face, text }) => book.glyphsOf(face, text));
    const first = lines.length === 0;
    lines.push(...breakPart(glyphs, { ...measure, indent: indentOf(measure, first) }));
  }
  return lines;
}

function indentOf({ indent = 0, hang = 0 }: Measure, first: boolean): number {
  return first ? indent : hang;
}

/** Splits runs at line breaks. */
function partsOf(runs: readonly Run[]): Run[][] {
  const parts: Run[][] = [[]];
  for (const { face, text } of runs) {
    for (const [at, piece] of text.split('\n').entries()) {
      if (at > 0) parts.push([]);
      parts.at(-1)?.push({ face, text: piece });
    }
  }
  return parts;
}

function breakPart(glyphs: readonly FaceGlyph[], measure: Measure): Line[] {
  const room = measure.width - (measure.hang ?? 0);
  const atoms = atomsOf(glyphs, measure.size, room);
  const lines: Line[] = [];
  let at = 0;
  do {
    const indent = indentOf(measure, lines.length === 0);
    const end = endOfLine(atoms, glyphs, at, measure.width - indent, measure.size);
    const taken = atoms.slice(at, end);
    lines.push(lineOf(glyphs, taken, indent, measure, end < atoms.length));
    at = end;
  } while (at < atoms.length);
  return lines;
}

function atomsOf(glyphs: readonly FaceGlyph[], size: number, room: number): Atom[] {
  const atoms: Atom[] = [];
  for (let at = 0; at < glyphs.length; at += 1) {
    const glyph = glyphs[at];
    if (!glyph) break;
    const last = atoms.at(-1);
    const before = glyphs[at - 1]?.code ?? 0;
    const width = (glyph.advance * size) / 1000;
    const signs = last ? last.to - last.from : 0;
    const word = WORD.has(before) && WORD.has(glyph.code) && !(before === HYPHEN && signs > LONG);
    const pair = PAIRED.has(glyph.code) && before === glyph.code;
    if (last && (word || pair) && last.width + width <= room) {
      last.to = at + 1;
      last.width += width;
    } else {
      atoms.push({ from: at, to: at + 1, width });
    }
  }
  return atoms;
}

/** Index after the last atom of the line that begins at `start`. */
function endOfLine(
  atoms: readonly Atom[],
  glyphs: readonly FaceGlyph[],
  start: number,
  room: number,
  size: number,
): number {
  let width = 0;
  let end = start;
  while (end < atoms.length && width + (atoms[end]?.width ?? 0) <= room + 0.02) {
    width += atoms[end]?.width ?? 0;
    end += 1;
  }
  if (end === start) return start + 1;
  if (end >= atoms.length) return end;
  const pulled = pullIn(atoms, glyphs, { start, end, width, room, size });
  if (pulled > end) return pulled;
  return pushBack(atoms, glyphs, start, end);
}

interface Reach {
  start: number;
  end: number;
  width: number;
  room: number;
  size: number;
}

/** Takes signs that may not begin the next line into this one when its characters can give way. */
function pullIn(atoms: readonly Atom[], glyphs: readonly FaceGlyph[], reach: Reach): number {
  let { end, width } = reach;
  while (end < atoms.length && NO_START.has(codeAt(atoms, glyphs, end, 'first'))) {
    width += atoms[end]?.width ?? 0;
    end += 1;
  }
  const signs = (atoms[end - 1]?.to ?? 0) - (atoms[reach.start]?.from ?? 0);
  const give = GIVE * reach.size * (signs - 1);
  return width - reach.room <= give ? end : reach.end;
}

/** Moves the break back until neither side breaks a rule; keeps it where that cannot be. */
function pushBack(
  atoms: readonly Atom[],
  glyphs: readonly FaceGlyph[],
  start: number,
  end: number,
): number {
  let at = end;
  while (at > start + 1) {
    const starts = NO_START.has(codeAt(atoms, glyphs, at, 'first'));
    const ends = NO_END.has(codeAt(atoms, glyphs, at - 1, 'last'));
    if (!starts && !ends) return at;
    at -= 1;
  }
  return end;
}

function codeAt(
  atoms: readonly Atom[],
  glyphs: readonly FaceGlyph[],
  at: number,
  side: 'first' | 'last',
): number {
  const atom = atoms[at];
  if (!atom) return 0;
  return glyphs[side === 'first' ? atom.from : atom.to - 1]?.code ?? 0;
}

/** Whether a line is Chinese enough to be spread; numbers with their signs stay as they are. */
function isRunning(glyphs: readonly FaceGlyph[]): boolean {
  return glyphs.filter(({ code }) => !WORD.has(code)).length * 2 >= glyphs.length;
}

function lineOf(
  glyphs: readonly FaceGlyph[],
  atoms: readonly Atom[],
  indent: number,
  measure: Measure,
  more: boolean,
): Line {
  const from = atoms[0]?.from ?? 0;
  let to = atoms.at(-1)?.to ?? from;
  while (more && to > from && glyphs[to - 1]?.code === SPACE) to -= 1;
  const taken = glyphs.slice(from, to);
  let mille = 0;
  for (const glyph of taken) mille += glyph.advance;
  const width = (mille * measure.size) / 1000;
  const rest = measure.width - indent - width;
  const gaps = taken.length - 1;
  const wanted = gaps > 0 ? rest / gaps : 0;
  const loosest = taken.length >= LONG_LINE ? LOOSEST : LOOSEST_SHORT;
  const fills = wanted <= loosest * measure.size && isRunning(taken);
  const spread = more && measure.justify === true && fills;
  const spacing = wanted < 0 || spread ? wanted : 0;
  return { glyphs: taken, indent, width: width + spacing * Math.max(0, gaps), spacing };
}
