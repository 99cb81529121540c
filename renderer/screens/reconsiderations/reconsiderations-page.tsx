/** Reconsiderations page: what citizens asked for at the district government, and what the town has to do by when. */
import { Select } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { ReconsiderationRow } from '../../../shared/approval/reconsideration-questions';
import { useKept } from '../../hooks/use-kept';
import { usePages } from '../../hooks/use-pages';
import { Refused } from '../../parts/answer';
import { Clock } from '../../parts/clock';
import { Page } from '../../parts/page';
import { Sheet } from '../../parts/sheet';
import type { Column } from '../../parts/sheet-columns';
import { ReconsiderationPanel } from './reconsideration-panel';

const filters = [
  { value: 'waiting', label: '待办理' },
  { value: 'all', label: '全部行政复议' },
];

const columns: Column<ReconsiderationRow>[] = [
  { key: 'name', title: '申请人', width: 100, cell: (row) => row.applicant_name },
  { key: 'decision', title: '针对的决定', width: 260, grow: 2, cell: (row) => row.decision },
  { key: 'authority', title: '复议机关', width: 150, grow: 1, cell: (row) => row.authority },
  { key: 'received', title: '收到日期', width: 110, cell: (row) => row.received_on },
  { key: 'state', title: '状态', width: 150, cell: (row) => row.state_name },
  { key: 'outcome', title: '结果', width: 150, cell: (row) => row.outcome_name },
  { key: 'clock', title: '期限', width: 200, cell: (row) => <Clock clock={row.clock} /> },
];

export function ReconsiderationsPage() {
  const [filter, setFilter] = useKept('reconsiderations.filter', 'waiting');
  const [open, setOpen] = useState(useSearchParams()[0].get('no'));
  const list = usePages('reconsiderations', { waiting: filter === 'waiting' });
  return (
    <Page
      title="行政复议"
      fill
      aside={<Link to="/cases">案件</Link>}
      filters={<Select className="filter" aria-label="状态" value={filter} options={filters} onChange={setFilter} />}
    >
      {list.refusal && <Refused refusal={list.refusal} />}
      {open !== null && <ReconsiderationPanel key={open} no={open} list={list} onClose={() => setOpen(null)} />}
      <Sheet
        label="行政复议列表"
        columns={columns}
        total={list.total}
        rowAt={list.rowAt}
        onSight={list.onSight}
        keyOf={(row) => row.reconsideration_no}
        onOpen={(row) => setOpen(row.reconsideration_no)}
        classOf={(row) => (row.state_name === '已办结' ? 'row-faint' : '')}
        empty={filter === 'waiting' ? '没有要答复或者履行的行政复议。收到副本后，在已办结的案件页登记。' : '还没有登记过行政复议。'}
      />
    </Page>
  );
}
