/** Uplifts done: the decided uplifts with their sums, and the roster of each to print. */
import type { UpliftListRow } from '../../../shared/award/uplift-sum';
import { formatFen } from '../../../shared/base/money';
import { usePages } from '../../hooks/use-pages';
import { Refused } from '../../parts/answer';
import { PrintForm } from '../../parts/print-form';

export function UpliftsDone() {
  const list = usePages('uplifts', {});
  if (list.refusal) return <Refused refusal={list.refusal} />;
  if (list.total === undefined) return <p className="loading">正在读取…</p>;
  if (list.total === 0) return <p className="note">还没有办理过提标。测算后由审批人提标，结果列在这里。</p>;
  const rows = Array.from({ length: list.total }, (_, index) => list.rowAt(index));
  return rows.map((row) => row && <DoneItem key={row.uplift_no} row={row} />);
}

function DoneItem({ row }: { row: UpliftListRow }) {
  return (
    <div className="form-row">
      <div className="form-row-head">
        <strong>
          {row.from} 起提标 {row.count} 份
        </strong>
        {row.state === 'filled' && <PrintForm code="T01" subject={{ uplift_no: row.uplift_no }} label="打印花名册" />}
      </div>
      <p>
        每月由 {formatFen(row.before_fen)} 元变为 {formatFen(row.after_fen)} 元
        {row.back_pay_fen > 0 && `，补发 ${formatFen(row.back_pay_fen)} 元，按月逐笔列入下一批次`}。
      </p>
      <p className="note">
        编号 {row.uplift_no}，{row.declared_on} 由 {row.declared_by} 办理，{row.state_name}
      </p>
    </div>
  );
}
