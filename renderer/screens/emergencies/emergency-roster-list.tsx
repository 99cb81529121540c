/** Emergency roster list: cases and benefits in the declared villages, printed or written as an Excel file. */
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { EmergencyRosterRow, EmergencyRow, RosterChoice } from '../../../shared/award/emergency-questions';
import { chooseTarget, fileKinds } from '../../bridge';
import { useJob } from '../../hooks/use-job';
import { usePages } from '../../hooks/use-pages';
import { Amount } from '../../parts/amount';
import { Refused } from '../../parts/answer';
import { Masked } from '../../parts/masked';
import { PrintForm } from '../../parts/print-form';
import { Sheet } from '../../parts/sheet';
import type { Column } from '../../parts/sheet-columns';

const columns: Column<EmergencyRosterRow>[] = [
  { key: 'village', title: '村（社区）', width: 120, cell: (row) => row.village_name },
  { key: 'name', title: '姓名', width: 100, cell: (row) => row.name },
  { key: 'id', title: '身份证号', width: 190, cell: (row) => <Masked value={row.id_number} kind="id" /> },
  { key: 'programme', title: '救助项目', width: 150, grow: 1, cell: (row) => row.programme_name },
  { key: 'what', title: '类别', width: 60, cell: (row) => (row.what === 'case' ? '案件' : '待遇') },
  { key: 'state', title: '状态', width: 90, cell: (row) => row.state_name },
  { key: 'amount', title: '金额（元）', width: 110, align: 'right', cell: (row) => <Amount fen={row.amount_fen} /> },
  { key: 'survey', title: '电话调查和补做入户', width: 240, grow: 1, cell: (row) => row.survey },
];

const choices: { value: RosterChoice; label: string }[] = [
  { value: '', label: '全部案件和待遇' },
  { value: 'case', label: '案件' },
  { value: 'award', label: '在享待遇' },
  { value: 'visit_due', label: '待补做入户' },
];

export function EmergencyRosterList({ row }: { row: EmergencyRow }) {
  const { emergency_no } = row;
  const navigate = useNavigate();
  const [choice, setChoice] = useState<RosterChoice>(row.clock === null ? '' : 'visit_due');
  const list = usePages('emergency_roster', { emergency_no, choice });
  return (
    <>
      <div className="page-filters">
        <Select className="filter" aria-label="台账内容" value={choice} options={choices} onChange={(next: RosterChoice) => setChoice(next)} />
        <PrintForm code="K07" subject={{ emergency_no }} label="打印台账" />
        <ExportRoster row={row} />
      </div>
      {list.refusal && <Refused refusal={list.refusal} />}
      <Sheet
        label={`${row.name}台账`}
        columns={columns}
        total={list.total}
        rowAt={list.rowAt}
        onSight={list.onSight}
        natural
        keyOf={(one) => one.no}
        onOpen={(one) => void navigate(one.what === 'case' ? `/cases/${one.no}` : `/awards/${one.no}`)}
        empty={choice === 'visit_due' ? '没有待补做入户的电话调查。' : '所涉村（社区）还没有案件和待遇。'}
      />
      <div className="sheet-foot">{list.total === undefined ? '' : `共 ${list.total} 条`}</div>
    </>
  );
}

function ExportRoster({ row }: { row: EmergencyRow }) {
  const write = useJob('emergency_file', '导出应急台账');
  const start = async (): Promise<void> => {
    const to = await chooseTarget('导出应急台账', `${row.name}救助台账.xlsx`, fileKinds.excel);
    if (to !== undefined) await write.run({ emergency_no: row.emergency_no, to });
  };
  const { outcome } = write;
  return (
    <>
      <Button loading={write.busy} onClick={() => void start()}>
        导出 Excel
      </Button>
      {outcome && !outcome.permitted && <Refused refusal={outcome} />}
      {outcome?.permitted && <span className="done-note">已导出 {outcome.result.rows} 条。</span>}
    </>
  );
}
