/** Case page: steps, acts and explanation of one application, with the buttons of what may be done now. */
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { CaseDetail } from '../../../shared/application/rows';
import { useAsk } from '../../hooks/use-ask';
import { Answer } from '../../parts/answer';
import { AsOfField, AsOfNote, useAsOf } from '../../parts/as-of';
import { Clock } from '../../parts/clock';
import { Page } from '../../parts/page';
import { PrintForm } from '../../parts/print-form';
import { ProcedureDiagram } from '../../parts/procedure-diagram';
import { ActForm } from './act-form';
import { CaseActs } from './case-acts';
import { CaseFacts } from './case-facts';
import { CaseSide } from './case-side';
import { LoopsPanel } from './loops-panel';
import { Steps } from './steps';
import { Timeline } from './timeline';

export function CasePage() {
  const { caseNo = '' } = useParams();
  const [asOf, setAsOf] = useAsOf();
  const found = useAsk('case', { case_no: caseNo, ...(asOf === undefined ? {} : { as_of: asOf }) });
  return (
    <Answer of={found}>
      {(detail) =>
        detail ? (
          <CaseRoom key={caseNo} detail={detail} asOf={asOf} onAsOf={setAsOf} />
        ) : (
          <Page title="没有这个案件">
            <p>{asOf === undefined ? '请从案件列表中选择。' : `${asOf} 时还没有这个案件。`}</p>
            {asOf !== undefined && <Button onClick={() => setAsOf(undefined)}>看现在的情况</Button>}
          </Page>
        )
      }
    </Answer>
  );
}

interface CaseRoomProps {
  detail: CaseDetail;
  asOf: string | undefined;
  onAsOf: (day: string | undefined) => void;
}

function CaseRoom({ detail, asOf, onAsOf }: CaseRoomProps) {
  const [open, setOpen] = useState<string | null>(null);
  const { row } = detail;
  /** Facts beside explanation need the whole width. */
  const wide = open === 'assess';
  const aside = (
    <>
      {row.programme_name}　{row.case_no}　<span className="state">{row.waiting}</span>
    </>
  );
  return (
    <Page
      title={row.applicant_name}
      aside={aside}
      actions={
        <>
          <AsOfField day={asOf} onDay={onAsOf} />
          {asOf === undefined && <Link to={`/whatif?case=${row.case_no}`}>试算</Link>}
        </>
      }
    >
      <AsOfNote day={asOf} onDay={onAsOf}>
        <PrintForm code="K03" subject={{ case_no: row.case_no, as_of: asOf ?? '' }} label="打印这一天的情况" />
      </AsOfNote>
      {detail.revoked_on !== null && (
        <p className="warns">
          不予确认的决定已于 {detail.revoked_on} 撤销，
          <Link to={`/cases/new?household=${detail.household_no}&programme=${row.programme}`}>按原申请重新受理</Link>，另行作出决定。
        </p>
      )}
      <CaseActs actions={asOf === undefined ? detail.actions : []} steps={detail.steps} open={open} onOpen={setOpen} />
      {wide && <ActForm key="assess" kind="assess" detail={detail} onClose={() => setOpen(null)} />}
      <div className="case-body">
        <div>
          <Steps steps={detail.steps} />
          {detail.clocks.map((clock) => (
            <p key={clock.name} className="case-clock">
              <span className="faint">{clock.name}</span>
              <br />
              <Clock clock={clock} stacked />
            </p>
          ))}
        </div>
        <div>
          {open !== null && !wide && <ActForm key={open} kind={open} detail={detail} onClose={() => setOpen(null)} />}
          <CaseFacts detail={detail} />
          {asOf === undefined && <LoopsPanel detail={detail} />}
          <Diagram detail={detail} />
          <Timeline rows={detail.timeline} householdNo={detail.household_no} />
        </div>
        <CaseSide detail={detail} now={asOf === undefined} />
      </div>
    </Page>
  );
}

function Diagram({ detail }: { detail: CaseDetail }) {
  const [open, setOpen] = useState(false);
  if (!detail.procedure) return null;
  return (
    <details className="panel" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{detail.procedure.name}的步骤图</summary>
      {open && <ProcedureDiagram procedure={detail.procedure} now={detail.position} />}
    </details>
  );
}
