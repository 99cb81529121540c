/** Poster: a public notice in large type, with the list of names it may show. */
import { formatFen } from '../../shared/base/money';
import type { Column, TableBlock } from '../../shared/notice/content/blocks';
import type {
  PosterContent,
  PosterEntry,
} from '../../shared/notice/content/paper-content';
import { type BlockStyle, blockStrips } from './block-strips';
import { paintLetterNumber, paintWatermarks } from './chrome';
import { COMPANY, fitted, PITCHES } from './fitted';
import type { FontBook } from './font-book';
import { headingStrips } from './letter';
import { A4, FOURTH, LETTER, type Page, THIRD } from './page';
import { signatureStrips } from './signature';
import { keepLast, paginate, strip, type Strip } from './strips';
import { baselineIn } from './text-strips';

type Field = PosterContent['fields'][number];

const COLUMNS: Record<Field, Column> = {
  head_name: { title: '户主姓名', share: 15, align: 'center' },
  place: { title: '村（社区）', share: 14, align: 'center' },
  members_count: { title: '保障\n人数', share: 8, align: 'center' },
  programme: { title: '救助项目', share: 15, align: 'center' },
  amount_fen: { title: '金额（元）', share: 15, align: 'right' },
  from_month: { title: '起始月份', share: 13, align: 'center' },
};

/** Lays a public notice out on pages. */
export function layPoster(content: PosterContent, book: FontBook): Page[] {
  const layAt = (pitch: number) => paginate(stripsOf(content, book, pitch), LETTER.height);
  const pages = fitted(layAt, [...PITCHES, 25, 24]);
  return pages.map((placed, index) => ({
    ...A4,
    paint(ink) {
      paintWatermarks(ink, content.watermarks, LETTER.width);
      for (const { strip: piece, top } of placed) {
        piece.paint(ink, LETTER.left, LETTER.top + top);
      }
      paintLetterNumber(ink, index + 1);
    },
  }));
}

function stripsOf(content: PosterContent, book: FontBook, pitch: number): Strip[] {
  const style = styleAt(pitch);
  const { text } = style;
  const marks = { ring: content.watermarks.includes('草稿'), proof: null };
  const body = [
    ...headingStrips(content.title, book),
    numberStrip(content.number, style),
    ...blockStrips(book, content.opening, style),
    ...blockStrips(book, [listOf(content)], style),
    ...blockStrips(book, content.closing, style),
  ];
  const foot = signatureStrips(book, content.signature, text, marks);
  return [...keepLast(body, COMPANY), ...foot];
}

function styleAt(pitch: number): BlockStyle {
  const { width, height } = LETTER;
  return {
    text: { width, size: THIRD, pitch, face: 'fang' },
    table: { width, most: height, face: 'song', size: FOURTH, pitch: 20, side: 4, above: 4.5 },
    around: 6,
  };
}

function numberStrip(number: string | null, { text }: BlockStyle): Strip {
  return strip(number === null ? text.pitch * 0.6 : text.pitch * 1.5, (ink, left, top) => {
    const baseline = top + baselineIn(text.pitch, THIRD);
    const letters = { face: 'fang', size: THIRD } as const;
    if (number !== null) ink.centred(left + text.width / 2, baseline, letters, number);
  });
}

/** The list: row number and the fields that the content names, nothing else. */
function listOf(content: PosterContent): TableBlock {
  const order: Column = { title: '序号', share: 6, align: 'center' };
  const columns = content.fields.map((field) =>
    field === 'amount_fen' ? { ...COLUMNS[field], title: content.amount_title } : COLUMNS[field],
  );
  return {
    kind: 'table',
    columns: [order, ...columns],
    rows: content.entries.map((entry, at) => [
      String(at + 1),
      ...content.fields.map((field) => shown(entry, field)),
    ]),
    total: null,
  };
}

function shown(entry: PosterEntry, field: Field): string {
  const value = entry[field];
  if (value === undefined) return '';
  return field === 'amount_fen' ? formatFen(Number(value)) : String(value);
}
