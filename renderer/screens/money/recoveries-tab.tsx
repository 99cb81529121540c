/** Recoveries tab: money paid too much, what was asked back, what came in, what is still owed. */
import { useNavigate } from 'react-router';
import type { RecoveryRow } from '../../../shared/ledger/book-rows';
import { useAsk } from '../../hooks/use-ask';
import { Amount } from '../../parts/amount';
import { Answer } from '../../parts/answer';
import { PrintForm } from '../../parts/print-form';
import { Sheet } from '../../parts/sheet';
import type { Column } from '../../parts/sheet-columns';

/** The first instalment not yet paid whole, in words; the demand's own date where none is agreed. */
function nextInstalment(row: RecoveryRow): string {
  if (row.outstanding_fen === 0) return '';
  const next = row.instalments.findIndex((each) => each.paid_fen < each.amount_fen);
  const found = row.instalments[next];
  if (!found) return row.due_on === null ? '' : `${row.due_on}前一次退还`;
  const late = found.overdue ? '，已逾期' : '';
  return `第${next + 1}期 ${found.due_on}${late}`;
}

const columns: Column<RecoveryRow>[] = [
  { key: 'name', title: '姓名', width: 110, cell: (row) => row.name },
  { key: 'months', title: '多发月份', width: 180, grow: 1, cell: (row) => row.months.map((each) => each.month).join('、') },
  { key: 'overpaid', title: '多发（元）', width: 120, align: 'right', cell: (row) => <Amount fen={row.overpaid_fen} /> },
  { key: 'demanded', title: '已决定追回', width: 120, align: 'right', cell: (row) => <Amount fen={row.demanded_fen} /> },
  { key: 'collected', title: '已收（元）', width: 120, align: 'right', cell: (row) => <Amount fen={row.collected_fen} /> },
  { key: 'waived', title: '已减免（元）', width: 120, align: 'right', cell: (row) => <Amount fen={row.waived_fen} /> },
  { key: 'surrendered', title: '已上缴（元）', width: 120, align: 'right', cell: (row) => <Amount fen={row.surrendered_fen} /> },
  { key: 'outstanding', title: '还欠（元）', width: 120, align: 'right', cell: (row) => <Amount fen={row.outstanding_fen} /> },
  { key: 'next', title: '下一期', width: 190, cell: (row) => nextInstalment(row) },
  { key: 'on', title: '决定日期', width: 120, cell: (row) => row.demanded_on ?? '未决定' },
];

export function RecoveriesTab() {
  const navigate = useNavigate();
  const rows = useAsk('recoveries', {});
  return (
    <>
      <div className="row-of-buttons">
        <PrintForm code="D32" subject={{}} label="打印追缴清单" />
      </div>
      <p className="note">多发的单独追回，不从以后的待遇中抵扣。点一行到待遇页办理。</p>
      <Answer of={rows}>
        {(answer) => (
          <Sheet
            natural
            label="追缴列表"
            columns={columns}
            total={answer.length}
            rowAt={(index) => answer[index]}
            keyOf={(row) => row.award_no}
            onOpen={(row) => void navigate(`/awards/${row.award_no}`)}
            empty="没有需要追回的款项。"
          />
        )}
      </Answer>
    </>
  );
}
