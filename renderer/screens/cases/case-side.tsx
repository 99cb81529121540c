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

type FormToPrint = [code: string, label: string, more?: Record<string, string>];

/** The forms whose ground is there. */
function formsOf(detail: CaseDetail): FormToPrint[] {
  const open = detail.row.state === 'open';
  const assessed = detail.explanation !== null;
  const temporary = detail.event !== null;
  const forms: [boolean, ...FormToPrint][] = [
    [open, 'D08', '打印材料接收清单'],
    [detail.intake.agent !== null, 'D50', '打印委托书', { kind: 'agency' }],
    [open, 'D50', '打印撤回申请书'],
    [detail.put_to_meeting, 'D28', '打印一事一议提请表'],
    [assessed && temporary, 'D23', '打印临时救助审批表'],
    [detail.steps.some(({ step, state }) => step === 'advance' && state === 'done'), 'D27', '打印补办手续审批表'],
    [detail.review !== null && !temporary, 'D15', '打印审核确认表'],
  ];
  return forms.flatMap(([ready, ...form]) => (ready ? [form] : []));
}

function FormsToPrint({ detail }: { detail: CaseDetail }) {
  const { case_no } = detail.row;
  const forms = formsOf(detail);
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
      {forms.map(([code, label, more]) => (
        <PrintForm key={label} code={code} subject={{ case_no, ...more }} label={label} />
      ))}
    </div>
  );
}
