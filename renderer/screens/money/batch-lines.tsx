/** Batch lines: who is paid how much to which account, and how it ended. */
import { Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { LineState, lineStateNames } from '../../../shared/ledger/pay-line';
import type { PayLineRow } from '../../../shared/ledger/rows';
import { usePages } from '../../hooks/use-pages';
import { Amount } from '../../parts/amount';
import { Refused } from '../../parts/answer';
import { Masked } from '../../parts/masked';
import { Panel } from '../../parts/panel';
import { SearchBox } from '../../parts/search-box';
import { Sheet } from '../../parts/sheet';
import type { Column } from '../../parts/sheet-columns';

const columns: Column<PayLineRow>[] = [
  { key: 'serial', title: '序号', width: 60, align: 'right', cell: (row) => row.serial },
  { key: 'name', title: '姓名', width: 100, cell: (row) => row.name },
  { key: 'id', title: '身份证号', width: 180, cell: (row) => <Masked value={row.id_number} kind="id" /> },
  { key: 'month', title: '月份', width: 80, cell: (row) => row.month },
  { key: 'kind', title: '类别', width: 70, cell: (row) => row.kind_name },
  { key: 'account', title: '账号', width: 190, cell: (row) => <Masked value={row.account_no} kind="account" /> },
  { key: 'bank', title: '开户银行', width: 120, grow: 1, cell: (row) => row.bank },
  { key: 'amount', title: '金额（元）', width: 110, align: 'right', cell: (row) => <Amount fen={row.amount_fen} /> },
  { key: 'state', title: '状态', width: 120, cell: (row) => row.state_name },
  { key: 'reason', title: '原因', width: 120, grow: 1, cell: (row) => row.reason },
];

const states = [
  { value: '', label: '全部状态' },
  ...LineState.options.map((state) => ({ value: state, label: lineStateNames[state] })),
];

export function BatchLines({ batchNo }: { batchNo: string }) {
  const navigate = useNavigate();
  const [search, setSearch] = useState('');
  const [state, setState] = useState<LineState | ''>('');
  const list = usePages('batch_lines', { batch_no: batchNo, search, ...(state === '' ? {} : { state }) });
  return (
    <Panel title="明细" aside={list.total === undefined ? '' : `${list.total} 笔`}>
      <div className="page-filters">
        <SearchBox value={search} placeholder="姓名、拼音首字母或身份证号末四位" onSearch={setSearch} />
        <Select className="filter" aria-label="状态" value={state} options={states} onChange={(next: string) => setState(next as LineState | '')} />
      </div>
      {list.refusal && <Refused refusal={list.refusal} />}
      <div className="sheet-tall">
        <Sheet
          label="明细"
          columns={columns}
          total={list.total}
          rowAt={list.rowAt}
          onSight={list.onSight}
          keyOf={(row) => row.line_no}
          onOpen={(row) => void navigate(`/awards/${row.award_no}`)}
          empty="没有符合条件的明细。"
        />
      </div>
    </Panel>
  );
}
