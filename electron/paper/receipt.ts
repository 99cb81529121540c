/** Receipt: the same slip once for each holder, half an A4 sheet each, with a line to cut along. */
import { capitalAmount, formatFen } from '../../shared/base/money';
import { type GridBlock, label, row, value } from '../../shared/notice/content/blocks';
import type { ReceiptContent } from '../../shared/notice/content/paper-content';
import { paintWatermarks } from './chrome';
import type { FontBook } from './font-book';
import { gridStrips } from './grid-strips';
import type { Ink } from './ink';
import { A4, FIFTH, FIFTH_SMALL, MM, type Page, SECOND_SMALL } from './page';
import type { Strip } from './strips';
import type { TableStyle } from './table-strips';
import { baselineIn, paragraphStrips, signStrips, type TextStyle } from './text-strips';

const LEFT = 22 * MM;
const WIDTH = A4.width - 2 * LEFT;
const ABOVE = 14 * MM;
/** Height of what stands over the boxes: margin, title, number. */
const HEAD = ABOVE + 52;
const TEXT: TextStyle = { width: WIDTH, size: FIFTH, pitch: 18, face: 'song' };
const TABLE: TableStyle = {
  width: WIDTH,
  most: A4.height - 2 * HEAD,
  face: 'song',
  size: FIFTH + 0.5,
  pitch: 15.5,
  side: 4,
  above: 5.5,
};

/** Lays receipts two to a page; a slip too long for half a page takes a whole one. */
export function layReceipt(content: ReceiptContent, book: FontBook): Page[] {
  const strips = bodyStrips(content, book);
  const height = strips.reduce((sum, piece) => sum + piece.height, HEAD);
  const each = height <= A4.height / 2 - 10 * MM ? 2 : 1;
  const pages: Page[] = [];
  for (let at = 0; at < content.slips.length; at += each) {
    const slips = content.slips.slice(at, at + each);
    pages.push({
      ...A4,
      paint(ink) {
        paintWatermarks(ink, content.watermarks, WIDTH);
        slips.forEach((slip, place) => {
          paintSlip(ink, content, strips, slip, (place * A4.height) / 2);
        });
        if (slips.length > 1) paintCut(ink, content);
      },
    });
  }
  return pages;
}

function bodyStrips(content: ReceiptContent, book: FontBook): Strip[] {
  const notes = content.notes.flatMap((text) =>
    paragraphStrips(book, { kind: 'small', lead: null, text }, { ...TEXT, pitch: 17 }),
  );
  return [
    ...gridStrips(book, gridOf(content), TABLE),
    ...signStrips(book, { kind: 'sign', places: content.places }, TEXT),
    ...notes,
  ];
}

/** Two labelled values to a row, the amount in capital figures and figures last. */
function gridOf(content: ReceiptContent): GridBlock {
  const rows = content.rows.map((pairs) => {
    const units = pairs.length > 1 ? 8 : 20;
    return row(
      pairs.flatMap((pair) => [label(pair.label, 4), value(pair.value, units)]),
    );
  });
  const amount = row([
    label('金额（大写）', 4),
    value(capitalAmount(content.amount_fen), 12),
    label('小写', 2),
    value(`¥${formatFen(content.amount_fen)}`, 6, 'right'),
  ]);
  return { kind: 'grid', rows: [...rows, amount] };
}

function paintSlip(
  ink: Ink,
  content: ReceiptContent,
  strips: readonly Strip[],
  slip: string,
  above: number,
): void {
  let top = above + ABOVE;
  const heading = { face: 'title', size: SECOND_SMALL } as const;
  const middle = LEFT + WIDTH / 2;
  const small = { face: 'song', size: FIFTH } as const;
  ink.centred(middle, top + baselineIn(26, SECOND_SMALL), heading, content.title);
  ink.ending(LEFT + WIDTH, top + baselineIn(26, FIFTH), { face: 'kai', size: FIFTH + 1.5 }, slip);
  top += 30;
  ink.text(LEFT, top + baselineIn(20, FIFTH), small, `单位：${content.issuer}`);
  if (content.number !== null) {
    ink.ending(LEFT + WIDTH, top + baselineIn(20, FIFTH), small, `编号：${content.number}`);
  }
  top += 22;
  for (const piece of strips) {
    piece.paint(ink, LEFT, top);
    top += piece.height;
  }
}

/** The cut, with the number on it so that both halves can be put together again. */
function paintCut(ink: Ink, content: ReceiptContent): void {
  const y = A4.height / 2;
  const words = content.number === null ? '' : `${content.number}（骑缝处）`;
  const letters = { face: 'song', size: FIFTH_SMALL } as const;
  const half = words === '' ? 0 : ink.book.width('song', FIFTH_SMALL, words) / 2 + 6;
  const middle = A4.width / 2;
  ink.lines(
    [
      [10, y, middle - half, y],
      [middle + half, y, A4.width - 10, y],
    ],
    { width: 0.6, dash: [5, 4], colour: 0.35 },
  );
  ink.centred(middle, y + FIFTH_SMALL * 0.35, letters, words);
}
