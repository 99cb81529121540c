/** Sends a paper on show to the printer that the person chooses. */
import { z } from 'zod';
import { origin } from './addresses';
import type { PaperPages } from './paper-pages';
import { openPrintWindow } from './window';

export const PrintPaper = z.strictObject({ token: z.string().regex(/^[0-9a-f]{32}$/) });
export type PrintPaper = z.infer<typeof PrintPaper>;

export interface Printed {
  printed: boolean;
  /** Chinese, empty when printed or when the person thought better of it. */
  reason: string;
}

/** The viewer draws the first page a moment after the address is loaded. */
const viewerNeeds = 400;

export async function printPaper(papers: PaperPages, { token }: PrintPaper): Promise<Printed> {
  if (papers.find(token) === undefined) return { printed: false, reason: '文书已关闭，请重新打开后打印。' };
  const window = openPrintWindow();
  try {
    await window.loadURL(`${origin}/paper/${token}`);
    await new Promise((go) => setTimeout(go, viewerNeeds));
    return await new Promise<Printed>((done) => {
      window.webContents.print({ silent: false, printBackground: true }, (printed, why) => {
        const cancelled = /cancel/i.test(why);
        done({ printed, reason: printed || cancelled ? '' : '没有打印出来，请检查打印机是否接通、有纸，再试一次。' });
      });
    });
  } finally {
    window.destroy();
  }
}
