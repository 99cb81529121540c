/** Posts and powers by hand in the real window: a stand-in, a post handed over, what was decided under a power. */
import { expect, test } from './desk';
import { change, choose, fill, go, logIn, press, send } from './hands';
import { check } from './looking';

// 1. The administrator enters a stand-in; the top line says for whom he stands.
// 2. A clerk hands his post over with his open cases; the receiver signs for the same list.
// 3. A revoked power lists what was decided under it, and marks what came after its end.

test.use({ office: 'demo', demo: ['--households', '12', '--months', '1', '--seed', '3'] });

test('a stand-in, a hand-over, a revoked power', async ({ desk }) => {
  test.setTimeout(120_000);
  const { page, picture } = desk;
  await logIn(page, 'admin');
  await go(page, '系统', '代办和交接');
  await press(page, '登记代办');
  await choose(page, '由谁的岗位代办', '王审核');
  await choose(page, '岗位', '审核人');
  await choose(page, '代办人', '吴经办');
  await fill(page, '批准文件或记录的文号', '来街办〔2022〕8号');
  await fill(page, '原因', '外出培训');
  await picture('power-1-stand-in');
  await send(page, '登记代办');
  await expect(page.getByText('代王审核任审核人').first()).toBeVisible();
  await check(page, 'stand-ins');

  await change(page, 'clerk');
  await go(page, '系统', '代办和交接');
  await press(page, '移交岗位');
  await choose(page, '接收人', '吴经办');
  await fill(page, '印章、钥匙、纸质档案和未了事项的说明', '档案柜钥匙一把，受理章一枚');
  await picture('power-2-hand-over');
  await send(page, '签字移交');
  await expect(page.getByText('待接收').first()).toBeVisible();

  await change(page, 'clerk2');
  await expect(page.getByText('代王审核任审核人').first()).toBeVisible();
  await go(page, '系统', '代办和交接');
  await page.getByText('待接收').first().click();
  await expect(page.getByText('档案柜钥匙一把，受理章一枚')).toBeVisible();
  await fill(page, '接收情况', '逐件核对无误');
  await picture('power-3-take-over');
  await check(page, 'hand-over list');
  await send(page, '签字接收');
  await expect(page.getByText('已接收').first()).toBeVisible();

  await change(page, 'admin');
  await go(page, '系统', '委托权限');
  await press(page, '登记收回');
  await fill(page, '收回文件的文号', '璧民发〔2022〕9号');
  await fill(page, '从哪天起收回', '2022-11-01');
  await fill(page, '原因', '区里统一收回');
  await send(page, '登记收回权限');
  await expect(page.getByText('收回后作出').first()).toBeVisible();
  await picture('power-4-decisions');
  await go(page, '系统', '抽查清单');
  await picture('power-5-spot-checks');
  await check(page, 'spot checks');
});
