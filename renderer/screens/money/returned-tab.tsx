/** Returned tab: money that came back or is held, with its age, and paying it again. */
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { formatFen } from '../../../shared/base/money';
import { ExplainReturn } from '../../../shared/ledger/explain-return';
import { Reissue } from '../../../shared/ledger/reissue';
import type { ReturnedRow } from '../../../shared/ledger/rows';
import { ActBox } from '../../form/act-box';
import { RadioField } from '../../form/radio-field';
import { TextField } from '../../form/text-field';
import { useHolds } from '../../frame/session-context';
import { useAsk } from '../../hooks/use-ask';
import { Answer } from '../../parts/answer';
import { Amount } from '../../parts/amount';

const accounts = [
  { value: false, label: '发到更正后的账户' },
  { value: true, label: '仍用原账户（已确认可用）' },
];

export function ReturnedTab() {
  const returned = useAsk('returned', {});
  return (
    <Answer of={returned}>
      {(rows) =>
        rows.length === 0 ? <p className="note">没有退汇或暂缓的款项。</p> : <ReturnedList rows={rows} />
      }
    </Answer>
  );
}

function ReturnedList({ rows }: { rows: readonly ReturnedRow[] }) {
  const accountant = useHolds('accountant');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [open, setOpen] = useState(false);
  const sum = rows.filter((row) => chosen.includes(row.line_no)).reduce((total, row) => total + row.back_fen, 0);
  const toggle = (no: string): void =>
    setChosen(chosen.includes(no) ? chosen.filter((each) => each !== no) : [...chosen, no]);
  const done = (): void => {
    setOpen(false);
    setChosen([]);
  };
  return (
    <>
      {accountant && !open && (
        <div className="row-of-buttons">
          <Button type="primary" disabled={chosen.length === 0} onClick={() => setOpen(true)}>
            办理重发 {chosen.length} 笔 {formatFen(sum)} 元
          </Button>
        </div>
      )}
      {open && (
        <ActBox
          kind="reissue"
          schema={Reissue}
          first={{ line_nos: chosen, same_account: false, text: '' }}
          title="办理重发"
          help="重发的款项列入下一个批次，同一笔只能重发一次。"
          submit={`办理重发 ${chosen.length} 笔 ${formatFen(sum)} 元`}
          onDone={done}
          onCancel={() => setOpen(false)}
        >
          <RadioField path="same_account" label="账户" required choices={accounts} />
          <TextField path="text" label="理由" required maxLength={300} />
        </ActBox>
      )}
      <ul className="lines">
        {rows.map((row) => (
          <ReturnedItem key={row.line_no} row={row} chosen={chosen.includes(row.line_no)} {...(accountant ? { onToggle: toggle } : {})} />
        ))}
      </ul>
    </>
  );
}

interface ReturnedItemProps {
  row: ReturnedRow;
  chosen: boolean;
  onToggle?: (lineNo: string) => void;
}

function ReturnedItem({ row, chosen, onToggle }: ReturnedItemProps) {
  const may = useHolds('accountant', 'clerk');
  const [explaining, setExplaining] = useState(false);
  const settled = row.requested || row.follow_up !== null;
  return (
    <li>
      {onToggle && (
        <Checkbox checked={chosen} disabled={settled} aria-label={`选择${row.name}`} onChange={() => onToggle(row.line_no)} />
      )}
      <Link to={`/awards/${row.award_no}`}>{row.name}</Link>
      <span>
        {row.month} {row.state_name}
      </span>
      <span>{row.reason === '' ? '原因未说明' : row.reason}</span>
      <span className="faint">
        已 {row.age_days} 天{row.account_corrected && '，账户已更正'}
      </span>
      {settled && <span className="state">已办理重发</span>}
      {may && row.reason === '' && row.state !== 'held' && !explaining && (
        <button type="button" className="link" onClick={() => setExplaining(true)}>
          说明原因
        </button>
      )}
      <span className="push">
        <Amount fen={row.back_fen} unit />
      </span>
      {explaining && (
        <ActBox
          kind="explainReturn"
          schema={ExplainReturn}
          first={{ line_no: row.line_no, reason: '' }}
          title={`说明${row.name}的退汇原因`}
          submit="登记原因"
          onDone={() => setExplaining(false)}
          onCancel={() => setExplaining(false)}
        >
          <TextField path="reason" label="原因" required maxLength={120} autoFocus />
        </ActBox>
      )}
    </li>
  );
}
