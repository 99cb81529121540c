/** Assessment in the real window: facts beside explanation, a trial that records nothing, why an amount changed. */
import type { Page } from '@playwright/test';
import { expect, test } from './desk';
import { registerFamily, type TypedFamily } from './families';
import { choose, field, fill, go, logIn, openCase, press, send, tick, tickPapers } from './hands';
import { check } from './looking';

// 1. Assessing shows facts at the left and every programme's answer at the right, before it is recorded.
// 2. The steps open as a tree with figures and sources.
// 3. In a trial each keystroke is answered at once; what differs from the registered facts says why.
// 4. A trial records nothing: reset, the facts are as before, and the office's docket has not grown.
// 5. A caller's trial begins blank; what is not known is listed in Chinese with the way to its field.
// 6. A case assessed again says why its amount changed.

test.use({ office: 'demo', demo: ['--households', '6', '--months', '1', '--seed', '3'] });

const family: TypedFamily = {
  people: [
    { name: '钱多福', born: '1984-03-02', sex: 'm' },
    { name: '孙兰', born: '1986-07-12', sex: 'f', relation: '配偶' },
    { name: '钱小满', born: '2012-05-20', sex: 'm', relation: '子', student: '义务教育' },
  ],
  village: '安乐村',
  address: '1组8号',
  wage: '一千四百',
  account_no: '6217996500000000009',
};
const applicant = '钱多福';

async function received(page: Page): Promise<void> {
  await registerFamily(page, family);
  await press(page, '受理申请');
  await choose(page, '救助项目', '最低生活保障');
  await choose(page, '申请人', applicant);
  await fill(page, '申请理由', '家庭收入低，子女就学');
  for (const name of ['钱多福', '孙兰']) await page.getByRole('checkbox', { name }).check();
  await tickPapers(page);
  await send(page, '受理');
  await press(page, '入户调查');
  await page.getByRole('checkbox', { name: /周经办/ }).check();
  await page.getByRole('checkbox', { name: /郑调查/ }).check();
  await fill(page, '调查情况', '家庭人口、收入与申报相符。');
  await tick(page, '与申报相符');
  await send(page, '登记入户调查');
}

const facts = (page: Page) => page.getByRole('region', { name: '依据', exact: true });
const answers = (page: Page) => page.getByRole('region', { name: '说明', exact: true });

async function assessed(page: Page): Promise<void> {
  await press(page, '核算');
  await expect(facts(page).getByText('717.00 元/人·月')).toBeVisible();
  await expect(facts(page).getByText('计入 3 人')).toBeVisible();
  await expect(answers(page).getByText('851.00 元/月（其中补差 751.00 元，增发 100.00 元）').first()).toBeVisible();
  await expect(answers(page).getByText('补差金额：3 × 717.00 − 1,400.00 = 751.00 元。').first()).toBeVisible();
}

/** Milliseconds from a typed letter to a page that is laid out again: assessed, drawn, measured. */
async function keystroke(page: Page, label: string, texts: readonly string[]): Promise<number[]> {
  return field(page, label).first().evaluate((input, typed) => {
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    const times: number[] = [];
    const one = async (text: string): Promise<void> => {
      const from = performance.now();
      set?.call(input, text);
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await Promise.resolve();
      times.push(document.body.offsetHeight > 0 ? performance.now() - from : Infinity);
    };
    return typed.reduce((done, text) => done.then(() => one(text)), Promise.resolve()).then(() => times);
  }, [...texts]);
}

const middle = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

async function tried(page: Page): Promise<void> {
  await expect(page.getByText('试算，不保存。')).toBeVisible();
  await fill(page, '月收入', '1600');
  await expect(answers(page).getByText(/851\.00 元\/月.* → 651\.00 元\/月/)).toBeVisible();
  await answers(page).getByText('为什么').first().click();
  await expect(answers(page).getByText('钱多福的工资性收入由 1,400.00 元变为 1,600.00 元。').first()).toBeVisible();
  const amounts = Array.from({ length: 40 }, (_one, i) => String(1500 + i * 7));
  const times = await keystroke(page, '月收入', amounts);
  process.stdout.write(`[e2e] a keystroke of the trial: ${middle(times).toFixed(1)} ms, at most ${Math.max(...times).toFixed(1)} ms\n`);
  expect(middle(times)).toBeLessThan(50);
}

