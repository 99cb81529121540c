/** The only user of Electron's menus: a short Chinese menu; developers' entries only in a source tree. */
import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import { tellAbout } from './dialogs';

const file: MenuItemConstructorOptions = { label: '文件', submenu: [{ role: 'quit', label: '退出' }] };

const edit: MenuItemConstructorOptions = {
  label: '编辑',
  submenu: [
    { role: 'undo', label: '撤销' },
    { role: 'redo', label: '重做' },
    { type: 'separator' },
    { role: 'cut', label: '剪切' },
    { role: 'copy', label: '复制' },
    { role: 'paste', label: '粘贴' },
    { role: 'selectAll', label: '全选' },
  ],
};

const view: MenuItemConstructorOptions = {
  label: '显示',
  submenu: [
    { role: 'zoomIn', label: '放大', accelerator: 'CommandOrControl+=' },
    { role: 'zoomOut', label: '缩小' },
    { role: 'resetZoom', label: '实际大小' },
    { type: 'separator' },
    { role: 'togglefullscreen', label: '全屏' },
  ],
};

const help: MenuItemConstructorOptions = { label: '帮助', submenu: [{ label: '关于', click: () => tellAbout() }] };

const developer: MenuItemConstructorOptions = {
  label: '开发',
  submenu: [
    { role: 'reload', label: '重新载入' },
    { role: 'toggleDevTools', label: '开发者工具', accelerator: 'F12' },
  ],
};

export function setMenu(): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate([file, edit, view, help, ...(app.isPackaged ? [] : [developer])]));
}
