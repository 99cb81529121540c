/** Power line: under which document the decision is made, and what of its ceiling is left. */
import { formatFen } from '../../../../shared/base/money';
import type { CaseDetail } from '../../../../shared/application/rows';

export function PowerLine({ detail }: { detail: CaseDetail }) {
  const { power } = detail;
  if (!power) return <p className="warns forbids">现在没有覆盖本项目的有效委托权限，不能作出决定。</p>;
  const amount = detail.explanation?.amount_fen ?? detail.row.amount_fen ?? 0;
  const ceiling = power.ceiling_fen;
  const left = ceiling === null ? null : ceiling - amount;
  return (
    <p className={left !== null && left < 0 ? 'warns forbids' : 'note'}>
      依据 {power.document_no}
      {left === null || ceiling === null
        ? '，本项目不设限额。'
        : `：单件限额 ${formatFen(ceiling)} 元，本件 ${formatFen(amount)} 元，${left < 0 ? `超出 ${formatFen(-left)} 元` : `余 ${formatFen(left)} 元`}。`}
    </p>
  );
}
