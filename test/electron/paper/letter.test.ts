/** Tests of official letters: the measures of GB/T 9704-2012 read back from the PDF. */
import { describe, expect, test } from 'vitest';
import { body } from '../../../shared/notice/content/blocks';
import { decisionNotice } from '../../../shared/notice/content/decision-notice';
import { letter } from '../../../shared/notice/content/frame';
import type { LetterContent } from '../../../shared/notice/content/paper-content';
import { draw, infoOf, textOf, type Word, wordsOf } from './read-back';
import { catalogue } from './catalogue.table';
import { decision, frame, samples } from './samples.table';

// 1. The text block is 156 by 225 mm with 37 mm above and 28 mm to the left.
// 2. A full page has 22 lines of 28 characters at one pitch.
// 3. The first line of a paragraph is indented by two characters.
// 4. Page numbers stand below the text block: odd pages right, even pages left.
// 5. Name over date, four characters free to the right, and no page with a signature alone.
// 6. Lines move closer rather than leave a signature on a page of its own.
// 7. An annex begins on its own page; attachments are named before the signature.
// 8. Only drafts show the place of the seal, and nothing ever draws a seal.
// 9. Letters between offices carry a red head, lines at the foot and 抄送.
// 10. Long and odd facts hold: names of 40 characters, 12 members, amounts of zero and of billions.

const MM = 72 / 25.4;
const page = { left: 28 * MM, top: 37 * MM, right: 184 * MM, bottom: 262 * MM };

function plain(text: string, more: Partial<LetterContent> = {}): LetterContent {
  const content = letter(frame, 'D16', '测试', { addressee: null, blocks: [body(text)], ...more });
  return { ...content, ...more };
}

/** Lines of the text block: words that share a top. */
function linesOf(words: readonly Word[] | undefined): Word[][] {
  const rows = new Map<number, Word[]>();
  for (const word of words ?? []) {
    if (word.top > page.bottom) continue;
    rows.set(Math.round(word.top), [...(rows.get(Math.round(word.top)) ?? []), word]);
  }
  return [...rows.values()];
}

describe('a full page of running text', () => {
  test('has 22 lines of 28 characters between the margins, at one pitch', async () => {
    const pages = wordsOf(await draw(plain('璧'.repeat(28 * 72))));
    const lines = linesOf(pages[1]);
    expect(lines.length).toBe(22);
    for (const line of lines) expect([...textOf(line)].length).toBe(28);
    const tops = lines.map((line) => line[0]?.top ?? 0);
    for (const [at, top] of tops.slice(1).entries()) expect(top - (tops[at] ?? 0)).toBeCloseTo(28.95, 1);
    expect(lines[0]?.[0]?.left).toBeCloseTo(page.left, 0);
    expect(lines[0]?.at(-1)?.right).toBeCloseTo(page.right, -0.5);
    expect(lines[0]?.[0]?.top).toBeGreaterThan(page.top);
    expect(lines[0]?.[0]?.top).toBeLessThan(page.top + 12);
    expect(lines.at(-1)?.[0]?.bottom).toBeLessThan(page.bottom);
    expect(lines.at(-1)?.[0]?.bottom).toBeGreaterThan(page.bottom - 12);
  });

  test('begins its paragraphs two characters in and numbers its pages outside', async () => {
    const pages = wordsOf(await draw(plain('璧'.repeat(28 * 72))));
    const first = pages[0]?.find(({ text }) => text.startsWith('璧璧'));
    expect(first?.left).toBeCloseTo(page.left + 2 * 15.75, 0);
    const numbers = pages.map((words) => words.filter(({ top }) => top > page.bottom));
    expect(numbers.map(textOf)).toEqual(pages.map((_, at) => `—${at + 1}—`));
    expect(numbers[0]?.at(-1)?.right).toBeCloseTo(page.right - 14, 0);
    expect(numbers[1]?.[0]?.left).toBeCloseTo(page.left + 14, 0);
    expect((numbers[0]?.[0]?.top ?? 0) - page.bottom).toBeGreaterThan(4 * MM);
  });

  test('is A4', async () => {
    const info = infoOf(await draw(plain('文')));
    expect(info['Page size']).toContain('A4');
    expect(info['Pages']).toBe('1');
  });
});

