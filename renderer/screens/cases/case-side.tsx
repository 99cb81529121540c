/** Case side: how the amount came about, and the papers of the case. */
import { Link } from 'react-router';
import type { CaseDetail } from '../../../shared/application/rows';
import { Panel } from '../../parts/panel';
import { PrintForm } from '../../parts/print-form';
import { Explanation } from './explanation';
import { CasePhotos } from './photos/case-photos';
import { PapersToIssue } from './papers-to-issue';

const stateNames = { in_force: '', voided: '已作废', replaced: '已替换' };

/** While an earlier day is looked at nothing is issued or drawn from today's state. */
export function CaseSide({ detail, now }: { detail: CaseDetail; now: boolean }) {
  return (
    <div className="side">
      <Explanation
        explanation={detail.explanation}
        caseNo={detail.row.case_no}
        householdNo={detail.household_no}
      />
      {now && detail.row.state === 'open' && (
        <Panel title="综合评估" aside={<Link to={`/households/${detail.household_no}/plan`}>打开</Link>}>
          <p className="note">一门受理：看看这个家庭还能得到哪些救助，缺哪些材料。</p>
        </Panel>
      )}
      <CasePhotos detail={detail} />
      <Panel title="文书">
        {detail.papers.length === 0 && <p className="note">还没有发文。</p>}
        <ul className="lines">
          {detail.papers.map((paper) => (
            <li key={paper.notice_no}>
              <Link to={`/papers/${paper.notice_no}`}>{paper.title}</Link>
              <span className="faint">{paper.number}</span>
              <span className="push">
                {stateNames[paper.state] || (paper.served_on === null ? '未登记送达' : `${paper.served_on} 送达`)}
              </span>
            </li>
          ))}
        </ul>
        {now && <PapersToIssue caseNo={detail.row.case_no} />}
        {now && <FormsToPrint detail={detail} />}
      </Panel>
    </div>
  );
}

function FormsToPrint({ detail }: { detail: CaseDetail }) {
  const { case_no } = detail.row;
  return (
    <div className="row-of-buttons">
      {detail.relatives.map(({ relative_no, person_name }) => (
        <PrintForm
          key={relative_no}
          code="D45"
          subject={{ case_no, relative_no }}
          label={`打印近亲属备案登记表（${person_name}）`}
        />
      ))}
      {detail.put_to_meeting && <PrintForm code="D28" subject={{ case_no }} label="打印一事一议提请表" />}
      {detail.review && <PrintForm code="D15" subject={{ case_no }} label="打印审核确认表" />}
    </div>
  );
}