/** The number of the newest act of the office, from the desk itself. */
async function newestAct(page: Page): Promise<string> {
  await go(page, '同步');
  await expect(page.getByText(/^第 \d+ 号$/)).toBeVisible();
  return page.locator('main').innerText();
}

test('facts beside explanation, and a trial that records nothing', async ({ desk }) => {
  test.setTimeout(150_000);
  const { page, picture } = desk;
  await logIn(page, 'clerk');
  await received(page);
  await assessed(page);
  await check(page, 'assessing');
  await picture('assessment-1-two-columns');
  await press(page, '逐步展开算式和出处');
  await answers(page).getByText('城市低保标准', { exact: true }).first().click();
  await expect(answers(page).getByText(/标准出处：/).first()).toBeVisible();
  await picture('assessment-2-tree');
  await send(page, '记入核算结果');
  await expect(page.getByText('待审核').first()).toBeVisible();

  const before = await newestAct(page);
  await openCase(page, applicant);
  await page.getByRole('link', { name: '试算' }).click();
  await tried(page);
  await picture('assessment-3-trial');
  await check(page, 'trial');
  await press(page, '恢复登记的情况');
  await expect(answers(page).getByText('结论和金额都没有变化。')).toBeVisible();
  await fill(page, '月收入', '一千四百零');
  await expect(answers(page).getByText('下面仍是改动前的结果')).toBeVisible();
  expect(await newestAct(page)).toBe(before);
});

test('a caller without papers', async ({ desk }) => {
  const { page, picture } = desk;
  await logIn(page, 'clerk');
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: '去哪里' }).fill('试算');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '试算：从空白开始' })).toBeVisible();
  await expect(answers(page).getByText('尚缺').first()).toBeVisible();
  await check(page, 'blank trial');
  await picture('assessment-4-blank');
  await fill(page, '年龄', '70');
  await choose(page, '性别', '女');
  await tick(page, '农村');
  await expect(field(page, '出生日期').first()).toHaveValue(/^1952-/);
  for (const words of ['收入', '财产', '赡养抚养扶养义务人']) {
    await expect(answers(page).getByRole('listitem').filter({ hasText: words }).first()).toBeVisible();
  }
  await picture('assessment-5-missing');
  await press(page, '没有收入');
  await press(page, '没有须测试的财产');
  await press(page, '没有户外的义务人');
  await expect(answers(page).getByText('932.00 元/月').first()).toBeVisible();
  await expect(answers(page).getByText(/第1名成员/).first()).toBeVisible();
  await check(page, 'caller');
  await picture('assessment-6-caller');
});

test('a case assessed again says why', async ({ desk }) => {
  test.setTimeout(150_000);
  const { page, picture } = desk;
  await logIn(page, 'clerk');
  await received(page);
  await press(page, '核算');
  await send(page, '记入核算结果');
  await page.getByRole('link', { name: /^安乐村，3 人/ }).click();
  await press(page, '变更家庭情况');
  await fill(page, '变更原因', '加班工资增加');
  await fill(page, '月收入', '1600');
  await send(page, '保存变更');
  await openCase(page, applicant);
  await press(page, '重新核算');
  await expect(answers(page).getByText('651.00 元/月').first()).toBeVisible();
  await send(page, '记入核算结果');
  await press(page, '与上次核算相比，为何变化');
  await expect(page.getByText('金额由 851.00 元变为 651.00 元，减少 200.00 元。')).toBeVisible();
  await check(page, 'why');
  await picture('assessment-7-why');
});
