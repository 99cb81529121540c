/** Papers to issue: the papers of a case or of its award whose ground is there and that have no number yet. */
import { paperKinds } from '../../../shared/notice/data/catalogue';
import type { Issued } from '../../../shared/notice/issue';
import { useNavigate } from 'react-router';
import { useState } from 'react';
import type { Refusal } from '../../../shared/base/outcome';
import { useAsk } from '../../hooks/use-ask';
import { usePerform } from '../../hooks/use-perform';
import { Refused } from '../../parts/answer';
import { ConfirmButton } from '../../parts/confirm-button';

/** Papers by which an award already granted is changed. */
export const changePapers = ['D18', 'D19', 'D20', 'D21', 'D36'];

export function PapersToIssue({ caseNo, codes }: { caseNo: string; codes?: string[] }) {
  return (
    <div className="row-of-buttons">
      {Object.entries(paperKinds)
        .filter(([code]) => codes?.includes(code) ?? true)
        .map(([code, { title }]) => (
          <IssueButton key={code} caseNo={caseNo} code={code} title={title} />
        ))}
    </div>
  );
}

interface IssueButtonProps {
  caseNo: string;
  code: string;
  title: string;
}

/** Shown only when the door, rehearsed, would let it through. */
function IssueButton({ caseNo, code, title }: IssueButtonProps) {
  const acts = [{ kind: 'issue', payload: { code, case_no: caseNo } }];
  const { answer, refusal } = useAsk('rehearse', { acts });
  const { busy, perform } = usePerform();
  const [refused, setRefused] = useState<Refusal>();
  const navigate = useNavigate();
  const issue = async (): Promise<void> => {
    const outcome = await perform(acts);
    if (!outcome.permitted) {
      setRefused(outcome);
      return;
    }
    const issued = outcome.result[0]?.result as Issued;
    void navigate(`/papers/${issued.notice_no}`);
  };
  if (answer !== null || refusal) return null;
  return (
    <>
      <ConfirmButton
        label={`印发${title}`}
        question={`印发${title}`}
        confirm="发文，发文后取号"
        detail="发文后文号和内容不再改动；有错须作废后重新发文。"
        busy={busy}
        onConfirm={() => void issue()}
      />
      {refused && <Refused refusal={refused} />}
    </>
  );
}
