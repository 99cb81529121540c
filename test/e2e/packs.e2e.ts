/** The pack page in the real windows: a pack read through, signed by the district, refused and adopted by the town. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type DeskWindow } from './desk';
import { choosing, fill, go, logIn, logInAs, logOut, press } from './hands';
import { check } from './looking';
import { packWith } from '../shared/policy/facts';

// 1. The pack in force can be read whole: values by programme with a search, steps, relations, exam.
// 2. The district signs a pack that passes; one that fails is refused with its findings.
// 3. The town sees findings and differences before it adopts; an altered file cannot be adopted.
// 4. The adopted pack stands in the list with its signature, and its differences to the one before.

test.use({ office: 'demo', demo: ['--households', '6', '--months', '1', '--seed', '3'], district: true });

const later = packWith({}, (pack) => {
  pack.id = 'BS-2024-06';
  pack.title = '璧山区社会救助政策包（2024年6月）';
  pack.issuer = '璧山区民政局';
  const source = { document: '关于提高社会救助标准的通知', article: '第一条', page: '2' };
  for (const [key, value] of [['dibao.standard.urban', 75_000], ['dibao.standard.rural', 62_000]] as const) {
    pack.parameters.find((row) => row.key === key)?.values.push({ from: '2024-06-01', value, source, certain: true });
  }
  const row = pack.programmes.find(({ code }) => code === 'temporary_expenditure');
  if (row) row.clocks = { ...row.clocks, disclosure_days: 3 };
  pack.reason_sources = { ...pack.reason_sources, unheard_of: '某文件' };
});

async function readIn(desk: DeskWindow, path: string): Promise<void> {
  await choosing(desk, path);
  await press(desk.page, '读入政策包');
}

/** A file is chosen, then the folder for what is signed. */
async function sign(desk: DeskWindow, file: string, folder: string): Promise<void> {
  await desk.app.evaluate(
    ({ dialog }, chosen) => {
      const answer = (wish: Electron.OpenDialogOptions): string =>
        wish.properties?.includes('openDirectory') === true ? chosen.folder : chosen.file;
      dialog.showOpenDialog = (...given: unknown[]) =>
        Promise.resolve({ canceled: false, filePaths: [answer(given.at(-1) as Electron.OpenDialogOptions)] });
    },
    { file, folder },
  );
  await press(desk.page, '给政策包签章');
}

test('the pack in force is read through', async ({ desk, page }) => {
  await logIn(page, 'auditor');
  await go(page, '系统', '政策包');
  await expect(page.getByText('城市最低生活保障标准')).toBeVisible();
  await desk.picture('packs-1-values');
  await check(page, 'values');
  await page.getByLabel('查找标准、参数或文件').fill('渐退');
  await expect(page.getByRole('table', { name: '特困人员救助供养' })).toHaveCount(0);
  await expect(page.getByText('渐退期月数')).toBeVisible();
  await desk.picture('packs-2-search');
  for (const [at, tab] of ['救助项目', '办理步骤', '项目关系', '检验案例'].entries()) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.locator('.loading')).toHaveCount(0);
    await desk.picture(`packs-3-${at}-tab`);
    await check(page, tab);
  }
  await expect(page.getByText(/共 \d+ 个检验案例/)).toBeVisible();
});

test('a signed pack goes from the district to the town', async ({ desk, page, room }) => {
  test.setTimeout(120_000);
  const source = join(room.stick, 'source.json');
  writeFileSync(source, JSON.stringify(later));
  const failing = join(room.stick, 'failing.json');
  writeFileSync(failing, JSON.stringify({ ...later, remedies: [] }));

  const district = await room.open('district');
  await logInAs(district.page, '区管理员');
  await go(district.page, '系统', '政策包');
  await sign(district, failing, room.stick);
  await expect(district.page.getByText(/政策包未通过检验/)).toBeVisible();
  await district.picture('packs-6-not-signed');
  await sign(district, source, room.stick);
  await expect(district.page.getByText(/已写到 .*BS-2024-06/)).toBeVisible();
  await district.picture('packs-7-signed');

  const signed = join(room.stick, 'BS-2024-06.json');
  const altered = join(room.stick, 'altered.json');
  writeFileSync(altered, readFileSync(signed, 'utf8').replace('75000', '85000'));
  cpSync(`${signed}.sshsig`, `${altered}.sshsig`);
  await logIn(page, 'admin');
  await go(page, '系统', '政策包');
  await readIn(desk, altered);
  await expect(page.getByText(/签章与政策包的内容对不上/)).toBeVisible();
  await expect(page.getByRole('button', { name: /启用 BS/ })).toHaveCount(0);
  await desk.picture('packs-8-altered');
  await readIn(desk, signed);
  await expect(page.getByText('签章有效，检验案例全部通过，可以启用。')).toBeVisible();
  await expect(page.getByRole('table', { name: '差异' })).toContainText('750.00 元/人·月');
  await desk.picture('packs-9-findings');
  await fill(page, '从哪天起启用', '2022-12-06');
  await press(page, /启用 BS-2024-06/);
  await expect(page.getByRole('list', { name: '已启用的政策包' }).getByRole('listitem')).toHaveCount(2);
  await page.getByRole('button', { name: later.title }).click();
  await page.getByRole('tab', { name: '与上一个的差异' }).click();
  await expect(page.getByRole('row', { name: /修改，公示天数.*7天.*3天/ })).toBeVisible();
  await desk.picture('packs-10-adopted');
  await logOut(page);
});
