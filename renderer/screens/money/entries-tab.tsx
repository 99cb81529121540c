/** Entries tab: every entry of the books; one opens its lines and the way to reverse it. */
import { useState } from 'react';
import { formatFen } from '../../../shared/base/money';
import type { EntryRow } from '../../../shared/ledger/book-rows';
import { Reverse } from '../../../shared/ledger/reverse';
import { ActBox } from '../../form/act-box';
import { TextField } from '../../form/text-field';
import { useHolds } from '../../frame/session-context';
import { useMonth } from '../../hooks/use-month';
import { usePages } from '../../hooks/use-pages';
import { Refused } from '../../parts/answer';
import { MonthTurn } from '../../parts/month-turn';
import { Panel } from '../../parts/panel';
import { Sheet } from '../../parts/sheet';
import type { Column } from '../../parts/sheet-columns';

const sumOf = (row: EntryRow): number => row.lines.reduce((sum, line) => sum + line.debit_fen, 0);

const columns: Column<EntryRow>[] = [
  { key: 'on', title: '日期', width: 110, cell: (row) => row.on },
  { key: 'no', title: '凭证号', width: 190, cell: (row) => row.entry_no },
  { key: 'memo', title: '摘要', width: 260, grow: 1, cell: (row) => row.memo },
  { key: 'sum', title: '金额（元）', width: 140, align: 'right', cell: (row) => formatFen(sumOf(row)) },
  { key: 'officer', title: '经手人', width: 100, cell: (row) => row.officer_name },
];

export function EntriesTab() {
  const [month, setMonth] = useMonth();
  const [chosen, setChosen] = useState<EntryRow>();
  const list = usePages('entries', { month });
  return (
    <>
      <div className="page-filters">
        <MonthTurn month={month} onTurn={setMonth} />
      </div>
      {list.refusal && <Refused refusal={list.refusal} />}
      {chosen && <OneEntry key={chosen.entry_no} row={chosen} />}
      <Sheet
        label="凭证列表"
        columns={columns}
        total={list.total}
        rowAt={list.rowAt}
        onSight={list.onSight}
        keyOf={(row) => row.entry_no}
        onOpen={setChosen}
        empty="本月没有凭证。"
      />
    </>
  );
}

function OneEntry({ row }: { row: EntryRow }) {
  const may = useHolds('accountant', 'reviewer');
  const [reversing, setReversing] = useState(false);
  const { entry_no } = row;
  return (
    <Panel title={`凭证 ${entry_no}`} aside={`${row.on} ${row.officer_name}`}>
      <p>{row.memo}</p>
      <ul className="lines">
        {row.lines.map((line, i) => (
          <li key={`${line.account} ${i}`}>
            <span>{line.debit_fen > 0 ? '借' : '贷'}</span>
            <span>
              {line.account} {line.account_name}
            </span>
            <span className="faint">{line.doc ?? ''}</span>
            <span className="push">{formatFen(line.debit_fen > 0 ? line.debit_fen : line.credit_fen)} 元</span>
          </li>
        ))}
      </ul>
      {may && !reversing && (
        <button type="button" className="link" onClick={() => setReversing(true)}>
          冲销这张凭证
        </button>
      )}
      {reversing && (
        <ActBox
          kind="reverse"
          schema={Reverse}
          first={{ entry_no, reason: '' }}
          title="冲销凭证"
          help="原凭证保留，另记一张相反的凭证。"
          submit={`冲销 ${entry_no}`}
          danger
          onDone={() => setReversing(false)}
          onCancel={() => setReversing(false)}
        >
          <TextField path="reason" label="原因" required rows={2} maxLength={300} autoFocus />
        </ActBox>
      )}
    </Panel>
  );
}
