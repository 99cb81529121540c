/** What the town refuses, what it may not decide, and what belongs to another department, by hand in the real window. */
import type { Page } from '@playwright/test';
import { expect, test } from './desk';
import { change, choose, confirm, fill, go, logIn, press, send, tick } from './hands';

// 1. A refusal is told with its reasons, taken back, and its notice replaced.
// 2. What goes to the district comes back by its document: an award opens, and the notice can be issued.
// 3. What goes to the joint meeting waits for its resolution.
// 4. A matter is handed to another department, answered, and the applicant told.

test.use({ office: 'demo', demo: ['--households', '12', '--months', '1', '--seed', '3'] });

/** Opens the first case in that state; answers its applicant. */
async function openAt(page: Page, state: RegExp): Promise<string> {
  await go(page, '案件');
  await page.getByRole('row', { name: state }).first().click();
  await expect(page.getByRole('group', { name: '可以办理的事项' })).toBeVisible();
  return (await page.getByRole('heading', { level: 1 }).first().textContent()) ?? '';
}

test('a refusal, told and taken back', async ({ desk }) => {
  const { page, picture } = desk;
  await logIn(page, 'approver');
  const applicant = await openAt(page, /公示中/);
  await press(page, '不予批准');
  await fill(page, '意见内容', '经查实，家庭隐瞒了经营收入，人均收入高于低保标准。');
  await send(page, '不予批准并发文，发文后取号');
  await confirm(page, '不予批准并发文，发文后取号');
  await expect(page.getByText(/来凤社救不准〔2022〕\d+号/).first()).toBeVisible();
  await picture('decisions-1-refused');
  await press(page, '撤销不予确认');
  await choose(page, '缘由', '自行纠正');
  await fill(page, '原决定错在哪里', '所称经营收入属于他人');
  await send(page, new RegExp(`撤销对${applicant.trim()}的不予确认决定`));
  await expect(page.getByText('已替换').first()).toBeVisible();
  await picture('decisions-2-revoked');
});

async function resolved(page: Page, words: string): Promise<void> {
  await press(page, '登记区级决定');
  await fill(page, '文号', '璧民救决〔2022〕7号');
  await fill(page, '决定内容摘录', words);
  await send(page, '登记区级决定');
}

test('to the district, to the meeting, and back', async ({ desk }) => {
  const { page, picture } = desk;
  await logIn(page, 'reviewer');
  const first = await openAt(page, /公示中/);
  await press(page, '报区审批');
  await tick(page, '区里要求上报');
  await fill(page, '上报意见', '情况特殊，请区里决定。');
  await send(page, '报区审批');
  await expect(page.getByText('已报区，待区里决定').first()).toBeVisible();
  await go(page, '案件');
  await expect(page.getByRole('row', { name: /待区里决定/ })).toBeVisible();
  await openAt(page, /公示中/);
  await press(page, '提请一事一议');
  await fill(page, '提请事项', '收入核对有困难的家庭是否给予救助');
  await fill(page, '方案', '给予救助');
  await fill(page, '理由', '生活确有困难');
  await fill(page, '镇街意见', '建议给予救助');
  await picture('decisions-3-meeting');
  await send(page, '提请一事一议');
  await expect(page.getByText('已提请一事一议，待决议').first()).toBeVisible();

  await change(page, 'clerk');
  await openAt(page, /待决议/);
  await resolved(page, '联席会议同意给予救助');
  await expect(page.getByText('已批准').first()).toBeVisible();
  await openAt(page, new RegExp(first.trim()));
  await resolved(page, '同意给予救助');
  await change(page, 'approver');
  await go(page, '待遇');
  await page.getByRole('row', { name: new RegExp(first.trim()) }).click();
  await page.getByRole('link', { name: /^\d{9}-[a-z_]+-\d{6}-\d{4}-\d\d$/ }).click();
  await press(page, '印发确认通知书');
  await confirm(page, '发文，发文后取号');
  await expect(page.getByText(/来凤社救准〔2022〕\d+号/).first()).toBeVisible();
  await picture('decisions-4-issued');
});

test('to another department, answered and told', async ({ desk }) => {
  const { page, picture } = desk;
  await logIn(page, 'clerk');
  await go(page, '转办');
  await page.getByRole('row', { name: /待回复/ }).first().click();
  await press(page, /登记催办|催办/);
  await fill(page, '向谁催办、对方怎么说', '电话催办，对方称本周答复');
  await send(page, '登记催办');
  await press(page, /转办回复|登记回复/);
  await tick(page, '不予办理');
  await fill(page, '办理情况', '经审核不符合条件');
  await picture('decisions-5-answer');
  await send(page, '登记回复');
  await expect(page.getByText(/不予办理|未办理/).first()).toBeVisible();
  await picture('decisions-6-told');
});
