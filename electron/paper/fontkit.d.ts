/** The little of fontkit 2.0.4 that papers use. */
declare module 'fontkit' {
  export interface Glyph {
    id: number;
    advanceWidth: number;
  }

  export interface Subset {
    /** Present when the outlines are CFF; its absence means TrueType. */
    cff?: unknown;
    includeGlyph(id: number): number;
    encode(): Uint8Array;
  }

  export interface Font {
    postscriptName: string;
    unitsPerEm: number;
    ascent: number;
    capHeight: number;
    xHeight: number;
    italicAngle: number;
    bbox: { minX: number; minY: number; maxX: number; maxY: number };
    characterSet: number[];
    hasGlyphForCodePoint(code: number): boolean;
    glyphForCodePoint(code: number): Glyph;
    getGlyph(id: number): Glyph;
    createSubset(): Subset;
  }

  /** A collection answers several fonts; `postscriptName` picks one. */
  export function create(bytes: Uint8Array, postscriptName?: string): Font;
}
