/** Uplift rows: every award that changes or needs a person, with filters and the list as an Excel file. */
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { SimulationChoice } from '../../../shared/award/uplift-questions';
import type { SimulatedRow, SimulationView } from '../../../shared/award/uplift-sum';
import { chooseTarget, fileKinds } from '../../bridge';
import { useToday } from '../../frame/session-context';
import { useJob } from '../../hooks/use-job';
import { usePages } from '../../hooks/use-pages';
import { useProgrammes } from '../../hooks/use-programmes';
import { Amount } from '../../parts/amount';
import { Refused } from '../../parts/answer';
import { Masked } from '../../parts/masked';
import { SearchBox } from '../../parts/search-box';
import { Sheet } from '../../parts/sheet';
import type { Column } from '../../parts/sheet-columns';

const columns: Column<SimulatedRow>[] = [
  { key: 'name', title: '姓名', width: 90, cell: (row) => row.name },
  { key: 'id', title: '身份证号', width: 180, cell: (row) => <Masked value={row.id_number} kind="id" /> },
  { key: 'programme', title: '救助项目', width: 120, grow: 1, cell: (row) => row.programme_name },
  { key: 'from', title: '起始月份', width: 80, cell: (row) => row.from },
  { key: 'before', title: '现在（元）', width: 100, align: 'right', cell: (row) => <Amount fen={row.before_fen} /> },
  { key: 'after', title: '测算（元）', width: 100, align: 'right', cell: (row) => <Amount fen={row.after_fen} /> },
  { key: 'more', title: '增减（元）', width: 100, align: 'right', cell: (row) => <Amount fen={row.difference_fen} /> },
  { key: 'back', title: '补发（元）', width: 100, align: 'right', cell: (row) => <Amount fen={row.back_pay_fen} /> },
  { key: 'verdict', title: '结论', width: 250, grow: 2, cell: (row) => row.verdict },
];

const choices: { value: SimulationChoice; label: string }[] = [
  { value: '', label: '全部变化' },
  { value: 'raised', label: '批量增加' },
  { value: 'lowered', label: '批量减少' },
  { value: 'single', label: '须单独办理' },
];

export function UpliftRows({ view }: { view: SimulationView }) {
  const navigate = useNavigate();
  const [search, setSearch] = useState('');
  const [choice, setChoice] = useState<SimulationChoice>('');
  const [programme, setProgramme] = useState('');
  const programmes = useProgrammes(useToday()).map(({ code, name }) => ({ value: code, label: name }));
  const list = usePages('simulation_rows', { token: view.token, choice, programme, search });
  return (
    <>
      <div className="page-filters">
        <SearchBox value={search} placeholder="姓名" onSearch={setSearch} />
        <Select className="filter" aria-label="变化" value={choice} options={choices} onChange={(next: SimulationChoice) => setChoice(next)} />
        <Select
          className="filter"
          aria-label="救助项目"
          value={programme}
          popupMatchSelectWidth={false}
          options={[{ value: '', label: '全部救助项目' }, ...programmes]}
          onChange={setProgramme}
        />
        <ExportRows view={view} />
      </div>
      {list.refusal && <Refused refusal={list.refusal} />}
      <Sheet
        label="提标测算名单"
        columns={columns}
        total={list.total}
        rowAt={list.rowAt}
        onSight={list.onSight}
        keyOf={(row) => row.award_no}
        onOpen={(row) => void navigate(`/awards/${row.award_no}`)}
        classOf={(row) => (row.in_batch ? '' : 'row-faint')}
        empty="没有符合条件的待遇。金额不变的待遇不列在这里。"
      />
      <div className="sheet-foot">{list.total === undefined ? '' : `共 ${list.total} 份有变化或须单独办理`}</div>
    </>
  );
}

function ExportRows({ view }: { view: SimulationView }) {
  const write = useJob('export_simulation', '导出测算名单');
  const start = async (): Promise<void> => {
    const to = await chooseTarget('导出测算名单', `提标测算${view.from}.xlsx`, fileKinds.excel);
    if (to !== undefined) await write.run({ token: view.token, to });
  };
  const { outcome } = write;
  return (
    <>
      <Button loading={write.busy} onClick={() => void start()}>
        导出 Excel
      </Button>
      {outcome && !outcome.permitted && <Refused refusal={outcome} />}
      {outcome?.permitted && <span className="done-note">已导出 {outcome.result.rows} 份。</span>}
    </>
  );
}
