/** Books tab: the cash and bank books as on paper, month by month. */
import { Select } from 'antd';
import { formatFen } from '../../../shared/base/money';
import { chineseMonth } from '../../../shared/base/plain-date';
import type { CashBook, CashBookRow } from '../../../shared/ledger/book-rows';
import { useAsk } from '../../hooks/use-ask';
import { useKept } from '../../hooks/use-kept';
import { useMonth } from '../../hooks/use-month';
import { Amount } from '../../parts/amount';
import { Answer } from '../../parts/answer';
import { MonthTurn } from '../../parts/month-turn';
import { Sheet } from '../../parts/sheet';
import type { Column } from '../../parts/sheet-columns';

const accounts = [
  { value: '1001', label: '库存现金日记账' },
  { value: '1002', label: '银行存款日记账' },
  { value: '1003', label: '追缴专户日记账' },
];

type BookAccount = '1001' | '1002' | '1003';

const columns: Column<CashBookRow>[] = [
  { key: 'on', title: '日期', width: 110, cell: (row) => row.on },
  { key: 'no', title: '凭证号', width: 120, cell: (row) => row.entry_no },
  { key: 'memo', title: '摘要', width: 220, grow: 1, cell: (row) => row.memo },
  { key: 'doc', title: '单据', width: 190, cell: (row) => row.doc ?? '' },
  { key: 'in', title: '收入（元）', width: 120, align: 'right', cell: (row) => (row.in_fen === 0 ? '' : <Amount fen={row.in_fen} />) },
  { key: 'out', title: '支出（元）', width: 120, align: 'right', cell: (row) => (row.out_fen === 0 ? '' : <Amount fen={row.out_fen} />) },
  { key: 'balance', title: '余额（元）', width: 130, align: 'right', cell: (row) => <Amount fen={row.balance_fen} /> },
  { key: 'officer', title: '经手人', width: 90, cell: (row) => row.officer_name },
];

export function BooksTab() {
  const [month, setMonth] = useMonth();
  const [account, setAccount] = useKept<BookAccount>('money.book', '1001');
  const book = useAsk('cash_book', { account, month }, { keep: true });
  return (
    <>
      <div className="page-filters">
        <MonthTurn month={month} onTurn={setMonth} />
        <Select className="filter" aria-label="账簿" value={account} options={accounts} onChange={(next: string) => setAccount(next as BookAccount)} />
      </div>
      <Answer of={book}>{(answer) => <Book book={answer} />}</Answer>
    </>
  );
}

function Book({ book }: { book: CashBook }) {
  const got = book.rows.reduce((sum, row) => sum + row.in_fen, 0);
  const gave = book.rows.reduce((sum, row) => sum + row.out_fen, 0);
  return (
    <>
      <p className="sheet-sum">
        上月结余 {formatFen(book.opening_fen)} 元，本月收入 {formatFen(got)} 元，支出 {formatFen(gave)} 元，结余{' '}
        <strong>{formatFen(book.closing_fen)} 元</strong>。
      </p>
      <Sheet
        label="日记账"
        columns={columns}
        total={book.rows.length}
        rowAt={(index) => book.rows[index]}
        keyOf={(row) => `${row.entry_no} ${row.seq}`}
        empty={`${chineseMonth(book.month)}没有收支。`}
      />
    </>
  );
}
