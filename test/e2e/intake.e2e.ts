/** Intake by hand in the real window: a lead, an application with papers missing, the one notice, acceptance. */
import type { Page } from '@playwright/test';
import { expect, test } from './desk';
import { registerFamily, type TypedFamily } from './families';
import { choose, fill, go, logIn, press, send, tick, tickPapers } from './hands';
import { check } from './looking';

// 1. An urgent lead is taken, stands first, and opens the application with what was told.
// 2. With papers missing the application is only registered; the one notice lists everything and is issued with it.
// 3. The last papers accept it, and the clocks of the procedure begin.

test.use({ office: 'demo', demo: ['--households', '6', '--months', '1', '--seed', '5'] });

const family: TypedFamily = {
  people: [{ name: '钱多福', born: '1984-03-02', sex: 'm' }],
  village: '安乐村',
  address: '1组8号',
  wage: '300',
  account_no: '6217996500000000009',
};

async function takeLead(page: Page): Promise<void> {
  await go(page, '案件');
  await press(page, '线索');
  await press(page, '登记线索');
  await tick(page, '急难（基本生活或生命受到威胁）');
  await choose(page, '村（社区）', '安乐村');
  await choose(page, '来源', '网格员');
  await fill(page, '反映人或工单号', '网格员王芳');
  await fill(page, '困难人员姓名', '钱多福');
  await fill(page, '了解到的情况', '独居，摔伤后卧床，家中无存粮');
}

test('lead, registration, one notice, acceptance', async ({ desk }) => {
  test.setTimeout(120_000);
  const { page, picture } = desk;
  await logIn(page, 'clerk');
  await registerFamily(page, family);
  await takeLead(page);
  await picture('intake-1-lead-form');
  await send(page, '登记线索');
  await page.getByRole('row', { name: /钱多福/ }).click();
  await check(page, 'leads');
  await picture('intake-2-lead');
  await page.getByRole('region', { name: '钱多福' }).getByRole('button', { name: '受理申请' }).click();
  await expect(page.getByText(/答复线索/)).toBeVisible();
  await fill(page, '家庭', '钱多福');
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
  await choose(page, '救助项目', '最低生活保障');
  await choose(page, '申请人', '钱多福');
  await page.getByRole('checkbox', { name: '钱多福' }).check();
  await page.getByRole('checkbox', { name: '社会救助申请书' }).check();
  await press(page, '由代理人申请');
  await picture('intake-3-receive');
  await press(page, '不由代理人申请');
  await send(page, '受理');
  await expect(page.getByText('材料审查').first()).toBeVisible();
  await check(page, 'registered');
  await picture('intake-4-registered');
  await press(page, '一次性告知补正');
  await press(page, '添加清单以外的材料');
  await fill(page, '材料名称', '住院病历复印件');
  await fill(page, '要求的依据', '民发〔2021〕57号第九条');
  await picture('intake-5-ask');
  await send(page, '一次性告知并发文，发文后取号');
  await expect(page.getByText('待补正').first()).toBeVisible();
  await page.getByText('公示程序的步骤图').click();
  await picture('intake-6-waiting');
  await press(page, '补交材料');
  await tickPapers(page);
  await fill(page, '收到的情况', '本人送来');
  await picture('intake-7-papers');
  await send(page, '登记收到的材料');
  await expect(page.locator('.state')).toHaveText('待入户调查');
  await picture('intake-8-accepted');
});
