/** Approval case: one file of the queue: what was found, how the amount came about, and the opinion to write. */
import { useState } from 'react';
import { Link } from 'react-router';
import type { ApprovalRow, CaseDetail } from '../../../shared/application/rows';
import { useAsk } from '../../hooks/use-ask';
import { Answer } from '../../parts/answer';
import { Panel } from '../../parts/panel';
import { ActForm } from '../cases/act-form';
import { CaseActs } from '../cases/case-acts';
import { PowerLine } from '../cases/acts/power-line';
import { CaseFacts } from '../cases/case-facts';
import { Explanation } from '../cases/explanation';
import { DeclarationView } from '../households/declaration-view';

interface ApprovalCaseProps {
  row: ApprovalRow;
  writing: boolean;
  onWriting: (writing: boolean) => void;
}

/** Acts of this page; the others belong to the case page. */
const deciding = ['review', 'answerObjection', 'advance', 'approve', 'sendBack', 'decline'];

export function ApprovalCase({ row, writing, onWriting }: ApprovalCaseProps) {
  const detail = useAsk('case', { case_no: row.case_no });
  const [wish, setWish] = useState<string>();
  const open = writing ? (wish ?? row.action.kind) : null;
  const choose = (kind: string | null): void => {
    setWish(kind ?? undefined);
    onWriting(kind !== null);
  };
  return (
    <div className="queue-case">
      <Answer of={detail}>
        {(found) =>
          found && (
            <>
              <div className="page-head">
                <h2>
                  <Link to={`/cases/${row.case_no}`}>{row.applicant_name}</Link>　{row.programme_name}
                </h2>
                <span className="page-aside">{row.case_no}</span>
              </div>
              <CaseActs
                actions={found.actions.filter((action) => deciding.includes(action.kind))}
                steps={found.steps}
                open={open}
                onOpen={choose}
              />
              {open === null ? (
                <PowerLine detail={found} />
              ) : (
                <ActForm key={open} kind={open} detail={found} onClose={() => choose(null)} />
              )}
              <div className="columns-2">
                <FactsSide detail={found} />
                <div>
                  <Explanation
                    explanation={found.explanation}
                    caseNo={row.case_no}
                    householdNo={found.household_no}
                  />
                  <Recent detail={found} />
                </div>
              </div>
            </>
          )
        }
      </Answer>
    </div>
  );
}

function FactsSide({ detail }: { detail: CaseDetail }) {
  const household = useAsk('household', { household_no: detail.household_no });
  return (
    <div>
      <Panel title="案情">
        <CaseFacts detail={detail} />
      </Panel>
      <Answer of={household}>{(found) => found && <DeclarationView declaration={found.declaration} narrow />}</Answer>
    </div>
  );
}

const recent = 5;

/** What has happened last, the newest in bold. */
function Recent({ detail }: { detail: CaseDetail }) {
  return (
    <Panel title="最近办理">
      <ul className="sentences">
        {detail.timeline.slice(0, recent).map((row, i) => {
          const line = `${row.on} ${row.officer_name}（${row.post_name}）：${row.sentence}`;
          return <li key={row.seq}>{i === 0 ? <strong>{line}</strong> : line}</li>;
        })}
      </ul>
    </Panel>
  );
}
