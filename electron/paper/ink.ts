/** Ink: writes one page's text and lines as PDF operators; positions count from the top left. */
import type { Face, FontBook } from './font-book';
import type { FaceGlyph } from './pooled-font';
import type { EmbeddedFonts } from './embedded-fonts';
import { barsOf } from './qr';

export type { Face };

/** How a run of text looks. */
export interface Letters {
  face: Face;
  size: number;
  /** Extra room after each character, in points. */
  spacing?: number;
  colour?: Colour;
}

/** Grey level 0 (black) to 1 (white), or the red of letterheads. */
export type Colour = number | 'red';

/** Glyphs with the place where they begin. */
export interface PlacedGlyphs {
  x: number;
  baseline: number;
  glyphs: readonly FaceGlyph[];
}

export interface Stroke {
  width: number;
  dash?: readonly [number, number];
  colour?: Colour;
}

function figure(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function fine(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}

function colourOf(colour: Colour, fill: boolean): string {
  if (colour === 'red') return fill ? '0.86 0 0.06 rg\n' : '0.86 0 0.06 RG\n';
  return `${fine(colour)} ${fill ? 'g' : 'G'}\n`;
}

export class Ink {
  private operators = '';
  private spacing = '0';
  private font = '';

  constructor(
    readonly book: FontBook,
    private readonly fonts: EmbeddedFonts,
    private readonly page: { width: number; height: number },
  ) {}

  /** Sets a text on a baseline, from `x` to the right. */
  text(x: number, baseline: number, letters: Letters, text: string): void {
    const glyphs = this.book.glyphsOf(letters.face, text);
    this.glyphs(x, baseline, letters, glyphs);
  }

  /** Sets glyphs on a baseline; runs of other fonts follow where the last ended. */
  glyphs(x: number, baseline: number, letters: Letters, glyphs: readonly FaceGlyph[]): void {
    if (glyphs.length === 0) return;
    const coloured = letters.colour !== undefined && letters.colour !== 0;
    const before = coloured ? `q ${colourOf(letters.colour ?? 0, true)}` : '';
    const move = `${figure(x)} ${this.up(baseline)} Td`;
    const shown = this.shown(letters.size, glyphs);
    this.operators += `${before}BT ${this.spaced(letters)}${move}\n${shown}ET\n`;
    if (coloured) this.restore();
  }

  /** Sets many short texts of one face in one text object: the cells of a roster. */
  batch(letters: Letters, texts: readonly PlacedGlyphs[]): void {
    let operators = `BT ${this.spaced(letters)}`;
    let fromX = 0;
    let fromY = 0;
    for (const { x, baseline, glyphs } of texts) {
      const y = this.page.height - baseline;
      operators += `${figure(x - fromX)} ${figure(y - fromY)} Td ${this.shown(letters.size, glyphs)}`;
      [fromX, fromY] = [Number(figure(x)), Number(figure(y))];
    }
    this.operators += `${operators}ET\n`;
  }

  /** Show operators of glyphs; runs of other fonts follow where the last ended. */
  private shown(size: number, glyphs: readonly FaceGlyph[]): string {
    let operators = '';
    let hex = '';
    for (let at = 0; at < glyphs.length; at += 1) {
      const glyph = glyphs[at];
      if (!glyph) break;
      hex += this.fonts.hex(glyph);
      if (glyphs[at + 1]?.font === glyph.font) continue;
      const font = `/${this.fonts.name(glyph.font)} ${figure(size)} Tf `;
      operators += `${font === this.font ? '' : font}<${hex}> Tj\n`;
      this.font = font;
      hex = '';
    }
    return operators;
  }

  /** Spacing stays until it is changed, across text objects. */
  private spaced({ spacing = 0 }: Letters): string {
    const wanted = fine(spacing);
    if (wanted === this.spacing) return '';
    this.spacing = wanted;
    return `${wanted} Tc `;
  }

  /** Sets a text so that its middle lies at `x`. */
  centred(x: number, baseline: number, letters: Letters, text: string): void {
    const width = this.book.width(letters.face, letters.size, text);
    this.text(x - width / 2, baseline, letters, text);
  }

  /** Sets a text so that it ends at `x`. */
  ending(x: number, baseline: number, letters: Letters, text: string): void {
    const width = this.book.width(letters.face, letters.size, text);
    this.text(x - width, baseline, letters, text);
  }

  /** Strokes many straight lines at once: [x1, y1, x2, y2]. */
  lines(segments: readonly (readonly [number, number, number, number])[], stroke: Stroke): void {
    const dash = stroke.dash ? `[${stroke.dash.join(' ')}] 0 d ` : '';
    let operators = `q 2 J ${figure(stroke.width)} w ${dash}${colourOf(stroke.colour ?? 0, false)}`;
    for (const [x1, y1, x2, y2] of segments) {
      operators += `${figure(x1)} ${this.up(y1)} m ${figure(x2)} ${this.up(y2)} l\n`;
    }
    this.operators += `${operators}S Q\n`;
  }

  /** A circle's outline. */
  circle(x: number, y: number, radius: number, stroke: Stroke): void {
    const dash = stroke.dash ? `[${stroke.dash.join(' ')}] 0 d ` : '';
    const bend = radius * 0.552_284_75;
    const at = (dx: number, dy: number) => `${figure(x + dx)} ${this.up(y + dy)}`;
    this.operators +=
      `q ${figure(stroke.width)} w ${dash}${colourOf(stroke.colour ?? 0, false)}` +
      `${at(radius, 0)} m\n` +
      `${at(radius, bend)} ${at(bend, radius)} ${at(0, radius)} c\n` +
      `${at(-bend, radius)} ${at(-radius, bend)} ${at(-radius, 0)} c\n` +
      `${at(-radius, -bend)} ${at(-bend, -radius)} ${at(0, -radius)} c\n` +
      `${at(bend, -radius)} ${at(radius, -bend)} ${at(radius, 0)} c S Q\n`;
  }

  /** A QR code with its top left corner at a point; the quiet zone is left to the caller. */
  qr(x: number, y: number, side: number, text: string): void {
    let operators = 'q 0 g\n';
    for (const bar of barsOf(text)) {
      const bottom = this.up(y + (bar.y + bar.height) * side);
      const [width, height] = [bar.width * side, bar.height * side];
      operators += `${figure(x + bar.x * side)} ${bottom} ${fine(width)} ${fine(height)} re\n`;
    }
    this.operators += `${operators}f Q\n`;
  }

  /** A text across the page, from lower left to upper right, behind what follows. */
  across(letters: Letters, text: string): void {
    const width = this.book.width(letters.face, letters.size, text);
    const [cos, sin] = [0.8192, 0.5736];
    const x = this.page.width / 2 - (cos * width) / 2 + (sin * letters.size) / 3;
    const y = this.page.height / 2 - (sin * width) / 2 - (cos * letters.size) / 3;
    this.operators += `q ${fine(cos)} ${fine(sin)} ${fine(-sin)} ${fine(cos)} ${figure(x)} ${figure(y)} cm\n`;
    this.glyphs(0, this.page.height, letters, this.book.glyphsOf(letters.face, text));
    this.restore();
  }

  /** All operators; pdfkit's pages are flipped, so they are flipped back. */
  finish(): string {
    return `q 1 0 0 -1 0 ${fine(this.page.height)} cm\n${this.operators}Q`;
  }

  /** Ends a `q`; what was set inside it is forgotten. */
  private restore(): void {
    this.operators += 'Q\n';
    this.font = '';
    this.spacing = '';
  }

  private up(y: number): string {
    return figure(this.page.height - y);
  }
}
