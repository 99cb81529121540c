/** Cases page: every application, by name, number, state and programme. */
import { Button, Select } from 'antd';
import { useNavigate } from 'react-router';
import type { CaseRow } from '../../../shared/application/rows';
import { caseStateNames } from '../../../shared/application/case';
import { useHolds, useToday } from '../../frame/session-context';
import { useAsk } from '../../hooks/use-ask';
import { useKept } from '../../hooks/use-kept';
import { usePages } from '../../hooks/use-pages';
import { useProgrammes } from '../../hooks/use-programmes';
import { Amount } from '../../parts/amount';
import { Refused } from '../../parts/answer';
import { Clock } from '../../parts/clock';
import { ColumnChooser } from '../../parts/column-chooser';
import { Masked } from '../../parts/masked';
import { ExportList } from '../../parts/export-list';
import { Page } from '../../parts/page';
import { SearchBox } from '../../parts/search-box';
import { Sheet } from '../../parts/sheet';
import { shownColumns, type Column, type ColumnChoice } from '../../parts/sheet-columns';

const columns: Column<CaseRow>[] = [
  { key: 'name', title: '申请人', width: 110, cell: (row) => row.applicant_name },
  { key: 'id', title: '身份证号', width: 200, optional: 'hidden', cell: (row) => <Masked value={row.id_number} kind="id" /> },
  { key: 'programme', title: '救助项目', width: 150, grow: 1, cell: (row) => row.programme_name },
  { key: 'village', title: '村（社区）', width: 110, grow: 1, cell: (row) => row.village_name },
  { key: 'waiting', title: '状态', width: 100, cell: (row) => (row.state === 'open' ? row.waiting : caseStateNames[row.state]) },
  { key: 'clock', title: '最近期限', width: 250, cell: (row) => <Clock clock={row.clock} /> },
  { key: 'amount', title: '金额（元）', width: 110, align: 'right', cell: (row) => <Amount fen={row.amount_fen} /> },
  { key: 'handler', title: '经办人', width: 80, optional: 'shown', cell: (row) => row.handler_name },
  { key: 'received', title: '受理日期', width: 110, optional: 'shown', cell: (row) => (row.accepted ? row.received_on : '') },
  { key: 'no', title: '案件编号', width: 170, optional: 'hidden', cell: (row) => row.case_no },
];

const states = [
  { value: '', label: '全部状态' },
  ...Object.entries(caseStateNames).map(([value, label]) => ({ value, label })),
];

type StateFilter = '' | CaseRow['state'];

function useFilters() {
  const [search, setSearch] = useKept('cases.search', '');
  const [state, setState] = useKept<StateFilter>('cases.state', 'open');
  const [programme, setProgramme] = useKept('cases.programme', '');
  return { search, setSearch, state, setState, programme, setProgramme };
}

function Filters({ of }: { of: ReturnType<typeof useFilters> }) {
  const programmes = useProgrammes(useToday()).map(({ code, name }) => ({ value: code, label: name }));
  return (
    <>
      <SearchBox value={of.search} placeholder="姓名、拼音首字母、身份证号或末四位" onSearch={of.setSearch} />
      <Select className="filter" aria-label="状态" value={of.state} options={states} onChange={(next: string) => of.setState(next as StateFilter)} />
      <Select
        className="filter"
        aria-label="救助项目"
        value={of.programme}
        popupMatchSelectWidth={false}
        options={[{ value: '', label: '全部救助项目' }, ...programmes]}
        onChange={of.setProgramme}
      />
    </>
  );
}

function CaseActions({ clerk, leader }: { clerk: boolean; leader: boolean }) {
  const navigate = useNavigate();
  const declared = useAsk('emergencies', {}).answer ?? [];
  return (
    <>
      {(leader || declared.length > 0) && <Button onClick={() => void navigate('/cases/emergencies')}>应急</Button>}
      {clerk && (
        <>
          <Button onClick={() => void navigate('/cases/leads')}>线索</Button>
          <Button onClick={() => void navigate('/cases/checks')}>核对</Button>
          <Button type="primary" onClick={() => void navigate('/cases/new')}>
            受理申请
          </Button>
        </>
      )}
    </>
  );
}

export function CasesPage() {
  const navigate = useNavigate();
  const [clerk, leader] = [useHolds('clerk'), useHolds('approver')];
  const filters = useFilters();
  const [choice, setChoice] = useKept<ColumnChoice>('cases.columns', {});
  const { search, state, programme } = filters;
  const list = usePages('cases', { search, state, programme });
  const all = search === '' && state === '' && programme === '';
  return (
    <Page
      title="案件"
      fill
      actions={
        <>
          <ExportList list="cases" input={{ search, state, programme }} />
          <CaseActions clerk={clerk} leader={leader} />
        </>
      }
      filters={
        <>
          <Filters of={filters} />
          <ColumnChooser columns={columns} choice={choice} onChoose={setChoice} />
        </>
      }
    >
      {list.refusal && <Refused refusal={list.refusal} />}
      <Sheet
        label="案件列表"
        columns={shownColumns(columns, choice)}
        total={list.total}
        rowAt={list.rowAt}
        onSight={list.onSight}
        keyOf={(row) => row.case_no}
        onOpen={(row) => void navigate(`/cases/${row.case_no}`)}
        classOf={(row) => (row.state === 'open' ? '' : 'row-faint')}
        empty={all ? '还没有案件。点右上角“受理申请”。' : '没有符合条件的案件。可以改选全部状态，或少输几个字。'}
      />
      <div className="sheet-foot">{list.total === undefined ? '' : `共 ${list.total} 件`}</div>
    </Page>
  );
}
