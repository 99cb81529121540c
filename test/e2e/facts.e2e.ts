/** Facts that only some households have, typed and assessed in the real window: a child's parents, an obligor's grounds. */
import type { Page } from '@playwright/test';
import { expect, test } from './desk';
import { registerFamily, type TypedFamily } from './families';
import { choose, fill, logIn, panel, press, send, tick, tickPapers } from './hands';
import { check } from './looking';

// 1. A child whose parents are dead and out of reach is typed, shown and assessed by screen alone.
// 2. Somebody without labour capacity and with an obligor in prison is assessed for support by screen alone.

test.use({ office: 'demo', demo: ['--households', '6', '--months', '1', '--seed', '3'] });

const pair: TypedFamily = {
  people: [
    { name: '罗素芬', born: '1956-08-09', sex: 'f' },
    { name: '罗小雨', born: '2013-04-18', sex: 'f', relation: '孙子女、外孙子女', student: '义务教育' },
  ],
  village: '安乐村',
  address: '2组6号',
  wage: null,
  account_no: '6217996500000000306',
};

const alone: TypedFamily = {
  people: [{ name: '蒲老根', born: '1954-02-11', sex: 'm' }],
  village: '安乐村',
  address: '4组2号',
  wage: null,
  account_no: '6217996500000000405',
};

const answers = (page: Page) => page.getByRole('region', { name: '说明', exact: true });

async function typeParents(page: Page): Promise<void> {
  await press(page, '变更家庭情况');
  await fill(page, '变更原因', '补录儿童父母情况');
  await press(page, '填写儿童的父母情况');
  const child = page.getByRole('group', { name: '第 1 名儿童' });
  await choose(child, '儿童', '罗小雨');
  await choose(child, '父亲状况', '死亡');
  await fill(child, '父亲从何日起', '2019-05-01');
  await choose(child, '母亲状况', '服刑在押');
  await fill(child, '母亲刑期或期限', '36');
  await expect(child.getByLabel('母亲残疾类别')).toHaveCount(0);
  await choose(child, '母亲状况', '失联');
  await expect(child.getByLabel('母亲刑期或期限')).toHaveCount(0);
  await fill(child, '母亲从何日起', '2022-03-01');
}

async function received(page: Page, programme: string, applicant: string): Promise<void> {
  await press(page, '受理申请');
  await choose(page, '救助项目', programme);
  await choose(page, '申请人', applicant);
  const signed = page.getByRole('button', { name: '全部已签' });
  if (await signed.isVisible()) await signed.click();
  await fill(page, '申请理由', '生活困难，申请救助');
  await tickPapers(page);
  await send(page, '受理');
  await press(page, '入户调查');
  await page.getByRole('checkbox', { name: /周经办/ }).check();
  await page.getByRole('checkbox', { name: /郑调查/ }).check();
  await fill(page, '调查情况', '家庭人口、收入与申报相符。');
  await tick(page, '与申报相符');
  await send(page, '登记入户调查');
}

test('a child without care', async ({ desk }) => {
  test.setTimeout(120_000);
  const { page, picture } = desk;
  await logIn(page, 'clerk');
  await registerFamily(page, pair);
  await typeParents(page);
  await check(page, 'parents');
  await page.getByText('六、儿童的父母').scrollIntoViewIfNeeded();
  await picture('facts-1-parents');
  await send(page, '保存变更');
  await expect(panel(page, '儿童的父母').getByText('母亲：失联，2022-03-01 起')).toBeVisible();
  await panel(page, '儿童的父母').scrollIntoViewIfNeeded();
  await picture('facts-2-household');
  await received(page, '事实无人抚养儿童', '罗小雨');
  await press(page, '核算');
  await expect(answers(page).getByText('1,382.00 元/月').first()).toBeVisible();
  await check(page, 'child assessed');
  await picture('facts-3-child-assessed');
  await send(page, '记入核算结果');
  await expect(page.getByText('已核算').or(page.getByText('待审核')).first()).toBeVisible();
});

test('support for somebody whose son is in prison', async ({ desk }) => {
  test.setTimeout(120_000);
  const { page, picture } = desk;
  await logIn(page, 'clerk');
  await registerFamily(page, alone);
  await press(page, '变更家庭情况');
  await fill(page, '变更原因', '补录义务人');
  await fill(page, '生活自理六项中不能完成的', '4');
  await page.getByText('供养方式、宗教教职人员').click();
  await choose(page, '供养方式', '分散供养');
  await press(page, '添加义务人');
  const son = page.getByRole('group', { name: '第 1 名义务人' });
  await choose(son, '对谁有义务', '蒲老根');
  await choose(son, '义务人是其', '子');
  await choose(son, '义务人状况', '服刑在押');
  await check(page, 'obligor');
  await son.scrollIntoViewIfNeeded();
  await picture('facts-4-obligor');
  await send(page, '保存变更');
  await received(page, '特困', '蒲老根');
  await press(page, '核算');
  await expect(answers(page).getByText('1,232.00 元/月').first()).toBeVisible();
  await check(page, 'tekun assessed');
  await picture('facts-5-tekun-assessed');
});
