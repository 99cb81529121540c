/** Recheck panel: what the last review proposes, before an approver decides it. */
import type { AwardDetail } from '../../../shared/award/rows';
import { decisionNames } from '../../../shared/policy/programme-code';
import { Amount } from '../../parts/amount';
import { Facts } from '../../parts/facts';
import { Panel } from '../../parts/panel';

export function RecheckPanel({ detail }: { detail: AwardDetail }) {
  const { recheck } = detail;
  if (!recheck) return null;
  const { change } = recheck;
  return (
    <Panel title="复核建议" aside={`${recheck.on} ${recheck.officer_name}`}>
      <Facts
        of={[
          ['建议', decisionNames[change.decision]],
          ['复核情况', recheck.text],
          ['从哪月起', change.from],
          change.until === null ? null : ['最后一个月', change.until],
          ['金额', <Amount key="amount" fen={change.amount_fen} unit />],
        ]}
      />
    </Panel>
  );
}
