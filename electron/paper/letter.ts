/** Letter: an official letter by GB/T 9704-2012, 22 lines of 28 characters to the page. */
import type { Annex, LetterContent } from '../../shared/notice/content/paper-content';
import { type BlockStyle, blockStrips } from './block-strips';
import { paintLetterNumber, paintWatermarks } from './chrome';
import type { FontBook } from './font-book';
import { mastheadHeight, paintMasthead } from './masthead';
import type { Ink } from './ink';
import { breakLines, type Line } from './lines';
import { A4, FOURTH, FOURTH_SMALL, LETTER, type Page, SECOND, THIRD } from './page';
import { signatureStrips } from './signature';
import { COMPANY, fitted } from './fitted';
import { gap, keepLast, paginate, type Placed, snapTo, strip, type Strip } from './strips';
import { baselineIn, lineStrip, type TextStyle } from './text-strips';

const TITLE_PITCH = 34;
/** Room between title and number. */
const NUMBER_GAP = 8;

/** Lays a letter out on pages. */
export function layLetter(content: LetterContent, book: FontBook): Page[] {
  const main = fitted((pitch) => placedAt(content, book, pitch));
  const pages = [
    ...main,
    ...content.annexes.flatMap((annex) => annexPages(annex, book)),
  ];
  return pages.map((placed, index) => letterPage(content, book, placed, index, main.length));
}

function placedAt(content: LetterContent, book: FontBook, pitch: number): Placed[][] {
  const first = content.masthead === null ? 0 : mastheadHeight(pitch);
  return paginate(stripsOf(content, book, pitch), LETTER.height, first);
}

function styleAt(pitch: number): BlockStyle {
  const { width, height } = LETTER;
  return {
    text: { width, size: THIRD, pitch, face: 'fang' },
    table: {
      width,
      most: height,
      face: 'song',
      size: FOURTH_SMALL,
      pitch: 17,
      side: 4,
      above: 4,
    },
    around: pitch / 4,
  };
}

function stripsOf(content: LetterContent, book: FontBook, pitch: number): Strip[] {
  const style = styleAt(pitch);
  const { text } = style;
  const blocks = blockStrips(book, content.blocks, style);
  const notes = attachmentStrips(content, book, text);
  const body = keepLast([...blocks, ...notes], COMPANY);
  const marks = { ring: content.watermarks.includes('草稿'), proof: content.proof };
  const foot = [snapTo(pitch), ...signatureStrips(book, content.signature, text, marks)];
  if (content.remark !== null) {
    const runs = [{ face: 'fang' as const, text: `（${content.remark}）` }];
    const lines = breakLines(book, runs, { ...text, indent: 2 * THIRD });
    foot.push(...lines.map((line) => lineStrip(line, text, 'left')));
  }
  if (content.copies !== null) {
    const height = copiesLines(content.copies, book).length * COPIES_PITCH + text.pitch;
    foot.push(strip(height, nothing));
  }
  return [...titleStrips(content, book, text), ...body, ...keepLast(foot, foot.length)];
}

const nothing = (): void => undefined;

/** Title, number and addressee; the text begins on the grid. */
function titleStrips(content: LetterContent, book: FontBook, text: TextStyle): Strip[] {
  const strips = headingStrips(content.title, book);
  if (content.masthead === null && content.number !== null) {
    strips.push(strip(NUMBER_GAP, nothing), centredLine(content.number, text));
  }
  strips.push(snapTo(text.pitch));
  strips.push(strip(content.masthead === null ? text.pitch : 0, nothing));
  if (content.addressee !== null) {
    const runs = [{ face: text.face, text: `${content.addressee}：` }];
    const lines = breakLines(book, runs, text);
    strips.push(...lines.map((line) => ({ ...lineStrip(line, text, 'left'), keep: true })));
  }
  return strips;
}

function centredLine(words: string, text: TextStyle): Strip {
  const baseline = baselineIn(text.pitch, text.size);
  return strip(text.pitch, (ink, left, top) => {
    const letters = { face: text.face, size: text.size };
    ink.centred(left + text.width / 2, top + baseline, letters, words);
  });
}

