/** Case page: steps, acts and explanation of one application, with the buttons of what may be done now. */
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { CaseDetail } from '../../../shared/application/rows';
import { useAsk } from '../../hooks/use-ask';
import { Answer } from '../../parts/answer';
import { Clock } from '../../parts/clock';
import { Facts } from '../../parts/facts';
import { Masked } from '../../parts/masked';
import { Page } from '../../parts/page';
import { ActForm } from './act-form';
import { CaseActs } from './case-acts';
import { CaseSide } from './case-side';
import { Steps } from './steps';
import { Timeline } from './timeline';

export function CasePage() {
  const { caseNo = '' } = useParams();
  const found = useAsk('case', { case_no: caseNo });
  return (
    <Answer of={found}>
      {(detail) =>
        detail ? <CaseRoom key={caseNo} detail={detail} /> : <Page title="没有这个案件">请从案件列表中选择。</Page>
      }
    </Answer>
  );
}

function CaseRoom({ detail }: { detail: CaseDetail }) {
  const [open, setOpen] = useState<string | null>(null);
  const { row } = detail;
  const aside = (
    <>
      {row.programme_name}　{row.case_no}　<span className="state">{row.waiting}</span>
    </>
  );
  return (
    <Page title={row.applicant_name} aside={aside}>
      <CaseActs actions={detail.actions} open={open} onOpen={setOpen} />
      <div className="case-body">
        <div>
          <Steps steps={detail.steps} />
          {detail.clocks.map((clock) => (
            <p key={clock.name} title={clock.explanation}>
              <span className="faint">{clock.name}</span>
              <br />
              <Clock clock={clock} />
            </p>
          ))}
        </div>
        <div>
          {open !== null && <ActForm key={open} kind={open} detail={detail} onClose={() => setOpen(null)} />}
          <CaseFacts detail={detail} />
          <Timeline rows={detail.timeline} />
        </div>
        <CaseSide detail={detail} />
      </div>
    </Page>
  );
}

function CaseFacts({ detail }: { detail: CaseDetail }) {
  const { row, event, visit, review } = detail;
  return (
    <Facts
      of={[
        ['家庭', <Link key="household" to={`/households/${detail.household_no}`}>{`${row.village_name}，${row.members_count} 人`}</Link>],
        ['身份证号', <Masked key="id" value={row.id_number} kind="id" />],
        ['申请', `${detail.applied_on} 申请，${row.received_on} 受理，经办人 ${row.handler_name}`],
        ['申请理由', detail.reason],
        event ? ['急难事由', `${event.on} ${event.kind_name}：${event.text}`] : null,
        ['材料', detail.documents.length === 0 ? '没有登记材料' : detail.documents.join('、')],
        visit
          ? ['入户调查', `${visit.visited_on} ${visit.names.join('、')}：${visit.truthful ? '与申报相符' : '与申报不符'}，${visit.findings}`]
          : null,
        review ? ['审核意见', `${review.on} ${review.officer_name}：${review.text}`] : null,
        detail.award_no === null ? null : ['待遇', <Link key="award" to={`/awards/${detail.award_no}`}>{detail.award_no}</Link>],
      ]}
    />
  );
}
