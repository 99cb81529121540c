/** Vouchers panel: payments from the reserve, and handing those with full papers in for repayment. */
import { Checkbox } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { formatFen } from '../../../shared/base/money';
import type { VoucherRow } from '../../../shared/ledger/book-rows';
import { useHolds } from '../../frame/session-context';
import { ActButton } from '../../parts/act-button';
import { Amount } from '../../parts/amount';
import { Panel } from '../../parts/panel';
import { PrintForm } from '../../parts/print-form';

const ways = { cash: '现金', bank: '转账' };

export function VouchersPanel({ rows }: { rows: readonly VoucherRow[] }) {
  const may = useHolds('cashier', 'accountant');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const open = rows.filter((row) => row.reimburse_no === null);
  const taken = open.filter((row) => chosen.includes(row.voucher_no));
  const sum = taken.reduce((total, row) => total + row.amount_fen, 0);
  const toggle = (no: string): void =>
    setChosen(chosen.includes(no) ? chosen.filter((each) => each !== no) : [...chosen, no]);
  return (
    <Panel title="支付凭证" aside={`待报销 ${open.length} 张`}>
      {rows.length === 0 && <p className="note">还没有从备用金支付过。</p>}
      {may && taken.length > 0 && (
        <div className="row-of-buttons">
          <ActButton
            acts={[{ kind: 'reimburseImprest', payload: { voucher_nos: taken.map((row) => row.voucher_no) } }]}
            primary
            label={`报销 ${taken.length} 张 ${formatFen(sum)} 元`}
            question="提交备用金报销"
            confirm={`报销 ${taken.length} 张 ${formatFen(sum)} 元`}
            onDone={() => setChosen([])}
          />
        </div>
      )}
      <ul className="lines">
        {rows.map((row) => (
          <li key={row.voucher_no}>
            {may && row.reimburse_no === null && (
              <Checkbox
                checked={chosen.includes(row.voucher_no)}
                aria-label={`选择${row.name}的凭证`}
                onChange={() => toggle(row.voucher_no)}
              />
            )}
            <Link to={`/awards/${row.award_no}`}>{row.name}</Link>
            <span className="faint">
              {row.paid_on} {ways[row.way]}，{row.cashier_name}、{row.second_officer}
            </span>
            {row.papers_missing && <span className="state">手续未补齐</span>}
            {row.reimburse_no !== null && <span title={row.reimburse_no}>已报销</span>}
            <span className="push">
              <Amount fen={row.amount_fen} unit />
            </span>
            <PrintForm code="D24" subject={{ voucher_no: row.voucher_no }} label="收据" small />
            <PrintForm code="D25" subject={{ voucher_no: row.voucher_no }} label="领用单" small />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
