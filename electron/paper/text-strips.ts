/** Text strips: paragraphs, labelled lines, codes and places to sign, as strips of a given width. */
import { unreachable } from '../../shared/base/assert';
import type {
  CodeBlock,
  FactsBlock,
  Paragraph,
  SignBlock,
} from '../../shared/notice/content/blocks';
import { ASCENT } from './embedded-fonts';
import type { Face, FontBook } from './font-book';
import type { Letters } from './ink';
import { breakLines, type Line, type Run } from './lines';
import { strip, type Strip } from './strips';

/** How running text is set on a kind of paper; lengths in points. */
export interface TextStyle {
  width: number;
  size: number;
  pitch: number;
  face: Face;
}

/** Baseline of a line of letters that stand in the middle of a pitch. */
export function baselineIn(pitch: number, size: number): number {
  return (pitch - size) / 2 + (ASCENT * size) / 1000;
}

/** One broken line as a strip. */
export function lineStrip(line: Line, style: TextStyle, align: 'left' | 'center' | 'right'): Strip {
  const spare = style.width - line.indent - line.width;
  const shift = align === 'center' ? spare / 2 : align === 'right' ? spare : 0;
  const letters: Letters = { face: style.face, size: style.size, spacing: line.spacing };
  const baseline = baselineIn(style.pitch, style.size);
  return strip(style.pitch, (ink, left, top) => {
    ink.glyphs(left + line.indent + shift, top + baseline, letters, line.glyphs);
  });
}

/** Face, indent in characters, alignment and size of each kind of paragraph. */
function lookOf(kind: Paragraph['kind'], style: TextStyle): ParagraphLook {
  const plain: ParagraphLook = { ...style, indent: 2, align: 'left', justify: true };
  switch (kind) {
    case 'body':
    case 'heading3':
      return plain;
    case 'heading1':
      return { ...plain, face: 'hei' };
    case 'heading2':
      return { ...plain, face: 'kai' };
    case 'flush':
      return { ...plain, indent: 0 };
    case 'center':
      return { ...plain, indent: 0, align: 'center', justify: false };
    case 'right':
      return { ...plain, indent: 0, align: 'right', justify: false };
    case 'small':
      return { ...plain, indent: 0, size: style.size * 0.86, pitch: style.pitch * 0.8 };
    default:
      return unreachable(kind);
  }
}

interface ParagraphLook extends TextStyle {
  indent: number;
  align: 'left' | 'center' | 'right';
  justify: boolean;
}

/** A paragraph's lines; a heading stays with the line after it. */
export function paragraphStrips(book: FontBook, block: Paragraph, style: TextStyle): Strip[] {
  const look = lookOf(block.kind, style);
  const runs: Run[] = [{ face: look.face, text: block.text }];
  if (block.lead !== null) runs.unshift({ face: 'hei', text: block.lead });
  const lines = breakLines(book, runs, {
    size: look.size,
    width: look.width,
    indent: look.indent * look.size,
    justify: look.justify,
  });
  const heading = block.kind.startsWith('heading');
  return lines.map((line) => ({ ...lineStrip(line, look, look.align), keep: heading }));
}

/** Labelled lines: labels in 黑体, values hanging beside them. */
export function factsStrips(book: FontBook, block: FactsBlock, style: TextStyle): Strip[] {
  const widths = block.lines.map(({ label }) => book.width('hei', style.size, `${label}：`));
  const hang = Math.min(Math.max(...widths), style.width * 0.4);
  return block.lines.flatMap(({ label, value }) => {
    const lines = breakLines(book, [{ face: style.face, text: value }], {
      size: style.size,
      width: style.width,
      indent: hang,
      hang,
    });
    return lines.map((line, at) => {
      const text = lineStrip(line, style, 'left');
      if (at > 0) return text;
      const baseline = baselineIn(style.pitch, style.size);
      return strip(style.pitch, (ink, left, top) => {
        ink.text(left, top + baseline, { face: 'hei', size: style.size }, `${label}：`);
        text.paint(ink, left, top);
      });
    });
  });
}

/** Groups to be read aloud or typed, four to a line, each over a thin rule. */
export function codeStrips(book: FontBook, block: CodeBlock, style: TextStyle): Strip[] {
  const size = style.size * 1.5;
  const perLine = 4;
  const height = size * 2;
  const column = style.width / perLine;
  const strips: Strip[] = [];
  if (block.label !== '') {
    strips.push({
      ...strip(style.pitch, (ink, left, top) => {
        const baseline = top + baselineIn(style.pitch, style.size);
        ink.text(left, baseline, { face: 'hei', size: style.size }, block.label);
      }),
      keep: true,
    });
  }
  for (let at = 0; at < block.groups.length; at += perLine) {
    const groups = block.groups.slice(at, at + perLine);
    const more = at + perLine < block.groups.length;
    strips.push(strip(height, (ink, left, top) => {
      groups.forEach((group, index) => {
        const x = left + column * (index + 0.5);
        const spacing = size * 0.12;
        const width = book.width('song', size, group) + spacing * ([...group].length - 1);
        const baseline = top + baselineIn(height, size);
        ink.text(x - width / 2, baseline, { face: 'song', size, spacing }, group);
        const y = top + height * 0.88;
        ink.lines([[x - column * 0.4, y, x + column * 0.4, y]], { width: 0.6, colour: 0.5 });
      });
    }, { keep: more }));
  }
  return strips;
}

/** Places to sign, spread over the width; those that end in a colon get a line to write on. */
export function signStrips(book: FontBook, block: SignBlock, style: TextStyle): Strip[] {
  const height = style.pitch * 1.4;
  const widths = block.places.map((place) => book.width(style.face, style.size, place));
  const words = widths.reduce((sum, width) => sum + width, 0);
  const room = (style.width - words) / block.places.length;
  return [
    strip(height, (ink, left, top) => {
      const baseline = top + baselineIn(height, style.size);
      const y = baseline + style.size * 0.2;
      let x = left;
      block.places.forEach((place, index) => {
        ink.text(x, baseline, { face: style.face, size: style.size }, place);
        x += widths[index] ?? 0;
        const stop = x + room - style.size;
        const open = place.endsWith('：');
        if (open && stop - x > style.size) ink.lines([[x, y, stop, y]], { width: 0.5 });
        x += room;
      });
    }),
  ];
}

/** A dashed line to cut along, with words in its middle. */
export function cutStrip(book: FontBook, words: string, style: TextStyle): Strip {
  const height = style.pitch * 1.3;
  return strip(height, (ink, left, top) => {
    const y = top + height / 2;
    const half = words === '' ? 0 : book.width('song', style.size * 0.8, words) / 2 + style.size / 2;
    const middle = left + style.width / 2;
    ink.lines(
      [
        [left, y, middle - half, y],
        [middle + half, y, left + style.width, y],
      ],
      { width: 0.6, dash: [4, 3], colour: 0.3 },
    );
    const baseline = y - style.size * 0.4 + (ASCENT * style.size * 0.8) / 1000;
    ink.centred(middle, baseline, { face: 'song', size: style.size * 0.8 }, words);
  });
}
