/** People in the real window: duplicates while typing, a split, a nameless person joined, evidence, and a look back. */
import { expect, test } from './desk';
import { registerFamily, type TypedFamily } from './families';
import { choose, fill, field, go, logIn, moveDay, press, send, tick, change } from './hands';
import { check } from './looking';

// 1. Somebody like the one being typed is shown before saving: by written-alike name and birth date, and by address.
// 2. A split takes people to a household of their own; both households tell who was in them when.
// 3. Somebody without a number is registered, and joins the true record by merging.
// 4. Evidence is entered with its last day and stands in red once it has run out.
// 5. F8 shows the household as it was on an earlier day, without any act to be done.

test.use({ office: 'demo', demo: ['--households', '6', '--months', '1', '--seed', '5'] });

const family: TypedFamily = {
  people: [
    { name: '侯富贵', born: '1984-03-02', sex: 'm' },
    { name: '阿依古丽·买买提', born: '1986-07-12', sex: 'f', relation: '配偶' },
  ],
  village: '安乐村',
  address: '3组21号',
  wage: '300',
  account_no: '6217996500000000017',
};

test('duplicates, split, nameless person, evidence, look back', async ({ desk }) => {
  test.setTimeout(180_000);
  const { page, picture } = desk;
  await logIn(page, 'clerk');
  await registerFamily(page, family);
  const home = page.url();
  await check(page, 'household');

  await press(page, '登记依据');
  await choose(page, '哪项情况', '残疾');
  await choose(page, '谁的', '侯富贵');
  await choose(page, '依据种类', '证件或证明原件');
  await fill(page, '名称或内容', '残疾人证');
  await fill(page, '有效期至', '2022-12-06');
  await picture('people-1-evidence-form');
  await send(page, '登记依据');
  await expect(page.getByText('有效期至 2022-12-06')).toBeVisible();

  await go(page, '家庭');
  await press(page, '登记家庭');
  const member = page.getByRole('group', { name: '第 1 名成员' });
  await choose(member, '证件类型', '身份不明');
  await fill(member, '姓名', '候富贵');
  await fill(member, '出生日期', '1984-03-02');
  await tick(member, '男');
  await expect(page.getByText(/姓名字形相近且出生日期相同/)).toBeVisible();
  await picture('people-2-duplicates');
  await choose(page, '村（社区）', '安乐村');
  await tick(page, '城市');
  await fill(page, '详细住址', '3组21号');
  await fill(page, '户籍所在地', '四川省自贡市');
  await check(page, 'register with duplicates');
  await send(page, '登记家庭');
  await expect(page.getByRole('heading', { name: '候富贵的家庭' })).toBeVisible();

  await moveDay(page, '2022-12-12');
  await page.goto(home);
  await page.getByRole('link', { name: '并户' }).click();
  await fill(page, '哪个家庭并进来', '候富贵');
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
  const joining = page.getByRole('group', { name: '候富贵' });
  await choose(joining, '身份查明后是本家庭的谁', '侯富贵');
  await fill(page, '并户原因', '救助站人脸比对确认是侯富贵本人');
  await check(page, 'merge');
  await picture('people-3-merge');
  await send(page, '并户');
  await expect(page.getByRole('heading', { name: '侯富贵的家庭' })).toBeVisible();
  await expect(page.getByText('，已过期')).toBeVisible();

  await page.getByRole('link', { name: '分户' }).click();
  const leaver = page.getByRole('group', { name: '阿依古丽·买买提' });
  await tick(leaver, '分出去');
  await choose(leaver, '与新户主关系', '户主');
  await fill(page, '详细住址', '5组2号');
  await fill(page, '分户原因', '离婚后分开居住');
  await check(page, 'split');
  await picture('people-4-split');
  await send(page, '分户');
  await expect(page.getByRole('heading', { name: '阿依古丽·买买提的家庭' })).toBeVisible();

  await page.goto(home);
  await expect(page.getByText('2022-12-12（不含）').first()).toBeVisible();
  await check(page, 'household after the split');
  await picture('people-5-household');
  await page.keyboard.press('F8');
  await expect(field(page, '查看某日情况')).toBeFocused();
  await page.keyboard.type('2022-12-08');
  await page.keyboard.press('Enter');
  await expect(page.getByText('正在看 2022-12-08 当天结束时的情况')).toBeVisible();
  await expect(page.getByText('成员 2 人')).toBeVisible();
  await expect(page.getByRole('button', { name: '受理申请' })).toHaveCount(0);
  await expect(page.getByText('综合救助')).toHaveCount(0);
  await check(page, 'as of a day');
  await picture('people-6-as-of');

  await go(page, '案件');
  await page.getByRole('row').nth(1).click();
  await page.keyboard.press('F8');
  await page.keyboard.type('2022-12-01');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/当天结束时的情况|时还没有这个案件/)).toBeVisible();
  await check(page, 'case as of a day');
  await picture('people-7-case-as-of');
  await change(page, 'admin');
  await go(page, '系统', '政策包');
  await page.keyboard.press('F8');
  await page.keyboard.type('2022-12-01');
  await page.keyboard.press('Enter');
  await expect(page.getByText('正在看 2022-12-01 当天结束时的情况')).toBeVisible();
  await check(page, 'packs as of a day');
  await picture('people-8-packs-as-of');
});
