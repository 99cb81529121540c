/** Batches tab: every batch of every month. */
import { useNavigate } from 'react-router';
import type { BatchRow } from '../../../shared/ledger/rows';
import { usePages } from '../../hooks/use-pages';
import { Amount } from '../../parts/amount';
import { Refused } from '../../parts/answer';
import { Sheet } from '../../parts/sheet';
import type { Column } from '../../parts/sheet-columns';

const columns: Column<BatchRow>[] = [
  { key: 'month', title: '月份', width: 90, cell: (row) => row.month },
  { key: 'group', title: '花名册', width: 150, grow: 1, cell: (row) => row.group_name },
  { key: 'kind', title: '类别', width: 90, cell: (row) => row.kind_name },
  { key: 'count', title: '笔数', width: 70, align: 'right', cell: (row) => row.count },
  { key: 'sum', title: '金额（元）', width: 120, align: 'right', cell: (row) => <Amount fen={row.sum_fen} /> },
  { key: 'paid', title: '已发（元）', width: 120, align: 'right', cell: (row) => <Amount fen={row.paid_fen} /> },
  { key: 'returned', title: '退回（元）', width: 110, align: 'right', cell: (row) => <Amount fen={row.returned_fen} /> },
  { key: 'state', title: '状态', width: 150, cell: (row) => row.state_name },
  { key: 'no', title: '批次号', width: 210, cell: (row) => row.batch_no },
];

export function BatchesTab() {
  const navigate = useNavigate();
  const list = usePages('batches', {});
  return (
    <>
      {list.refusal && <Refused refusal={list.refusal} />}
      <Sheet
        label="批次列表"
        columns={columns}
        total={list.total}
        rowAt={list.rowAt}
        onSight={list.onSight}
        keyOf={(row) => row.batch_no}
        onOpen={(row) => void navigate(`/money/batches/${row.batch_no}`)}
        classOf={(row) => (row.state === 'voided' ? 'row-faint' : '')}
        empty="还没有批次。到“本月发放”由会计申报。"
      />
    </>
  );
}
