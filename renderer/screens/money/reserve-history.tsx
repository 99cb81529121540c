/** Reserve history: claims to the district and cash counts. */
import { Button } from 'antd';
import { useState } from 'react';
import { formatFen } from '../../../shared/base/money';
import { ReceiveImprest } from '../../../shared/ledger/receive-imprest';
import type { CashCountRow, ClaimRow } from '../../../shared/ledger/book-rows';
import { ActBox } from '../../form/act-box';
import { DateField } from '../../form/date-field';
import { MoneyField } from '../../form/money-field';
import { useHolds, useToday } from '../../frame/session-context';
import { Panel } from '../../parts/panel';
import { PrintForm } from '../../parts/print-form';

export function ClaimsPanel({ rows }: { rows: readonly ClaimRow[] }) {
  return (
    <Panel title="报销">
      {rows.length === 0 && <p className="note">还没有提交过报销。</p>}
      <ul className="lines">
        {rows.map((row) => (
          <ClaimItem key={row.reimburse_no} row={row} />
        ))}
      </ul>
    </Panel>
  );
}

function ClaimItem({ row }: { row: ClaimRow }) {
  const accountant = useHolds('accountant');
  const today = useToday();
  const [open, setOpen] = useState(false);
  return (
    <li>
      <span>{row.reimburse_no}</span>
      <span className="faint">
        {row.submitted_on} 提交，{row.vouchers} 张
      </span>
      <span>{row.received_on === null ? '还没有到账' : `${row.received_on} 到账`}</span>
      {accountant && row.received_on === null && !open && (
        <Button size="small" onClick={() => setOpen(true)}>
          登记到账
        </Button>
      )}
      <span className="push">{formatFen(row.sum_fen)} 元</span>
      <PrintForm code="D26" subject={{ reimburse_no: row.reimburse_no }} label="报销单" small />
      {open && (
        <ActBox
          kind="receiveImprest"
          schema={ReceiveImprest}
          first={{ reimburse_no: row.reimburse_no, amount_fen: row.sum_fen, received_on: today }}
          title="登记报销到账"
          submit="登记到账"
          onDone={() => setOpen(false)}
          onCancel={() => setOpen(false)}
        >
          <div className="fields">
            <MoneyField path="amount_fen" label="到账金额" required />
            <DateField path="received_on" label="到账日期" required />
          </div>
        </ActBox>
      )}
    </li>
  );
}

export function CountsPanel({ rows }: { rows: readonly CashCountRow[] }) {
  return (
    <Panel title="现金盘点">
      {rows.length === 0 && <p className="note">还没有盘点过。</p>}
      <ul className="lines">
        {rows.map((row, i) => (
          <li key={`${row.counted_on} ${i}`}>
            <span>{row.counted_on}</span>
            <span className="faint">
              {row.cashier_name}、{row.second_officer}
            </span>
            <span>{row.note}</span>
            <span className="push">
              账上 {formatFen(row.book_fen)}，实点 {formatFen(row.counted_fen)} 元
              {row.difference_fen !== 0 && `，相差 ${formatFen(row.difference_fen)} 元`}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
