/** Referrals page: what was handed to departments, what is due, answered, or not yet told. */
import { Button, Select } from 'antd';
import { useNavigate } from 'react-router';
import type { ReferralChoice, ReferralRow } from '../../../shared/application/referral-questions';
import { useHolds, useToday } from '../../frame/session-context';
import { useAsk } from '../../hooks/use-ask';
import { useKept } from '../../hooks/use-kept';
import { usePages } from '../../hooks/use-pages';
import { Refused } from '../../parts/answer';
import { Clock } from '../../parts/clock';
import { ExportList } from '../../parts/export-list';
import { Page } from '../../parts/page';
import { PrintForm } from '../../parts/print-form';
import { SearchBox } from '../../parts/search-box';
import { Sheet } from '../../parts/sheet';
import type { Column } from '../../parts/sheet-columns';

const columns: Column<ReferralRow>[] = [
  { key: 'names', title: '姓名', width: 110, cell: (row) => row.names },
  { key: 'matter', title: '事项', width: 130, grow: 1, cell: (row) => row.programme_name },
  { key: 'department', title: '部门', width: 160, grow: 1, cell: (row) => row.department },
  { key: 'sent', title: '转出', width: 110, cell: (row) => row.sent_on },
  { key: 'due', title: '回复期限', width: 240, cell: (row) => <Due row={row} /> },
  { key: 'state', title: '状态', width: 110, cell: (row) => row.state_name },
  { key: 'reminders', title: '催办', width: 60, align: 'right', cell: (row) => (row.reminders === 0 ? '' : row.reminders) },
  { key: 'told', title: '告知申请人', width: 110, cell: (row) => row.told_on ?? (row.state === 'answered' ? '未告知' : '') },
];

function Due({ row }: { row: ReferralRow }) {
  if (row.state === 'answered') return <span className="faint">{row.answered_on} 回复</span>;
  return row.clock ? <Clock clock={row.clock} /> : <span className="faint">没有期限</span>;
}

const choices: { value: ReferralChoice; label: string }[] = [
  { value: 'open', label: '待回复' },
  { value: 'overdue', label: '已超期' },
  { value: 'untold', label: '已回复，未告知申请人' },
  { value: 'answered', label: '已回复' },
  { value: '', label: '全部' },
];

const nothing: Record<ReferralChoice, string> = {
  open: '没有等回复的转办。从家庭页或综合救助意见书可以转办。',
  overdue: '没有超期的转办。',
  untold: '回复都已告知申请人。',
  answered: '还没有收到部门回复。',
  '': '还没有转办过。从家庭页或综合救助意见书可以转办。',
};

function Actions() {
  const navigate = useNavigate();
  const today = useToday();
  const clerk = useHolds('clerk');
  return (
    <>
      <PrintForm code="D30" subject={{ from: `${today.slice(0, 4)}-01-01`, to: today }} label="打印今年台账" />
      {clerk && (
        <Button type="primary" onClick={() => void navigate('/referrals/new')}>
          新转办
        </Button>
      )}
    </>
  );
}

export function ReferralsPage() {
  const navigate = useNavigate();
  const [search, setSearch] = useKept('referrals.search', '');
  const [choice, setChoice] = useKept<ReferralChoice>('referrals.choice', 'open');
  const [department, setDepartment] = useKept('referrals.department', '');
  const matters = useAsk('referral_matters', {}).answer ?? [];
  const departments = [...new Set(matters.map((matter) => matter.department))];
  const list = usePages('referrals', { search, choice, department });
  return (
    <Page
      title="转办"
      fill
      actions={
        <>
          <ExportList list="referrals" input={{ search, choice, department }} />
          <Actions />
        </>
      }
      filters={
        <>
          <SearchBox value={search} placeholder="姓名、拼音首字母、身份证号或末四位" onSearch={setSearch} />
          <Select
            className="filter"
            aria-label="状态"
            value={choice}
            popupMatchSelectWidth={false}
            options={choices}
            onChange={setChoice}
          />
          <Select
            className="filter"
            aria-label="部门"
            value={department}
            popupMatchSelectWidth={false}
            options={[{ value: '', label: '全部部门' }, ...departments.map((name) => ({ value: name, label: name }))]}
            onChange={setDepartment}
          />
        </>
      }
    >
      {list.refusal && <Refused refusal={list.refusal} />}
      <Sheet
        label="转办列表"
        columns={columns}
        total={list.total}
        rowAt={list.rowAt}
        onSight={list.onSight}
        keyOf={(row) => row.referral_no}
        onOpen={(row) => void navigate(`/referrals/${row.referral_no}`)}
        classOf={(row) => (row.told_on === null ? '' : 'row-faint')}
        empty={search === '' && department === '' ? nothing[choice] : '没有找到。可以改选全部，或少输几个字。'}
      />
      <div className="sheet-foot">{list.total === undefined ? '' : `共 ${list.total} 件`}</div>
    </Page>
  );
}