describe('the signature', () => {
  test('has the name over the date and four characters free', async () => {
    const [words] = wordsOf(await draw(plain('文')));
    const date = words?.find(({ text }) => text === '2022年11月25日');
    const name = words?.find(({ text }) => text === frame.office.issuer);
    expect(date?.right).toBeCloseTo(page.right - 4 * 15.75, 0);
    expect((date?.top ?? 0) - (name?.top ?? 0)).toBeCloseTo(28.95, 1);
    const middle = ({ left, right }: Word): number => (left + right) / 2;
    expect(middle(name ?? (date as Word))).toBeCloseTo(middle(date as Word), 0);
  });

  test('never stands alone: whatever the length, text goes with it', async () => {
    for (let lines = 12; lines <= 46; lines += 1) {
      const pages = wordsOf(await draw(plain('璧'.repeat(28 * lines - 3), { remark: null })));
      const last = pages.at(-1) ?? [];
      expect(last.some(({ text }) => text.startsWith('璧璧')), `${lines} lines`).toBe(true);
    }
  });

  test('makes the lines closer when that saves a page', async () => {
    const pages = wordsOf(await draw(plain('璧'.repeat(28 * 17 - 3), { remark: null })));
    expect(pages.length).toBe(1);
    const tops = linesOf(pages[0]).map((line) => line[0]?.top ?? 0);
    expect((tops[6] ?? 0) - (tops[5] ?? 0)).toBeLessThan(28.5);
  });

  test('keeps a very long name inside the margins', async () => {
    const name = '重庆市璧山区人民政府璧城街道办事处社会救助经办服务中心';
    const content = plain('文', { signature: { name, signed_on: '2022-11-25', seal: true } });
    const [words] = wordsOf(await draw(content));
    const found = words?.find(({ text }) => text === name);
    expect(found?.right).toBeLessThanOrEqual(page.right + 0.5);
    expect(found?.left).toBeGreaterThan(page.left);
  });
});

test('an annex begins its own page and is named before the signature', async () => {
  const pages = wordsOf(await draw(decisionNotice(decision)));
  const texts = pages.map(textOf);
  expect(texts.slice(0, -1).join('')).toContain('附件：最低生活保障核算说明');
  expect(texts.at(-1)?.startsWith('附件最低生活保障核算说明')).toBe(true);
  expect(texts.at(-1)).toContain('≈466.67元');
  expect(texts.at(-1)).toContain('政策参数版本：CQ-EX-2022-09');
});

test('only drafts show the place of the seal', async () => {
  const draft = decisionNotice({ ...decision, frame: { ...frame, watermarks: ['草稿'] } });
  expect(wordsOf(await draw(draft)).map(textOf).join('')).toContain('盖章处');
  expect(wordsOf(await draw(decisionNotice(decision))).map(textOf).join('')).not.toContain('盖章处');
});

test('a letter between offices has its head, its number at the right and 抄送', async () => {
  const content = plain('请予办理。', {
    masthead: '重庆市璧山区璧城街道办事处',
    number: '璧城函〔2022〕3号',
    copies: '区财政局，区残联',
    attachments: ['救助对象身份证明', '医疗费用结算单'],
  });
  const [words] = wordsOf(await draw(content));
  const number = words?.find(({ text }) => text.includes('〔2022〕'));
  expect(number?.right).toBeCloseTo(page.right, 0);
  expect(textOf(words)).toContain('抄送：区财政局，区残联。');
  expect(textOf(words)).toContain('附件：1.救助对象身份证明2.医疗费用结算单');
  expect(textOf(words)).not.toContain('—1—');
});

test('odd facts hold', async () => {
  const long = '阿不都热合曼·吾斯曼江·买买提'.repeat(3).slice(0, 40);
  const content = decisionNotice({
    ...decision,
    application: { ...decision.application, applicant_name: long, id_number: '', address: '某'.repeat(100) },
    payment: { ...decision.payment, amount_fen: 0, base_fen: 0, addons_fen: 0, account_no: '' },
    members: Array.from({ length: 12 }, (_, at) => `${long.slice(0, 10)}${at}`),
    reasons: Array.from({ length: 60 }, (_, at) => `第${at + 1}条理由是家庭收入和财产状况有变化并且已经核实清楚`),
  });
  const bytes = await draw(content);
  const text = wordsOf(bytes).map(textOf).join('');
  expect(text).toContain('人民币零元整（¥0.00）');
  expect(text).toContain('第60条理由');
  expect(Number(infoOf(bytes)['Pages'])).toBeGreaterThan(3);
  const rich = { ...decision, payment: { ...decision.payment, amount_fen: 999_999_999_999 } };
  expect(wordsOf(await draw(decisionNotice(rich))).map(textOf).join('')).toContain('¥9,999,999,999.99');
});

test('every notice of the catalogue keeps its text within the margins', async () => {
  const letters = Object.entries({ ...samples, ...catalogue }).filter(([, make]) => make().layout === 'letter');
  expect(letters.length).toBeGreaterThan(12);
  for (const [code, make] of letters) {
    const pages = wordsOf(await draw(make()));
    for (const word of pages.flat()) {
      expect(word.left, `${code} ${word.text}`).toBeGreaterThanOrEqual(page.left - 0.5);
      expect(word.right, `${code} ${word.text}`).toBeLessThanOrEqual(page.right + 0.5);
    }
  }
});
