/** Awards page: the register of benefits in force and ended. */
import { Button, Select } from 'antd';
import { useNavigate } from 'react-router';
import { awardStandingNames } from '../../../shared/award/award';
import type { AwardRow } from '../../../shared/award/rows';
import { monthOf } from '../../../shared/base/plain-date';
import { useToday } from '../../frame/session-context';
import { useKept } from '../../hooks/use-kept';
import { usePages } from '../../hooks/use-pages';
import { useProgrammes } from '../../hooks/use-programmes';
import { Amount } from '../../parts/amount';
import { Refused } from '../../parts/answer';
import { Masked } from '../../parts/masked';
import { ExportList } from '../../parts/export-list';
import { Page } from '../../parts/page';
import { PrintForm } from '../../parts/print-form';
import { SearchBox } from '../../parts/search-box';
import { Sheet } from '../../parts/sheet';
import type { Column } from '../../parts/sheet-columns';

const columns: Column<AwardRow>[] = [
  { key: 'name', title: '姓名', width: 110, cell: (row) => row.name },
  { key: 'id', title: '身份证号', width: 200, cell: (row) => <Masked value={row.id_number} kind="id" /> },
  { key: 'programme', title: '救助项目', width: 150, grow: 1, cell: (row) => row.programme_name },
  { key: 'village', title: '村（社区）', width: 120, grow: 1, cell: (row) => row.village_name },
  { key: 'members', title: '人数', width: 60, align: 'right', cell: (row) => row.members_count },
  { key: 'amount', title: '金额（元）', width: 110, align: 'right', cell: (row) => <Amount fen={row.amount_fen} /> },
  { key: 'way', title: '发放', width: 80, cell: (row) => (row.payment === 'monthly' ? '按月' : '一次性') },
  { key: 'from', title: '起止', width: 170, cell: (row) => `${row.from} 起${row.until === null ? '' : `至 ${row.until}`}` },
  { key: 'standing', title: '状态', width: 90, cell: (row) => row.standing_name },
];

/** Programmes whose people are published (D22). */
const published = ['dibao', 'tekun'];

type Standing = '' | AwardRow['standing'];

const standings = [
  { value: '', label: '全部状态' },
  ...Object.entries(awardStandingNames).map(([value, label]) => ({ value, label })),
];

export function AwardsPage() {
  const navigate = useNavigate();
  const [search, setSearch] = useKept('awards.search', '');
  const [standing, setStanding] = useKept<Standing>('awards.standing', 'live');
  const [programme, setProgramme] = useKept('awards.programme', '');
  const today = useToday();
  const programmes = useProgrammes(today).map(({ code, name }) => ({ value: code, label: name }));
  const list = usePages('awards', { search, standing, programme });
  return (
    <Page
      title="待遇"
      fill
      actions={
        <>
          {published.includes(programme) && (
            <PrintForm code="D22" subject={{ programme, month: monthOf(today) }} label="打印公布名单" />
          )}
          <ExportList list="awards" input={{ search, standing, programme }} />
          <Button onClick={() => void navigate('/awards/uplift')}>提标测算</Button>
        </>
      }
      filters={
        <>
          <SearchBox value={search} placeholder="姓名、拼音首字母、身份证号或末四位" onSearch={setSearch} />
          <Select className="filter" aria-label="状态" value={standing} options={standings} onChange={(next: string) => setStanding(next as Standing)} />
          <Select
            className="filter"
            aria-label="救助项目"
            value={programme}
            popupMatchSelectWidth={false}
            options={[{ value: '', label: '全部救助项目' }, ...programmes]}
            onChange={setProgramme}
          />
        </>
      }
    >
      {list.refusal && <Refused refusal={list.refusal} />}
      <Sheet
        label="待遇列表"
        columns={columns}
        total={list.total}
        rowAt={list.rowAt}
        onSight={list.onSight}
        keyOf={(row) => row.award_no}
        onOpen={(row) => void navigate(`/awards/${row.award_no}`)}
        classOf={(row) => (row.standing === 'live' ? '' : 'row-faint')}
        empty={search === '' ? '没有符合条件的待遇。案件批准后，待遇列在这里。' : '没有找到。可以改选全部状态，或少输几个字。'}
      />
      <div className="sheet-foot">{list.total === undefined ? '' : `共 ${list.total} 份`}</div>
    </Page>
  );
}