/** A title in 二号 小标宋, broken into lines of about the same length. */
export function headingStrips(title: string, book: FontBook): Strip[] {
  const style: TextStyle = { width: LETTER.width, size: SECOND, pitch: TITLE_PITCH, face: 'title' };
  return title.split('\n').flatMap((part) => {
    const full = book.width('title', SECOND, part);
    const rows = Math.ceil(full / (LETTER.width - SECOND));
    const width = rows > 1 ? Math.min(LETTER.width, full / rows + SECOND) : LETTER.width;
    const lines = breakLines(book, [{ face: 'title', text: part }], { size: SECOND, width });
    return lines.map((line) => lineStrip(line, style, 'center'));
  });
}

/** 附件：1. …, one line under the text; further lines hang under the first name. */
function attachmentStrips(content: LetterContent, book: FontBook, text: TextStyle): Strip[] {
  const { attachments } = content;
  if (attachments.length === 0) return [];
  const single = attachments.length === 1;
  const lines = attachments.flatMap((name, at) => {
    const mark = at === 0 ? '附件：' : '';
    const order = single ? '' : `${at + 1}. `;
    const hang = 5 * THIRD + book.width('fang', THIRD, order);
    const indent = at === 0 ? 2 * THIRD : 5 * THIRD;
    const runs = [{ face: text.face, text: `${mark}${order}${name}` }];
    return breakLines(book, runs, { ...text, indent, hang });
  });
  return [gap(text.pitch), ...lines.map((line) => lineStrip(line, text, 'left'))];
}

/** An annex begins on a new page: its mark flush left in 黑体, its title on the third line. */
function annexPages(annex: Annex, book: FontBook): Placed[][] {
  const style = styleAt(LETTER.pitch);
  const mark = strip(LETTER.pitch, (ink, left, top) => {
    const baseline = baselineIn(LETTER.pitch, THIRD);
    ink.text(left, top + baseline, { face: 'hei', size: THIRD }, '附件');
  });
  const strips = [
    mark,
    strip(LETTER.pitch / 2, nothing),
    ...headingStrips(annex.title, book),
    snapTo(LETTER.pitch),
    ...blockStrips(book, annex.blocks, style),
  ];
  return paginate(strips, LETTER.height);
}

function letterPage(
  content: LetterContent,
  book: FontBook,
  placed: readonly Placed[],
  index: number,
  mainPages: number,
): Page {
  const headed = content.masthead !== null && index === 0;
  return {
    ...A4,
    paint(ink) {
      paintWatermarks(ink, content.watermarks, LETTER.width);
      if (headed) paintMasthead(ink, content);
      for (const { strip: piece, top } of placed) {
        piece.paint(ink, LETTER.left, LETTER.top + top);
      }
      if (!headed) paintLetterNumber(ink, index + 1);
      if (content.copies !== null && index === mainPages - 1) {
        paintCopies(ink, content.copies, book);
      }
    },
  };
}

const COPIES_PITCH = FOURTH * 1.5;

function copiesLines(copies: string, book: FontBook): readonly Line[] {
  const hang = book.width('fang', FOURTH, '抄送：') + FOURTH;
  const width = LETTER.width - FOURTH;
  const runs = [{ face: 'fang' as const, text: `抄送：${copies}。` }];
  return breakLines(book, runs, { size: FOURTH, width, indent: FOURTH, hang });
}

/** 抄送: at the foot of the last page between two rules, one character in on both sides. */
function paintCopies(ink: Ink, copies: string, book: FontBook): void {
  const lines = copiesLines(copies, book);
  const bottom = LETTER.top + LETTER.height;
  const top = bottom - lines.length * COPIES_PITCH - 6;
  const right = LETTER.left + LETTER.width;
  ink.lines([[LETTER.left, top, right, top]], { width: 0.99 });
  ink.lines([[LETTER.left, bottom, right, bottom]], { width: 0.99 });
  lines.forEach((line, at) => {
    const baseline = top + 3 + at * COPIES_PITCH + baselineIn(COPIES_PITCH, FOURTH);
    ink.glyphs(LETTER.left + line.indent, baseline, { face: 'fang', size: FOURTH }, line.glyphs);
  });
}
