/** Loops panel: the public notice's objections and answers, and the record of the notice. */
import type { CaseDetail } from '../../../shared/application/rows';
import type { ObjectionRow } from '../../../shared/assessment/loop-rows';
import { useAsk } from '../../hooks/use-ask';
import { Panel } from '../../parts/panel';
import { PrintForm } from '../../parts/print-form';

export function LoopsPanel({ detail }: { detail: CaseDetail }) {
  const { case_no } = detail.row;
  const rows = useAsk('objections', { case_no }).answer ?? [];
  const posted = detail.steps.some(({ step, state }) => step === 'disclose' && state === 'done');
  if (!posted && rows.length === 0) return null;
  return (
    <Panel title="公示异议">
      {rows.length === 0 && <p className="note">没有收到异议。</p>}
      <ul className="lines">
        {rows.map((row) => (
          <ObjectionLine key={row.objection_no} row={row} />
        ))}
      </ul>
      {posted && (
        <div className="row-of-buttons">
          <PrintForm code="D14" subject={{ case_no }} label="打印公示情况记录" />
        </div>
      )}
    </Panel>
  );
}

function ObjectionLine({ row }: { row: ObjectionRow }) {
  const { objector } = row;
  const who = row.anonymous ? '匿名' : objector ? `${objector.name} ${objector.phone}`.trim() : '具名（保密）';
  return (
    <li>
      <span>
        {row.raised_on} {row.subject_name}：{row.text}
        <span className="faint">　{who}</span>
        {row.answered_on !== null && (
          <>
            <br />
            {row.answered_on} {row.answered_by}答复：{row.answer}
          </>
        )}
      </span>
      <span className="push state">{row.state_name}</span>
    </li>
  );
}
