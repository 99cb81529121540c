/** One intake and the lives behind the awards, by hand in the real window: the plan, its paper, a change and its consequences. */
import type { Page } from '@playwright/test';
import { expect, test } from './desk';
import { registerFamily, type TypedFamily } from './families';
import { change, choose, fill, field, go, logIn, panel, press, send } from './hands';
import { check } from './looking';

// 1. A family entered once gets its plan by place; the clerk moves one item and adds another, with reasons.
// 2. The recorded plan stands on the household page; 受理 opens the application filled in, and the plan shows the case.
// 3. Before a change is saved the page says what it will mean; after it each proposal opens its form filled in.
// 4. What needs no decision is settled with a reason and is gone.
// 5. The workbench and the list of reminders lead to the households.

test.use({ office: 'demo', demo: ['--households', '12', '--months', '1', '--seed', '3'] });

const head = '田有福';
const family: TypedFamily = {
  people: [
    { name: head, born: '1980-02-11', sex: 'm' },
    { name: '水来香', born: '1982-09-30', sex: 'f', relation: '配偶' },
    { name: '田小满', born: '2010-04-18', sex: 'f', relation: '女', student: '义务教育' },
  ],
  village: '安乐村',
  address: '3组15号',
  wage: '1400',
  account_no: '6217996500000000207',
};

async function plan(page: Page): Promise<void> {
  await panel(page, '综合救助').getByRole('link', { name: '综合评估' }).click();
  await expect(page.getByRole('heading', { name: `综合评估：${head}的家庭` })).toBeVisible();
  await expect(page.getByText(/由本镇街办理 \d+ 项/)).toBeVisible();
}

async function adjust(page: Page): Promise<void> {
  const item = page.getByRole('listitem').filter({ hasText: '住房救助' });
  await item.getByLabel('住房救助怎么办理').click();
  await page.locator('.ant-select-dropdown:visible').getByText('暂缓办理').click();
  await page.getByLabel('住房救助调整的理由').fill('本人暂不申请');
  await press(page, '增加项目');
  const added = page.getByRole('group', { name: '第 1 项增加' });
  await field(added, '救助项目').fill('法律援助');
  await page.keyboard.press('Enter');
  await fill(added, '理由', '被拖欠工资');
}

async function receiveFromPlan(page: Page): Promise<void> {
  await panel(page, '综合救助').getByRole('link', { name: '受理' }).first().click();
  await expect(page.getByText('这次受理答复综合救助意见书中的该项目。')).toBeVisible();
  await choose(page, '申请人', head);
  await press(page, '全部已签');
  await fill(page, '申请理由', '收入低，生活困难');
}

test('one intake, one plan, and what came of it', async ({ desk }) => {
  const { page, picture } = desk;
  await logIn(page, 'clerk');
  await registerFamily(page, family);
  await check(page, 'household');
  await plan(page);
  await check(page, 'plan');
  await picture('plan-1-proposed');
  await adjust(page);
  await page.getByLabel(/^意见/).scrollIntoViewIfNeeded();
  await picture('plan-2-adjusted');
  await send(page, '保存综合救助意见');
  await expect(panel(page, '综合救助').getByText('暂缓办理', { exact: true })).toBeVisible();
  await expect(panel(page, '综合救助').getByText(/转区司法局/)).toBeVisible();
  await check(page, 'chain');
  await picture('plan-3-chain');
  await receiveFromPlan(page);
  await picture('plan-4-receive');
  await send(page, '受理');
  await expect(page.getByText('还能得到哪些救助')).toBeVisible();
  await go(page, '家庭');
  await page.getByRole('row', { name: new RegExp(head) }).click();
  await expect(panel(page, '综合救助').getByRole('link', { name: '办理中' })).toBeVisible();
  await picture('plan-5-answered');
});

/** A household that draws an award: the first of the list of awards. */
async function openAward(page: Page): Promise<string> {
  await go(page, '待遇');
  await page.getByRole('row', { name: /最低生活保障/ }).first().click();
  await expect(page.getByRole('link', { name: /人$/ })).toBeVisible();
  const name = await page.getByRole('heading', { level: 1 }).innerText();
  await page.locator('a[href*="/households/"]').first().click();
  await expect(page.getByRole('button', { name: '变更家庭情况' })).toBeVisible();
  return name;
}

test('a change is told before it is saved, and its consequence opens filled in', async ({ desk }) => {
  const { page, picture } = desk;
  await logIn(page, 'clerk');
  const name = await openAward(page);
  await press(page, '变更家庭情况');
  await fill(page, '变更发生日期', '12-1');
  await fill(page, '变更原因', '户主去世');
  await fill(page.getByRole('group', { name: '第 1 名成员' }), '死亡日期', '12-1');
  const effects = page.getByRole('group', { name: '这些变化会影响' });
  await expect(effects.getByText(/死亡/)).toBeVisible();
  await effects.scrollIntoViewIfNeeded();
  await picture('plan-7-before-saving');
  await send(page, '保存变更');
  await expect(panel(page, '变化提示').getByText(/死亡/).first()).toBeVisible();
  await check(page, 'events');
  await picture('plan-8-events');
  await go(page, '工作台');
  await expect(() => panel(page, '变化提示').scrollIntoViewIfNeeded({ timeout: 2000 })).toPass();
  await picture('plan-6-workbench');
  await panel(page, '变化提示').getByRole('link', { name: /^全部/ }).click();
  await expect(page.getByText(/今后 30 天/)).toBeVisible();
  await check(page, 'reminders');
  await picture('plan-12-reminders');
  await page.getByRole('link', { name, exact: true }).first().click();
  await panel(page, '变化提示').getByRole('link', { name: '复核待遇' }).first().click();
  await expect(field(page, '报告或发现日期')).not.toHaveValue('');
  await expect(page.getByText('人员死亡').first()).toBeVisible();
  await picture('plan-9-recheck');
  await send(page, '登记复核');
  await change(page, 'approver');
  await go(page, '家庭');
  await page.getByRole('row', { name: new RegExp(name) }).first().click();
  await panel(page, '变化提示').getByRole('link', { name: /调整待遇|停发待遇|决定渐退/ }).first().click();
  await expect(field(page, '审批意见')).toHaveValue(/死亡/);
  await picture('plan-10-decide');
});

test('what needs no decision is settled with a reason and is gone', async ({ desk }) => {
  const { page, picture } = desk;
  await logIn(page, 'clerk');
  await openAward(page);
  await press(page, '变更家庭情况');
  await fill(page, '变更原因', '患病住院');
  await page.getByRole('group', { name: '第 1 名成员' }).getByRole('radiogroup', { name: /患重大疾病/ }).getByText('尚不清楚').click();
  await send(page, '保存变更');
  const shown = panel(page, '变化提示');
  await press(shown, '了结');
  await fill(page, '核对情况和理由', '住院情况已电话核实，待出院后再登记');
  await picture('plan-11-settle');
  await send(page, '了结这条提示');
  await expect(page.getByText('患病情况变化')).toHaveCount(0);
  await go(page, '工作台');
  await check(page, 'workbench after');
});
