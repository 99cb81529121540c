/** FontBook: the faces of a paper, each with the fonts that step in for characters it lacks. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { assert, present } from '../../shared/base/assert';
import { type FaceGlyph, PooledFont } from './pooled-font';

/** Faces by their part in official papers. */
export type Face = 'fang' | 'song' | 'title' | 'hei' | 'kai';

/** A font file, or one font of a collection. */
export interface FontFile {
  path: string;
  postscript_name?: string;
}

/** Which file draws which face, and which step in, in order. */
export interface FontFiles {
  faces: Record<Face, FontFile>;
  fallbacks: FontFile[];
}

/** Every Fandol face draws a dollar sign for the full-width yuan sign. */
const YUAN_SIGNS = [0xffe5];
/** Fang's Latin letters, figures, ¥ and — are too heavy for its strokes: Song's stand beside it. */
const ASCII = Array.from({ length: 0x7f - 0x21 }, (_, at) => at + 0x21);
const WRONG: readonly [RegExp, ReadonlySet<number>][] = [
  [/FandolFang/, new Set([...YUAN_SIGNS, ...ASCII, 0xa5, 0x2014])],
  [/FandolHei/, new Set([...YUAN_SIGNS, 0xa5])],
  [/Fandol/, new Set(YUAN_SIGNS)],
  [/(?:)/, new Set<number>()],
];

/** Joiners, selectors and controls take no room and draw nothing. */
function isInvisible(code: number): boolean {
  return (
    code < 0x20 ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    (code >= 0xe0100 && code <= 0xe01ef) ||
    code === 0xfeff
  );
}

const pool = new Map<string, PooledFont>();

function pooled({ path, postscript_name }: FontFile): PooledFont {
  const key = `${path}|${postscript_name ?? ''}`;
  const known = pool.get(key);
  if (known) return known;
  const [, wrong] = present(
    WRONG.find(([name]) => name.test(basename(path))),
    'every file matches the last row',
  );
  const font = new PooledFont(readFileSync(path), wrong, postscript_name);
  pool.set(key, font);
  return font;
}

export class FontBook {
  private readonly glyphs = new Map<Face, Map<number, FaceGlyph | null>>();
  /** Characters known to be drawn by every face. */
  private readonly drawn = new Set<string>();

  constructor(private readonly files: FontFiles) {}

  /** The glyph that draws `code` in a face, its own or a stand-in; null when nobody has it. */
  find(face: Face, code: number): FaceGlyph | null {
    const known = this.glyphs.get(face) ?? new Map<number, FaceGlyph | null>();
    this.glyphs.set(face, known);
    const found = known.get(code);
    if (found !== undefined) return found;
    const glyph = this.look(face, code);
    known.set(code, glyph);
    return glyph;
  }

  /** Glyphs of a text in order; invisible characters are dropped. Missing ones are a fault. */
  glyphsOf(face: Face, text: string): FaceGlyph[] {
    const glyphs: FaceGlyph[] = [];
    for (const sign of text) {
      const code = sign.codePointAt(0) ?? 0;
      if (isInvisible(code)) continue;
      const glyph = this.find(face, code);
      assert(glyph, 'papers are checked for missing characters before they are drawn');
      glyphs.push(glyph);
    }
    return glyphs;
  }

  /** Width of a text in points. */
  width(face: Face, size: number, text: string): number {
    let mille = 0;
    for (const glyph of this.glyphsOf(face, text)) mille += glyph.advance;
    return (mille * size) / 1000;
  }

  /**
   * Whether every face draws the character. 宋 and what stands in for it stand in for all other
   * faces too, so that only these are asked and no other font need be read.
   */
  draws(sign: string): boolean {
    if (this.drawn.has(sign)) return true;
    const code = sign.codePointAt(0) ?? 0;
    const drawn = isInvisible(code) || this.find('song', code) !== null;
    if (drawn) this.drawn.add(sign);
    return drawn;
  }

  private look(face: Face, code: number): FaceGlyph | null {
    const { faces, fallbacks } = this.files;
    for (const file of [faces[face], faces.song, ...fallbacks]) {
      const glyph = pooled(file).find(code);
      if (glyph) return glyph;
    }
    return null;
  }
}
