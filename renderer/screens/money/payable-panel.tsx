/** Payable panel: decided aid that is to be paid from the reserve, two names, against receipt. */
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { formatFen } from '../../../shared/base/money';
import { PayImprest } from '../../../shared/ledger/pay-imprest';
import type { ImprestPayableRow } from '../../../shared/ledger/book-rows';
import { ActBox } from '../../form/act-box';
import { ListField } from '../../form/list-field';
import { OfficerField } from '../../form/officer-field';
import { RadioField } from '../../form/radio-field';
import { TextField } from '../../form/text-field';
import { useHolds, useToday } from '../../frame/session-context';
import { Amount } from '../../parts/amount';
import { Masked } from '../../parts/masked';
import { Panel } from '../../parts/panel';

export function PayablePanel({ rows }: { rows: readonly ImprestPayableRow[] }) {
  return (
    <Panel title="待支付" aside={`${rows.length} 笔`}>
      {rows.length === 0 && <p className="note">没有要从备用金支付的。</p>}
      {rows.map((row) => (
        <PayableItem key={`${row.award_no} ${row.stage}`} row={row} />
      ))}
    </Panel>
  );
}

function PayableItem({ row }: { row: ImprestPayableRow }) {
  const cashier = useHolds('cashier');
  const [open, setOpen] = useState(false);
  const due = useToday() >= (row.due_on ?? '');
  return (
    <div className="form-row">
      <div className="form-row-head">
        <span>
          <Link to={`/awards/${row.award_no}`}>
            <strong>{row.name}</strong>
          </Link>
          　<Masked value={row.id_number} kind="id" />
        </span>
        <Amount fen={row.amount_fen} unit />
      </div>
      <p className="note">
        {row.decided_on} 决定{row.supplement_due !== null && `，${row.supplement_due} 前补办手续`}
        {row.due_on !== null && `，第 ${row.stage} 次，${row.due_on} 起可以支付`}
        {row.condition !== '' && `，条件：${row.condition}`}
      </p>
      {cashier && due && !open && (
        <div className="row-of-buttons">
          <Button onClick={() => setOpen(true)}>支付 {formatFen(row.amount_fen)} 元</Button>
        </div>
      )}
      {open && <PayForm row={row} onClose={() => setOpen(false)} />}
    </div>
  );
}

const ways = [
  { value: 'cash', label: '现金' },
  { value: 'bank', label: '备用金账户转账' },
];
const signs = [
  { value: 'signature', label: '签名' },
  { value: 'fingerprint', label: '按手印' },
];

function PayForm({ row, onClose }: { row: ImprestPayableRow; onClose: () => void }) {
  const { award_no, stage } = row;
  return (
    <ActBox
      kind="payImprest"
      schema={PayImprest}
      first={{ award_no, stage, way: 'cash', second_officer_id: '', signed_by: 'signature', witnesses: [], condition_seen: null }}
      title={`支付${row.name}`}
      help="出纳和第二经手人当面点清，领款人在领取单上签名或按手印。"
      submit={`支付 ${formatFen(row.amount_fen)} 元`}
      onDone={onClose}
      onCancel={onClose}
    >
      {row.condition !== '' && (
        <TextField path="condition_seen" label="条件满足的依据" required maxLength={200} help={`须先满足：${row.condition}`} />
      )}
      <RadioField path="way" label="方式" required choices={ways} />
      <OfficerField path="second_officer_id" label="第二经手人" required />
      <RadioField path="signed_by" label="领款人" required choices={signs} />
      <ListField path="witnesses" label="见证人" help="领款人不能签名时须有两人；几人之间用顿号隔开" />
    </ActBox>
  );
}
