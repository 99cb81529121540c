/** Loops panel: the check of means with what is not settled, the public notice's objections, and their papers. */
import type { CaseDetail } from '../../../shared/application/rows';
import type { CheckLineRow, CheckRow, ObjectionRow } from '../../../shared/assessment/loop-rows';
import { useAsk } from '../../hooks/use-ask';
import { Panel } from '../../parts/panel';
import { PrintForm } from '../../parts/print-form';

export function LoopsPanel({ detail }: { detail: CaseDetail }) {
  const { case_no } = detail.row;
  const appraised = detail.steps.some(({ step, state }) => step === 'appraise' && state === 'done');
  return (
    <>
      <Checks caseNo={case_no} />
      {appraised && (
        <Panel title="民主评议">
          <div className="row-of-buttons">
            <PrintForm code="D12" subject={{ case_no }} label="打印民主评议记录" />
          </div>
        </Panel>
      )}
      <Objections detail={detail} />
    </>
  );
}

function Checks({ caseNo }: { caseNo: string }) {
  const rows = useAsk('checks', { case_no: caseNo }).answer ?? [];
  if (rows.length === 0) return null;
  return (
    <Panel title="家庭经济状况核对">
      <ul className="lines">
        {rows.map((row) => (
          <CheckEntry key={row.request_no} row={row} />
        ))}
      </ul>
      <div className="row-of-buttons">
        <PrintForm code="D09" subject={{ case_no: caseNo }} label="打印核对提请名单" />
      </div>
    </Panel>
  );
}

function CheckEntry({ row }: { row: CheckRow }) {
  const differing = row.lines.filter(({ finding }) => finding === 'differs');
  return (
    <li>
      <span>
        {row.requested_on} 提请核对{row.names.join('、')}，{row.item_names.length}项
        <span className="faint">　{row.request_no}</span>
        {row.reported_on !== null && (
          <>
            <br />
            {row.reported_on} 报告 {row.report_no}，有效期至 {row.valid_until}
          </>
        )}
        {differing.map((line) => (
          <Difference key={`${line.person} ${line.item}`} line={line} />
        ))}
      </span>
      <span className="push state">{stateOf(row, differing.length)}</span>
    </li>
  );
}

function stateOf({ reported_on }: CheckRow, differing: number): string {
  if (reported_on === null) return '待回复';
  return differing === 0 ? '与申报没有不符' : `${differing}项与申报不符`;
}

function Difference({ line }: { line: CheckLineRow }) {
  return (
    <>
      <br />
      {line.name} {line.item_name}：{line.declared}，核对为{line.found}
      {line.dispute !== null && <span className="faint">　申请人异议：{line.dispute}</span>}
    </>
  );
}

function Objections({ detail }: { detail: CaseDetail }) {
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
