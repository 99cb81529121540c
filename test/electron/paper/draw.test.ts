/** Tests of drawing any paper: same content same bytes, batches, pixels under every character. */
import { describe, expect, test } from 'vitest';
import { barsOf } from '../../../electron/paper/qr';
import type { PaperContent } from '../../../shared/notice/content/paper-content';
import { PaperContent as PaperSchema } from '../../../shared/notice/content/paper-content';
import { approvalForm } from '../../../shared/notice/content/approval-form';
import { visitForm } from '../../../shared/notice/content/visit-form';
import { cashReceipt } from '../../../shared/notice/content/cash-papers';
import { darkestIn, draw, fontsOf, infoOf, pictureOf, press, textOf, wordsOf } from './read-back';
import { catalogue } from './catalogue.table';
import { declaration, frame, samples, trace } from './samples.table';

// 1. Every paper of the catalogue is valid content, draws on A4, embeds its fonts.
// 2. Under every character there is ink: no glyph is lost between text and picture.
// 3. Nothing is drawn outside the page's edges that a printer can reach.
// 4. The same content makes the same bytes, whatever was drawn before.
// 5. A merged file has all pages in order and is smaller than its parts; separate files are the same as single ones.
// 6. Progress counts up; a stopped batch answers null and gives nothing.
// 7. Households of 12 and opinions of pages hold in the forms.
// 8. A receipt whose slip does not fit half a page takes a page for each slip.
// 9. A file of papers carries a table of contents; pages can be counted beforehand.
// 10. A QR code is drawn module by module.

const all = Object.entries({ ...samples, ...catalogue });

describe.each(all)('%s', (_name, make) => {
  test('is valid content and draws on A4 with embedded fonts', async () => {
    const content = make();
    expect(PaperSchema.parse(content)).toEqual(content);
    const bytes = await draw(content);
    const info = infoOf(bytes);
    expect(info['Page size']).toContain('A4');
    expect(info['Title']).toContain(content.title.replaceAll('\n', ''));
    for (const font of fontsOf(bytes)) expect(font).toMatchObject({ embedded: true, subset: true, unicode: true });
  });

  test('has ink under every character, and none at the paper’s edge', async () => {
    const bytes = await draw(make());
    for (const [at, words] of wordsOf(bytes).entries()) {
      const picture = pictureOf(bytes, at + 1);
      const [width, height] = [picture.width / picture.scale, picture.height / picture.scale];
      for (const { text, left, top, right, bottom } of words) {
        const darkest = darkestIn(picture, left, top, right, bottom);
        expect(darkest, `${text} on page ${at + 1}`).toBeLessThan(200);
      }
      const edge = 14;
      expect(darkestIn(picture, 0, 0, width, edge)).toBe(255);
      expect(darkestIn(picture, 0, height - edge, width, height)).toBe(255);
    }
  });
});

test('under each single character of a line there is ink', async () => {
  const bytes = await draw(samples['D16']?.() as PaperContent);
  const words = wordsOf(bytes)[0] ?? [];
  const picture = pictureOf(bytes, 1, 150);
  let characters = 0;
  for (const { text, left, top, right, bottom } of words) {
    const signs = [...text];
    if (!/^\p{Script=Han}+$/u.test(text)) continue;
    const cell = (right - left) / signs.length;
    for (const [at, sign] of signs.entries()) {
      const darkest = darkestIn(picture, left + at * cell, top, left + (at + 1) * cell, bottom);
      expect(darkest, `${sign} of ${text}`).toBeLessThan(120);
      characters += 1;
    }
  }
  expect(characters).toBeGreaterThan(20);
});

test('the same content makes the same bytes', async () => {
  for (const [name, make] of all) {
    const once = await draw(make());
    await draw(samples['D31']?.() as PaperContent);
    const again = await draw(make());
    expect(Buffer.compare(once, again), name).toBe(0);
  }
});

describe('a batch', () => {
  const contents = all.map(([, make]) => make());

  test('in one file keeps all pages in order', async () => {
    const separate = await press.drawPapers(contents, { merged: false });
    const merged = await press.drawPapers(contents, { merged: true });
    if (!separate?.permitted || !merged?.permitted) expect.fail('drawn');
    expect(separate.result.length).toBe(contents.length);
    const [file] = merged.result;
    const parts = separate.result.flatMap((bytes) => wordsOf(bytes).map(textOf));
    expect(wordsOf(file as Uint8Array).map(textOf)).toEqual(parts);
    const sum = separate.result.reduce((bytes, one) => bytes + one.length, 0);
    expect(file?.length).toBeLessThan(sum / 2);
    const single = await draw(contents[0] as PaperContent);
    expect(Buffer.compare(single, separate.result[0] as Uint8Array)).toBe(0);
  });

  test('counts its progress', async () => {
    for (const merged of [true, false]) {
      const seen: number[] = [];
      await press.drawPapers(contents, { merged, onProgress: (done) => seen.push(done) });
      expect(seen).toEqual(contents.map((_, at) => at + 1));
    }
  });

  test('can be stopped', async () => {
    for (const merged of [true, false]) {
      const stopper = new AbortController();
      const answer = await press.drawPapers([...contents, ...contents], {
        merged,
        signal: stopper.signal,
        onProgress: (done) => (done === 3 ? stopper.abort() : undefined),
      });
      expect(answer).toBeNull();
    }
  });
});

