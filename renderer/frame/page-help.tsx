/** Page help: what this page is for, how to work it, and the rule it rests on; opened by F1. */
import { Drawer } from 'antd';
import { useLocation } from 'react-router';
import { findHelp } from './help-texts';

const keys: readonly (readonly [string, string])[] = [
  ['F1', '打开或关闭本页说明'],
  ['Ctrl + K', '去任何地方：页面、家庭、案件、文书'],
  ['/', '到本页的查找框'],
  ['↑ ↓ Enter', '在表格中移动、打开'],
  ['Enter', '到下一个填写项'],
  ['Ctrl + Enter', '提交表单'],
  ['Ctrl + E', '导出本页的名单'],
];

export function PageHelp({ onClose }: { onClose: () => void }) {
  const { pathname } = useLocation();
  const help = findHelp(pathname);
  return (
    <Drawer open title={`说明：${help.title}`} onClose={onClose} size={420}>
      {help.text.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {help.rule !== '' && <p className="note">依据：{help.rule}</p>}
      <h3>快捷键</h3>
      <dl className="facts">
        {[...keys, ...help.keys].map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Drawer>
  );
}
