/** PooledFont: a font file parsed once in a process, answering glyphs by code point. */
import { create, type Font } from 'fontkit';

/** A glyph as lines need it: `advance` is in thousandths of the type size. */
export interface FaceGlyph {
  font: PooledFont;
  id: number;
  code: number;
  advance: number;
}

export class PooledFont {
  readonly font: Font;
  private readonly known = new Map<number, FaceGlyph | null>();
  private readonly scale: number;

  /** `wrong` holds code points that the file claims but draws as something else. */
  constructor(
    bytes: Uint8Array,
    private readonly wrong: ReadonlySet<number>,
    postscriptName?: string,
  ) {
    this.font = create(bytes, postscriptName);
    this.scale = 1000 / this.font.unitsPerEm;
  }

  /** The font's own name. */
  get name(): string {
    return this.font.postscriptName;
  }

  /** The glyph of a code point; null when the font does not draw it. */
  find(code: number): FaceGlyph | null {
    const known = this.known.get(code);
    if (known !== undefined) return known;
    const found = this.look(code);
    this.known.set(code, found);
    return found;
  }

  private look(code: number): FaceGlyph | null {
    if (this.wrong.has(code) || !this.font.hasGlyphForCodePoint(code)) return null;
    const glyph = this.font.glyphForCodePoint(code);
    if (glyph.id === 0) return null;
    return { font: this, id: glyph.id, code, advance: glyph.advanceWidth * this.scale };
  }
}
