/** Drafts panel: what is owed and not yet in a batch; declaring freezes count, sum and every line. */
import type { PlainMonth } from '../../../shared/base/plain-date';
import { formatFen } from '../../../shared/base/money';
import { batchActs } from '../../../shared/ledger/batch-acts';
import { groupNames } from '../../../shared/ledger/data/programmes';
import type { BatchDraft } from '../../../shared/ledger/rows';
import { useHolds } from '../../frame/session-context';
import { useAsk } from '../../hooks/use-ask';
import { ActButton } from '../../parts/act-button';
import { Answer } from '../../parts/answer';
import { Panel } from '../../parts/panel';
import { bridgeSentence } from './bridge-sentence';

export function DraftsPanel({ month }: { month: PlainMonth }) {
  const monthly = useAsk('batch_drafts', { month, kind: 'month' });
  const again = useAsk('batch_drafts', { month, kind: 'reissue' });
  return (
    <Panel title="待申报">
      <Answer of={monthly}>
        {(drafts) =>
          drafts.length === 0 && again.answer?.length === 0 ? (
            <p className="note">本月应发的都已经列入批次。</p>
          ) : (
            drafts.map((draft) => <DraftItem key={`${draft.group} month`} draft={draft} />)
          )
        }
      </Answer>
      {(again.answer ?? []).map((draft) => (
        <DraftItem key={`${draft.group} reissue`} draft={draft} />
      ))}
    </Panel>
  );
}

function DraftItem({ draft }: { draft: BatchDraft }) {
  const accountant = useHolds('accountant');
  const name = `${groupNames[draft.group]}${draft.kind === 'reissue' ? '（退汇重发）' : ''}`;
  const sum = `${draft.count} 笔 ${formatFen(draft.sum_fen)} 元`;
  return (
    <div className="form-row">
      <div className="form-row-head">
        <strong>{name}</strong>
        {accountant && draft.bar === null && (
          <ActButton
            acts={batchActs(draft)}
            primary
            label={`申报 ${sum}`}
            question={`申报${name}`}
            confirm={`申报 ${sum}`}
            detail="申报后笔数、金额和每笔的收款人、账号都固定下来，由审核人复核。"
          />
        )}
        {accountant && draft.bar !== null && <span className="act-barred">{draft.bar}</span>}
        {!accountant && <span className="act-barred">由会计申报</span>}
      </div>
      <p>{bridgeSentence(draft.bridge)}</p>
      {draft.kind === 'reissue' && (
        <p className="note">已包含在上面的月度发放中；急着重发的可以先单独申报。</p>
      )}
      {draft.held_count > 0 && (
        <p className="warns">
          其中 {draft.held_count} 笔 {formatFen(draft.held_fen)} 元暂缓发放，不进银行文件。
        </p>
      )}
      {draft.findings.length > 0 && (
        <ul className="findings">
          {draft.findings.map((finding, i) => (
            <li key={`${i} ${finding.code}`}>{finding.message}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
