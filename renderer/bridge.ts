/** Bridge: the preload's gift to the page: the wire, dialogs, printing and the size of the text. */

export interface FileFilter {
  name: string;
  extensions: string[];
}

export interface Bridge {
  connect(onMessage: (message: unknown) => void): {
    post: (message: unknown) => void;
    close: () => void;
  };
  dialog: {
    openFile(wish: { title: string; filters?: FileFilter[]; many?: boolean }): Promise<string[]>;
    openFolder(wish: { title: string }): Promise<string[]>;
    saveFile(wish: { title: string; name: string; filters?: FileFilter[] }): Promise<string[]>;
  };
  print(token: string): Promise<{ printed: boolean; reason: string }>;
  zoom(factor: number): void;
}

declare global {
  interface Window {
    jiuzhu: Bridge;
  }
}

/** The bridge of this page. */
export function bridge(): Bridge {
  return window.jiuzhu;
}

/** One file chosen by the person; undefined when the dialog was closed. */
export async function chooseFile(title: string, filter: FileFilter): Promise<string | undefined> {
  return (await bridge().dialog.openFile({ title, filters: [filter] }))[0];
}

/** One folder chosen by the person; undefined when the dialog was closed. */
export async function chooseFolder(title: string): Promise<string | undefined> {
  return (await bridge().dialog.openFolder({ title }))[0];
}

/** Where to save a file; undefined when the dialog was closed. */
export async function chooseTarget(
  title: string,
  name: string,
  filter: FileFilter,
): Promise<string | undefined> {
  const safe = name.replace(/[/\\:*?"<>|]/g, '_');
  return (await bridge().dialog.saveFile({ title, name: safe, filters: [filter] }))[0];
}

export const fileKinds = {
  excel: { name: 'Excel 表格', extensions: ['xlsx', 'xls'] },
  pdf: { name: 'PDF 文书', extensions: ['pdf'] },
  checkAnswer: { name: '核对结果文件', extensions: ['xlsx', 'xls', 'csv', 'txt'] },
  bankAnswer: { name: '银行回盘文件', extensions: ['xlsx', 'xls', 'txt', 'csv'] },
  text: { name: '文本文件', extensions: ['txt', 'csv'] },
  key: { name: '公钥文件', extensions: ['json'] },
  pack: { name: '政策包', extensions: ['json'] },
  backup: { name: '备份文件', extensions: ['jzb', 'zip'] },
} satisfies Record<string, FileFilter>;
