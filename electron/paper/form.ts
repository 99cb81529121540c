/** Form: a form sheet with title, ruled boxes and places to sign; also the office's plain sheets. */
import type {
  FormContent,
  Orientation,
  Proof,
  SheetContent,
} from '../../shared/notice/content/paper-content';
import { type BlockStyle, blockStrips } from './block-strips';
import { paintSheetNumber, paintWatermarks } from './chrome';
import type { FontBook } from './font-book';
import {
  A4,
  FIFTH,
  FOURTH_SMALL,
  MM,
  type Margins,
  type Page,
  SECOND,
  SECOND_SMALL,
} from './page';
import { paintProof, QR_SIDE, signatureStrips } from './signature';
import { gap, keepLast, paginate, type Placed, strip, type Strip } from './strips';
import { baselineIn, lineStrip, type TextStyle } from './text-strips';
import { breakLines } from './lines';

/** Margins and type of one kind of sheet. */
interface Manner {
  margins: Margins;
  title: number;
  text: number;
  cell: number;
}

const FORM: Manner = {
  margins: { left: 20 * MM, right: 18 * MM, top: 20 * MM, bottom: 18 * MM },
  title: SECOND_SMALL,
  text: FIFTH,
  cell: FIFTH,
};

const SHEET: Manner = {
  margins: { left: 28 * MM, right: 26 * MM, top: 32 * MM, bottom: 25 * MM },
  title: SECOND,
  text: FOURTH_SMALL + 1,
  cell: FOURTH_SMALL,
};

interface Area {
  width: number;
  height: number;
  left: number;
  top: number;
  page: { width: number; height: number };
}

function areaOf(manner: Manner, orientation: Orientation): Area {
  const page =
    orientation === 'portrait' ? { ...A4 } : { width: A4.height, height: A4.width };
  const { left, right, top, bottom } = manner.margins;
  return { page, left, top, width: page.width - left - right, height: page.height - top - bottom };
}

function styleOf(manner: Manner, area: Area): BlockStyle {
  const { width } = area;
  return {
    text: { width, size: manner.text, pitch: manner.text * 1.75, face: 'song' },
    table: {
      width,
      most: area.height,
      face: 'song',
      size: manner.cell,
      pitch: manner.cell * 1.4,
      side: 3.5,
      above: 4,
    },
    around: 6,
  };
}

/** Lays a form out on pages. */
export function layForm(content: FormContent, book: FontBook): Page[] {
  const area = areaOf(FORM, content.orientation);
  const style = styleOf(FORM, area);
  const strips = [
    ...titleStrips(content.title, book, { ...style.text, size: FORM.title, pitch: 27, face: 'title' }),
    headsStrip([...headsOf(content)], style.text),
    ...keepLast(blockStrips(book, content.blocks, style), 2),
  ];
  if (content.signature) {
    const marks = { ring: content.watermarks.includes('草稿'), proof: content.proof };
    strips.push(...signatureStrips(book, content.signature, style.text, marks));
  } else if (content.proof) {
    strips.push(proofStrip(content.proof));
  }
  return pagesOf(content, area, paginate(strips, area.height));
}

/** Lays a plain sheet out on pages. */
export function laySheet(content: SheetContent, book: FontBook): Page[] {
  const area = areaOf(SHEET, 'portrait');
  const style = styleOf(SHEET, area);
  const title: TextStyle = { ...style.text, size: SHEET.title, pitch: 34, face: 'title' };
  const strips = [
    ...titleStrips(content.title, book, title),
    headsStrip(content.number === null ? [] : ['', content.number], style.text),
    gap(style.text.pitch / 2),
    ...blockStrips(book, content.blocks, style),
  ];
  if (content.proof) strips.push(proofStrip(content.proof));
  return pagesOf(content, area, paginate(strips, area.height));
}

/** Left, middle and right of the line above the boxes; the number stands right when there is room. */
function headsOf({ heads, number }: FormContent): string[] {
  const [left = '', middle = '', right = ''] = heads;
  if (number === null) return [left, middle, right];
  return right === '' ? [left, middle, number] : [left, number, right];
}

function titleStrips(title: string, book: FontBook, style: TextStyle): Strip[] {
  const lines = breakLines(book, [{ face: 'title', text: title }], style);
  return lines.map((line) => lineStrip(line, style, 'center'));
}

function headsStrip(heads: readonly string[], style: TextStyle): Strip {
  const [left = '', middle = '', right = ''] = heads;
  const empty = left + middle + right === '';
  const letters = { face: 'song', size: FIFTH } as const;
  const height = empty ? style.pitch / 2 : style.pitch * 1.15;
  return strip(height, (ink, x, top) => {
    const baseline = top + baselineIn(height, FIFTH) + 1;
    ink.text(x, baseline, letters, left);
    ink.centred(x + style.width / 2, baseline, letters, middle);
    ink.ending(x + style.width, baseline, letters, right);
  });
}

/** A QR code with its short code, at the left under the text. */
function proofStrip(proof: Proof): Strip {
  return strip(QR_SIDE + 12, (ink, left, top) => paintProof(ink, left, top + 8, proof));
}

function pagesOf(
  content: FormContent | SheetContent,
  area: Area,
  placedPages: readonly Placed[][],
): Page[] {
  return placedPages.map((placed, index) => ({
    ...area.page,
    paint(ink) {
      paintWatermarks(ink, content.watermarks, area.width);
      for (const { strip: piece, top } of placed) piece.paint(ink, area.left, area.top + top);
      if (placedPages.length > 1) paintSheetNumber(ink, index + 1, placedPages.length, area.page);
    },
  }));
}
