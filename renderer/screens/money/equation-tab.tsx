/** Equation tab: decision = due = paid + returned + withheld + open, for every benefit of a month. */
import { Checkbox } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { MoneyRow } from '../../../shared/ledger/book-rows';
import { useMonth } from '../../hooks/use-month';
import { usePages } from '../../hooks/use-pages';
import { Amount } from '../../parts/amount';
import { Refused } from '../../parts/answer';
import { MonthTurn } from '../../parts/month-turn';
import { ExportList } from '../../parts/export-list';
import { SearchBox } from '../../parts/search-box';
import { Sheet } from '../../parts/sheet';
import type { Column } from '../../parts/sheet-columns';

const money = (key: string, title: string, fenOf: (row: MoneyRow) => number): Column<MoneyRow> => ({
  key,
  title,
  width: 104,
  align: 'right',
  cell: (row) => (fenOf(row) === 0 ? <span className="faint">0.00</span> : <Amount fen={fenOf(row)} />),
});

const columns: Column<MoneyRow>[] = [
  { key: 'holds', title: '相符', width: 70, align: 'center', cell: (row) => (row.holds ? '✓' : '✗ 不符') },
  { key: 'name', title: '姓名', width: 100, cell: (row) => row.name },
  money('decision', '决定', (row) => row.decision_fen),
  money('overpaid', '多发', (row) => row.overpaid_fen),
  money('due', '应发', (row) => row.due_fen),
  money('paid', '已发', (row) => row.paid_fen),
  money('returned', '退回', (row) => row.returned_fen),
  money('withheld', '暂缓', (row) => row.withheld_fen),
  money('open', '在途', (row) => row.open_fen),
  { key: 'message', title: '说明', width: 160, grow: 1, cell: (row) => row.message },
];

export function EquationTab() {
  const navigate = useNavigate();
  const [month, setMonth] = useMonth();
  const [search, setSearch] = useState('');
  const [failing, setFailing] = useState(false);
  const list = usePages('money', { month, failing, search });
  return (
    <>
      <div className="page-filters">
        <MonthTurn month={month} onTurn={setMonth} />
        <SearchBox value={search} placeholder="姓名、拼音首字母或身份证号末四位" onSearch={setSearch} />
        <Checkbox checked={failing} onChange={(event) => setFailing(event.target.checked)}>
          只看不符的
        </Checkbox>
        <span className="note">决定 ＋ 多发 ＝ 应发 ＝ 已发 ＋ 退回 ＋ 暂缓 ＋ 在途（元）</span>
        <ExportList list="money" input={{ month, failing, search }} />
      </div>
      {list.refusal && <Refused refusal={list.refusal} />}
      <Sheet
        label="逐人核对"
        columns={columns}
        total={list.total}
        rowAt={list.rowAt}
        onSight={list.onSight}
        keyOf={(row) => row.award_no}
        onOpen={(row) => void navigate(`/awards/${row.award_no}`)}
        classOf={(row) => (row.holds ? '' : 'row-fails')}
        empty={failing ? '没有不符的，每一份都相等。' : '本月没有应发的待遇。'}
      />
      <div className="sheet-foot">{list.total === undefined ? '' : `共 ${list.total} 份`}</div>
    </>
  );
}
