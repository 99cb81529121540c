/** An empty folder becomes a working office by hand in the real window. */
import type { Page } from '@playwright/test';
import { expect, test } from './desk';
import { choose, fill, go, logInAs, logOut, press, send, tick } from './hands';
import { check } from './looking';

// 1. The first screen founds an office; what is missing or weak is refused at its field.
// 2. The recovery code is shown once and must be put away before the desk opens.
// 3. The example pack is adopted and its watermark stands on every page; no demo words appear.
// 4. Officers are enrolled with posts; posts that do not go together are refused.
// 5. A power is entered as the document grants it; then a clerk logs in and may take in applications.
// 6. The recovery code opens the door to whoever lost the password, and nothing else does.

const officers = [
  { name: '白经办', login: 'baijb', posts: ['经办人', '调查人'], password: 'Laifeng-101' },
  { name: '黄审核', login: 'huangsh', posts: ['审核人'], password: 'Laifeng-102' },
  { name: '蓝审批', login: 'lansp', posts: ['审批人'], password: 'Laifeng-103' },
];

async function found(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: '首次使用：建立本单位' })).toBeVisible();
  await check(page, 'first run');
  await choose(page, '单位', '来凤街道');
  await expect(page.getByLabel(/^文号代字/)).toHaveValue('来凤');
  await fill(page, '姓名', '青管理');
  await fill(page, '密码', 'short');
  await fill(page, '再填一次密码', 'short');
  await send(page, '建立单位');
  await expect(page.locator('.field-fault')).toContainText('至少');
  await fill(page, '密码', 'Laifeng-100');
  await send(page, '建立单位');
  await expect(page.locator('.field-fault')).toContainText('两次填写的密码不一样');
  await fill(page, '再填一次密码', 'Laifeng-100');
  await send(page, '建立单位');
}

async function keepCode(page: Page, picture: (name: string) => Promise<void>): Promise<string> {
  await expect(page.getByRole('heading', { name: '请保管好恢复码' })).toBeVisible();
  const code = await page.locator('.recovery-code').innerText();
  expect(code).toMatch(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/);
  await expect(page.getByRole('button', { name: '进入经办台' })).toBeDisabled();
  await picture('first-1-code');
  await check(page, 'recovery code');
  await page.getByRole('checkbox').check();
  await press(page, '进入经办台');
  await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible();
  return code;
}

async function enrol(page: Page, officer: (typeof officers)[number]): Promise<void> {
  await press(page, '登记人员');
  await fill(page, '姓名', officer.name);
  await fill(page, '登录名', officer.login);
  for (const post of officer.posts) await page.getByRole('checkbox', { name: post, exact: true }).check();
  await fill(page, '初始密码', officer.password);
  await send(page, '登记人员');
  await expect(page.getByRole('row', { name: new RegExp(officer.name) })).toBeVisible();
}

async function delegate(page: Page): Promise<void> {
  await go(page, '系统', '委托权限');
  await press(page, '登记委托权限');
  await fill(page, '文号', '璧山民发〔2022〕8号');
  await fill(page, '发文单位', '重庆市璧山区民政局');
  await fill(page, '文件名称', '关于委托镇街实施社会救助审核确认的通知');
  await tick(page, '授权：以镇街名义决定');
  await choose(page, '救助项目', '最低生活保障');
  await fill(page, '单件限额', '三千');
  await send(page, '登记委托权限');
  await expect(page.getByText('单件不超过 3,000.00 元')).toBeVisible();
}

/** Posts that must stay apart are refused at their field. */
async function keepPostsApart(page: Page): Promise<void> {
  await go(page, '系统', '人员和岗位');
  await press(page, '登记人员');
  await fill(page, '姓名', '白经办');
  await fill(page, '登录名', 'baijb');
  for (const post of ['审核人', '审批人']) await page.getByRole('checkbox', { name: post, exact: true }).check();
  await fill(page, '初始密码', 'Laifeng-101');
  await send(page, '登记人员');
  await expect(page.locator('.field-fault')).toHaveText('审核人与审批人是不相容岗位，不能由同一人担任，请分给两人');
  await press(page.locator('form'), '取消');
}

async function recover(page: Page, code: string): Promise<void> {
  await press(page, '忘记密码，用恢复码重新设置');
  await check(page, 'lost password');
  await fill(page, '恢复码', code.replace(/[0-9A-Z]{4}$/, '0000'));
  await choose(page, '给谁设置新密码', 'baijb');
  await fill(page, '新密码', 'Laifeng-201');
  await fill(page, '再填一次新密码', 'Laifeng-201');
  await send(page, '设置新密码');
  await expect(page.locator('.fault-list')).toContainText('恢复码');
  await fill(page, '恢复码', code.toLowerCase().replaceAll('-', ' '));
  await send(page, '设置新密码');
  await expect(page.getByText('新密码已设置，请登录。')).toBeVisible();
}

test('from an empty folder to the first application', async ({ desk }) => {
  test.setTimeout(120_000);
  const { page, picture } = desk;
  await found(page);
  const code = await keepCode(page, picture);
  await expect(page.getByLabel('水印：示例，未核定')).toBeVisible();
  await expect(page.getByText('还有 4 步')).toBeVisible();
  await picture('first-2-workbench');
  await keepPostsApart(page);
  for (const officer of officers) await enrol(page, officer);
  await picture('first-3-officers');
  await delegate(page);
  await picture('first-4-power');

  await logOut(page);
  await recover(page, code);
  await logInAs(page, 'baijb', 'Laifeng-201');
  await press(page, '受理申请');
  await choose(page, '救助项目', '最低生活保障');
  await expect(page.getByText('家庭还没有登记的，请先登记家庭')).toBeVisible();
  await picture('first-5-clerk');
});
