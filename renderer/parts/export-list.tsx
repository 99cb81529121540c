/** Export list: takes the list as it is narrowed out to Excel, for a stated purpose; Ctrl+E opens it. */
import { DownloadOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Popover } from 'antd';
import { useEffect, useState } from 'react';
import { exportLists, type ExportListName } from '../../shared/supervision/data/export-lists';
import { chooseTarget, fileKinds } from '../bridge';
import { useHolds, useToday } from '../frame/session-context';
import { useJob } from '../hooks/use-job';
import { Refused } from './answer';

interface ExportListProps {
  list: ExportListName;
  /** The question's input without offset and limit. */
  input: Record<string, unknown>;
}

export function ExportList({ list, input }: ExportListProps) {
  const may = useHolds('clerk', 'reviewer', 'approver', 'accountant', 'auditor');
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || event.key.toLowerCase() !== 'e') return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  if (!may) return null;
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      content={<ExportForm list={list} input={input} />}
    >
      <Button icon={<DownloadOutlined />} title="Ctrl+E">
        导出
      </Button>
    </Popover>
  );
}

function ExportForm({ list, input }: ExportListProps) {
  const job = useJob('export_list', `导出${exportLists[list].title}`);
  const mayWhole = useHolds('accountant', 'auditor');
  const today = useToday();
  const [purpose, setPurpose] = useState('');
  const [whole, setWhole] = useState(false);
  const save = async (): Promise<void> => {
    const { title } = exportLists[list];
    const to = await chooseTarget(`导出${title}`, `${title} ${today}.xlsx`, fileKinds.excel);
    if (to !== undefined) await job.run({ list, input, to, whole_numbers: whole, purpose: purpose.trim() });
  };
  const { outcome } = job;
  return (
    <div className="export-form">
      <p>按现在的筛选条件导出全部行，另附数据字典。导出会登记在办件簿中。</p>
      <Input
        autoFocus
        aria-label="导出用途"
        placeholder="用途，如：月度对账"
        maxLength={200}
        value={purpose}
        onChange={(event) => setPurpose(event.target.value)}
      />
      {mayWhole && (
        <Checkbox checked={whole} onChange={(event) => setWhole(event.target.checked)}>
          完整号码（不打勾则身份号码用星号遮盖）
        </Checkbox>
      )}
      <Button type="primary" disabled={purpose.trim().length < 2} loading={job.busy} onClick={() => void save()}>
        选择位置并导出
      </Button>
      {outcome && !outcome.permitted && <Refused refusal={outcome} />}
      {outcome?.permitted && (
        <p className="done-note">
          已导出 {outcome.result.rows} 行，保存到 {outcome.result.path}
        </p>
      )}
    </div>
  );
}