test('a file of papers has its table of contents and its count of pages', async () => {
  const contents = ['D01', 'D16', 'D35'].map((name) => ({ ...samples, ...catalogue })[name]?.() as PaperContent);
  const counted = await press.countPages(contents);
  expect(counted.permitted && counted.result).toEqual([1, 3, 1]);
  const drawn = await press.drawPapers(contents, { merged: true, bookmarks: true });
  if (!drawn?.permitted) expect.fail('drawn');
  const [file] = drawn.result;
  expect(infoOf(file as Uint8Array)['Pages']).toBe('5');
  expect(Buffer.from(file as Uint8Array).toString('latin1')).toContain('/Outlines');
});

test('a QR code is drawn module by module', async () => {
  const qr = 'JZ1:500120001-N-000012:K7QW3NTPH8Y2';
  const content = samples['D16']?.() as PaperContent & { layout: 'letter' };
  const bytes = await draw({ ...content, annexes: [], proof: { qr, short_code: 'K7QW-3NTP-H8Y2' } });
  const pages = wordsOf(bytes);
  const at = pages.findIndex((words) => textOf(words).includes('K7QW-3NTP-H8Y2'));
  const code = pages[at]?.find(({ text }) => text === 'K7QW-3NTP-H8Y2');
  const side = (20 / 25.4) * 72;
  const left = (code?.left ?? 0) - side - 6;
  const top = (code?.bottom ?? 0) - side / 2 - 12 - 1;
  const picture = pictureOf(bytes, at + 1, 300);
  const bars = barsOf(qr);
  const unit = Math.min(...bars.map(({ height }) => height));
  for (const bar of bars) {
    const [x, y] = [left + (bar.x + unit / 2) * side, top + (bar.y + unit / 2) * side];
    expect(darkestIn(picture, x - 0.3, y - 0.3, x + 0.3, y + 0.3)).toBeLessThan(100);
  }
  expect(bars.length).toBeGreaterThan(100);
});

const twelve = {
  ...declaration,
  members: Array.from({ length: 12 }, (_, at) => ({
    ...(declaration.members[0] as (typeof declaration.members)[number]),
    key: `m${at + 1}`,
    name: at === 3 ? '阿不都热合曼·吾斯曼江·买买提·艾合买提·吐尔逊江·依明江·卡迪尔江' : `周明${at}`,
  })),
};
const file = {
  frame,
  case_no: '500120001-dibao-202211-0001-01',
  programme_name: '最低生活保障',
  village_name: '新堰社区',
  declaration: twelve,
  head_name: '周明',
  head_id_number: '500120198403020009',
};

test('forms hold a household of twelve', async () => {
  const pages = wordsOf(await draw(visitForm({ ...file, found: null })));
  const text = pages.map(textOf).join('');
  for (const { name } of twelve.members.filter((_, at) => at !== 3)) expect(text).toContain(name);
  expect(text).toContain('七、调查结论');
});

test('forms hold opinions of three pages', async () => {
  const long = Array.from({ length: 220 }, (_, at) => `第${at + 1}点意见是家庭情况已经核实清楚无误。`).join('');
  const content = approvalForm({
    ...file,
    in_benefit: ['m1'],
    reason: '生活困难',
    received_on: '2022-11-01',
    result: {
      granted: true,
      payment: 'monthly',
      amount_fen: 85_100,
      base_fen: 85_100,
      addons_fen: 0,
      from: '2022-11',
      until: null,
      reasons: [],
      trace,
      pack: 'CQ-EX-2022-09',
    },
    handling: { text: long, officer_name: '陈静', given_on: '2022-11-08' },
    review: null,
    disclosed: null,
    checked: '2022-11-07报告璧核7，有效期至2023-05-06，与申报没有不符。',
    limits: '2022-11-01受理时启动，当日不计入，自2022-11-02起算。不计入：双休日8天。共20个工作日，至2022-11-29 24时届满。',
    discloses: true,
    surveyed: '',
    excused: [],
    decision: null,
  });
  const pages = wordsOf(await draw(content));
  expect(pages.length).toBeGreaterThan(3);
  const text = pages.map(textOf).join('');
  for (const at of [1, 77, 151, 220]) expect(text).toContain(`第${at}点意见`);
  for (const word of pages.flat()) expect(word.bottom).toBeLessThan(842 - 20);
});

test('a long receipt takes a page for each slip', async () => {
  const content = cashReceipt({
    frame,
    receipt_no: '璧城救收〔2022〕5号',
    programme_name: '临时救助（急难型）',
    case_no: '500120001-temp-202211-0002-01',
    payee_name: '李大山',
    id_number: '500120199001010000',
    address: '暂住璧城街道文星路20号',
    reason: '住房失火，先行救助。'.repeat(60),
    amount_fen: 100_000,
    paid_on: '2022-11-05',
    way: 'cash',
    witnesses: ['甲', '乙'],
  });
  const pages = wordsOf(await draw(content));
  expect(pages.length).toBe(2);
  for (const words of pages) for (const word of words) expect(word.bottom).toBeLessThan(842 - 14);
});
