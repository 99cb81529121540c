/** Photos of a case by hand in the real window: chosen, captioned, kept, enlarged. */
import type { Page } from '@playwright/test';
import { expect, test } from './desk';
import { go, logIn, panel, send } from './hands';
import { check } from './looking';

// 1. A photo of the posting is made small, captioned and registered; a file that is no picture is refused in words.
// 2. It stands on the case page with its caption and is enlarged on a click.

test.use({ office: 'demo', demo: ['--households', '12', '--months', '1', '--seed', '3'] });

/** A picture as a camera would give it, drawn by the page. */
async function takePicture(page: Page): Promise<Buffer> {
  const bytes = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(2400, 1800);
    const pen = canvas.getContext('2d')!;
    pen.fillStyle = '#b8c9a8';
    pen.fillRect(0, 0, 2400, 1800);
    pen.fillStyle = '#7a5a3a';
    pen.fillRect(600, 500, 1200, 900);
    const blob = await canvas.convertToBlob({ type: 'image/png' });
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  return Buffer.from(bytes);
}

test('photos are chosen, kept and shown', async ({ desk, page }) => {
  await logIn(page, 'clerk');
  await go(page, '案件');
  await page.getByRole('row', { name: /公示中/ }).first().click();
  const photos = panel(page, '照片');
  await expect(photos.getByText('还没有照片')).toBeVisible();
  await photos.getByRole('button', { name: '添加照片' }).click();
  const chooser = photos.getByLabel('照片文件');
  await chooser.setInputFiles({ name: '说明.txt', mimeType: 'text/plain', buffer: Buffer.from('x') });
  await expect(photos.getByText('“说明.txt”不是照片')).toBeVisible();
  await chooser.setInputFiles({ name: '公示栏.png', mimeType: 'image/png', buffer: await takePicture(page) });
  await photos.getByLabel('照片1的说明').fill('村公示栏');
  await expect(photos.getByRole('img', { name: '照片1' })).toBeVisible();
  await desk.picture('photos-1-form');
  await send(page, '登记照片');
  await expect(photos.getByText(/公示张贴 .* 村公示栏/)).toBeVisible();
  await desk.picture('photos-2-panel');
  await check(page, 'photos');
  await photos.getByRole('button', { name: /放大公示张贴/ }).click();
  await expect(page.getByRole('figure').getByRole('img')).toBeVisible();
  await desk.picture('photos-3-large');
});
