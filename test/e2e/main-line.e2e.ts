/** The main line by hand in the real window: a family registered, assessed, decided by the right people. */
import type { Page } from '@playwright/test';
import { expect, test } from './desk';
import { typeFamily, type TypedFamily } from './families';
import { change, choose, confirm, field, fill, go, inkAt, logIn, moveDay, openCase, press, send, tick, tickPapers } from './hands';

// 1. A clerk registers the household of worked case G01; a wrong check digit is refused at its field.
// 2. Visit and assessment by the clerk: 851.00 yuan, explained line by line.
// 3. The reviewer agrees; the clerk posts the notice; the approver is told when he may decide.
// 4. When the notice has ended the approver grants and issues; the paper is really drawn.
// 5. The clerk serves the notice, and the case says so.

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

async function register(page: Page): Promise<void> {
  await go(page, '家庭');
  await press(page, '登记家庭');
  const member = (n: number) => page.getByRole('group', { name: `第 ${n} 名成员` });
  await fill(member(1), '身份证号', '500120198403020001');
  await page.keyboard.press('Tab');
  await expect(member(1).getByText(/校验位不符/)).toBeVisible();
  await typeFamily(page, family);
  await expect(member(3).getByText(/男，2012-05-20 出生，10 周岁/)).toBeVisible();
  await send(page, '登记家庭');
  await expect(page.getByRole('heading', { name: `${applicant}的家庭` })).toBeVisible();
}

async function receive(page: Page): Promise<void> {
  await press(page, '受理申请');
  await choose(page, '救助项目', '最低生活保障');
  await choose(page, '申请人', applicant);
  await fill(page, '申请理由', '家庭收入低，子女就学');
  for (const name of ['钱多福', '孙兰']) await page.getByRole('checkbox', { name }).check();
  await tickPapers(page);
  await send(page, '受理');
  await expect(page.getByText('待入户调查').first()).toBeVisible();
}

async function visitAndAssess(page: Page): Promise<void> {
  await press(page, '入户调查');
  await page.getByRole('checkbox', { name: /周经办/ }).check();
  await page.getByRole('checkbox', { name: /郑调查/ }).check();
  await fill(page, '调查情况', '家庭人口、收入与申报相符。');
  await tick(page, '与申报相符');
  await send(page, '登记入户调查');
  await press(page, '核算');
  await send(page, '记入核算结果');
  await expect(page.getByText('待审核').first()).toBeVisible();
  await expect(page.getByText('每月保障金额：751.00 + 100.00 = 851.00 元。')).toBeVisible();
}

async function checkMeans(page: Page): Promise<void> {
  await press(page, '提请核对');
  await send(page, '提请核对');
  await press(page, '登记核对结果');
  await fill(page, '报告编号', '璧核2022第9号');
  await send(page, '登记核对结果');
  await expect(page.getByText('与申报没有不符', { exact: true })).toBeVisible();
}

async function reviewAndPost(page: Page): Promise<void> {
  await change(page, 'reviewer');
  await openCase(page, applicant);
  await press(page, '审核');
  await tick(page, '同意核算结果');
  await fill(page, '意见内容', '符合条件，同意公示后报批');
  await send(page, '签署审核意见');
  await expect(page.getByText('待公示').first()).toBeVisible();

  await change(page, 'clerk');
  await openCase(page, applicant);
  await press(page, '公示');
  await fill(page, '张贴地点', '安乐村公示栏、镇街政务公开栏');
  await send(page, '公示并发文，发文后取号');
  await expect(page.getByText('公示中').first()).toBeVisible();
}

test('from the application to the notice', async ({ desk }) => {
  test.setTimeout(120_000);
  const { page, picture } = desk;
  await logIn(page, 'clerk');
  await register(page);
  await picture('main-1-household');
  await receive(page);
  await visitAndAssess(page);
  await picture('main-2-assessed');
  await checkMeans(page);
  await reviewAndPost(page);

  await change(page, 'approver');
  await openCase(page, applicant);
  await expect(page.getByText('公示尚未期满（2022-12-12 24时届满），2022-12-13起可以审批')).toBeVisible();
  await expect(page.getByRole('button', { name: '批准', exact: true })).toBeDisabled();
  await page.getByText('公示程序的步骤图').click();
  await expect(page.getByRole('img', { name: '公示程序的环节和步骤' })).toContainText('● 公示中');
  await picture('main-3-too-early');
  await moveDay(page, '2022-12-13');
  await openCase(page, applicant);
  await press(page, '批准');
  await picture('main-4-deciding');
  await send(page, '批准并发文，发文后取号');
  await confirm(page, '批准并发文，发文后取号');
  await expect(page.getByText(/来凤社救准〔2022〕\d+号/).first()).toBeVisible();
  await expect(field(page, '意见内容')).toHaveCount(0);
  await picture('main-5-granted');

  await page.getByRole('link', { name: '看文书' }).first().click();
  const paper = page.frameLocator('.paper-frame').owner();
  await expect(paper).toBeVisible();
  await expect.poll(() => inkAt(desk, paper), { message: 'the paper is drawn' }).toBeGreaterThan(5);
  await picture('main-6-paper');

  await change(page, 'clerk');
  await go(page, '文书');
  await page.getByPlaceholder('文号、姓名或拼音首字母').fill(applicant);
  await page.getByRole('row', { name: new RegExp(`确认通知书.*${applicant}`) }).click();
  await press(page, '登记送达');
  await send(page, '登记送达');
  await expect(page.getByText('送达2022-12-13')).toBeVisible();
  await picture('main-7-served');
});
