/** The auditors' questions by hand in the real window: asked, answered, and seen again as answered. */
import { expect, test } from './desk';
import { fill, go, logIn, moveDay, press, send, tick } from './hands';
import { check } from './looking';

// 1. The accountant asks the questions of the demo office; the page says how many hits there are.
// 2. A hit takes a written answer, which then stands beside it.

test.use({ office: 'demo', demo: ['--households', '40', '--months', '2', '--seed', '3'] });

test('clues are asked and answered', async ({ desk }) => {
  const { page } = desk;
  await logIn(page, 'accountant');
  await moveDay(page, '2022-12-31');
  await go(page, '资金', '疑点');
  await press(page, '排查疑点');
  await expect(page.getByText('排查完成')).toBeVisible();
  await check(page, 'clues');
  await page.getByRole('button', { name: '答复', exact: true }).first().click();
  await tick(page, '属实，符合规定');
  await fill(page, '核查经过和结果', '已调阅申请材料，情况属实');
  await check(page, 'clues-answer');
  await send(page, '提交答复');
  await expect(page.getByText('已调阅申请材料，情况属实')).toBeVisible();
});
