/** Award payments: every payment of a benefit with how it ended. */
import type { AwardDetail } from '../../../shared/award/rows';
import { Amount } from '../../parts/amount';
import { Panel } from '../../parts/panel';

export function AwardPayments({ detail }: { detail: AwardDetail }) {
  return (
    <Panel title="发放记录" aside={`${detail.payments.length} 笔`}>
      {detail.stages.map((part) => (
        <p className="note" key={part.stage}>
          第 {part.stage} 次 {part.due_on} 起 <Amount fen={part.amount_fen} unit />，{part.paid ? '已支付' : '待支付'}
          {part.condition !== '' && `，条件：${part.condition}`}
        </p>
      ))}
      {detail.payments.length === 0 && detail.stages.length === 0 && <p className="note">还没有发放。</p>}
      <ul className="lines">
        {detail.payments.map((line) => (
          <li key={line.line_no}>
            <span>{line.month}</span>
            <span className="faint">{line.kind_name}</span>
            <span>{line.state_name}</span>
            {line.on !== null && <span className="faint">{line.on}</span>}
            <span className="push">
              <Amount fen={line.amount_fen} unit />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
