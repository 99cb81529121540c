/** The only user of Electron's dialogs: choosing files and folders, and what the shell itself must say. */
import { app, dialog, type BrowserWindow } from 'electron';
import { z } from 'zod';
import { title } from './window';

const Filter = z.strictObject({
  name: z.string().min(1).max(40),
  extensions: z.array(z.string().regex(/^[a-z0-9]{1,10}$|^\*$/)).min(1).max(10),
});

export const OpenFile = z.strictObject({
  title: z.string().min(1).max(60),
  filters: z.array(Filter).max(10).default([]),
  many: z.boolean().default(false),
});
export type OpenFile = z.infer<typeof OpenFile>;

export const OpenFolder = z.strictObject({ title: z.string().min(1).max(60) });
export type OpenFolder = z.infer<typeof OpenFolder>;

export const SaveFile = z.strictObject({
  title: z.string().min(1).max(60),
  /** Suggested name without folders. */
  name: z.string().min(1).max(120).regex(/^[^/\\:*?"<>|]+$/),
  filters: z.array(Filter).max(10).default([]),
});
export type SaveFile = z.infer<typeof SaveFile>;

/** The paths chosen by the person; empty when the dialog was closed. */
export async function chooseFiles(window: BrowserWindow, wish: OpenFile): Promise<string[]> {
  const properties: ('openFile' | 'multiSelections')[] = wish.many ? ['openFile', 'multiSelections'] : ['openFile'];
  const answer = await dialog.showOpenDialog(window, { title: wish.title, filters: wish.filters, properties });
  return answer.canceled ? [] : answer.filePaths;
}

export async function chooseFolder(window: BrowserWindow, wish: OpenFolder): Promise<string[]> {
  const properties: ('openDirectory' | 'createDirectory')[] = ['openDirectory', 'createDirectory'];
  const answer = await dialog.showOpenDialog(window, { title: wish.title, properties });
  return answer.canceled ? [] : answer.filePaths;
}

export async function chooseTarget(window: BrowserWindow, wish: SaveFile): Promise<string[]> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: wish.title,
    defaultPath: wish.name,
    filters: wish.filters,
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  return canceled || filePath === '' ? [] : [filePath];
}

export function tellAbout(): void {
  const detail = `版本 ${app.getVersion()}\nElectron ${process.versions.electron}，Chromium ${process.versions.chrome}`;
  void dialog.showMessageBox({ type: 'info', title, message: title, detail, buttons: ['知道了'] });
}

/** The desk process ended by itself: true when the person wants it started again. */
export async function askRestart(window: BrowserWindow): Promise<boolean> {
  const answer = await dialog.showMessageBox(window, {
    type: 'error',
    title,
    message: '经办程序意外停止',
    detail: '已保存的内容不受影响。请重新启动；如再次出现，请告知管理员。',
    buttons: ['重新启动', '退出'],
    defaultId: 0,
    cancelId: 1,
  });
  return answer.response === 0;
}

export function tellFault(sentence: string): void {
  dialog.showErrorBox(title, sentence);
}
