/** The loops of a case by hand in the real window: a check of means, an objection found right, an appraisal. */
import type { Page } from '@playwright/test';
import { expect, test } from './desk';
import { change, choose, fill, go, logIn, panel, press, send, tick } from './hands';

// 1. The clerk asks for a check and records the answer line by line; a difference is disputed.
// 2. An objection to the notice is recorded; the reviewer finds it right, and the case goes round again.
// 3. After the new visit a public appraisal is recorded.

test.use({ office: 'demo', demo: ['--households', '12', '--months', '1', '--seed', '3'] });

async function open(page: Page, text: string | RegExp): Promise<void> {
  await go(page, '案件');
  await page.getByRole('row', { name: text }).first().click();
  await expect(page.getByRole('group', { name: '可以办理的事项' })).toBeVisible();
}

test('check, objection, appraisal', async ({ desk }) => {
  test.setTimeout(120_000);
  const { page, picture } = desk;
  await logIn(page, 'clerk');
  await open(page, /公示中/);
  const applicant = (await page.getByRole('heading', { level: 1 }).first().textContent()) ?? '';
  const case_no = new RegExp(applicant.trim());
  await press(page, '重新提请核对');
  await picture('loops-1-request');
  await send(page, '提请核对');
  const checks = panel(page, '家庭经济状况核对');
  await expect(checks.getByText('待回复')).toBeVisible();
  await press(page, '重新登记核对结果');
  await fill(page, '报告编号', '璧核2022第7号');
  await page.getByRole('group', { name: '车辆船舶' }).or(page.locator('.field', { hasText: '车辆船舶' })).first().getByText('不符', { exact: true }).click();
  await fill(page, '车辆船舶：核对到的情况', '名下小型客车一辆');
  await picture('loops-2-report');
  await send(page, '登记核对结果');
  await expect(checks.getByText('1项与申报不符')).toBeVisible();
  await press(page, '登记核对异议');
  await fill(page, '理由和依据', '车辆已于去年转让他人');
  await fill(page, '证明材料', '车辆转让协议');
  await picture('loops-3-dispute');
  await send(page, '登记核对异议');
  await expect(checks.getByText(/申请人异议/)).toBeVisible();

  await press(page, '登记公示异议');
  await choose(page, '反映哪方面', '收入');
  await fill(page, '反映的事实', '该户男主人在外经营小店');
  await press(page, '填写异议人（具名）');
  await fill(page, '姓名', '李四');
  await picture('loops-4-objection');
  await send(page, '登记异议');
  await expect(panel(page, '公示异议').getByText('待答复')).toBeVisible();
  await picture('loops-5-case');

  await change(page, 'reviewer');
  await open(page, case_no);
  await press(page, '答复异议');
  await tick(page, '成立，退回重新入户、核算、审核，再次公示');
  await fill(page, '调查情况和理由', '经实地核实，确有小店');
  await picture('loops-6-answer');
  await send(page, '答复异议');
  await expect(page.getByText('待入户调查').first()).toBeVisible();
  await picture('loops-7-round-again');

  await change(page, 'clerk');
  await open(page, case_no);
  await press(page, '入户调查');
  await page.getByRole('checkbox', { name: /周经办/ }).check();
  await page.getByRole('checkbox', { name: /郑调查/ }).check();
  await fill(page, '调查情况', '小店已停业');
  await tick(page, '与申报相符');
  await send(page, '登记入户调查');
  await press(page, '登记民主评议');
  await fill(page, '主持人', '刘伟');
  await picture('loops-8-appraisal');

  await change(page, 'approver');
  await open(page, /公示中/);
  await press(page, '退回');
  await picture('loops-9-send-back');
});
