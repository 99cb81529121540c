/** Batch page: one batch with its next step, its bridge from last month, its files and its lines. */
import { useParams } from 'react-router';
import { formatFen } from '../../../shared/base/money';
import { chineseMonth } from '../../../shared/base/plain-date';
import { spokenHash } from '../../../shared/bundle/manifest';
import type { BatchDetail } from '../../../shared/ledger/rows';
import { useAsk } from '../../hooks/use-ask';
import { Answer } from '../../parts/answer';
import { Facts } from '../../parts/facts';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { PrintForm } from '../../parts/print-form';
import { AnswerFiles } from './answer-files';
import { BatchLines } from './batch-lines';
import { BatchNext } from './batch-next';
import { RunSteps } from './batch-run';
import { BridgePanel } from './bridge-panel';

export function BatchPage() {
  const { batchNo = '' } = useParams();
  const found = useAsk('batch', { batch_no: batchNo });
  return (
    <Answer of={found}>
      {(detail) =>
        detail ? <BatchRoom key={batchNo} detail={detail} /> : <Page title="没有这个批次">请从批次列表中选择。</Page>
      }
    </Answer>
  );
}

function BatchRoom({ detail }: { detail: BatchDetail }) {
  const { row, header } = detail;
  return (
    <Page
      title={`${chineseMonth(row.month)} ${row.group_name} ${row.kind_name}`}
      aside={row.batch_no}
      actions={<BatchForms row={row} />}
    >
      <RunSteps state={row.state} />
      <p className="big-sentence">
        {row.count} 笔 {formatFen(row.sum_fen)} 元
        {row.held_count > 0 && `，其中暂缓 ${row.held_count} 笔 ${formatFen(row.held_fen)} 元`}
        ，{row.state_name}。
      </p>
      <BatchNext detail={detail} />
      <div className="columns-2">
        <div>
          <Panel title="签字">
            <Facts
              of={[
                ['申报', `${row.declared_on} ${row.declared_by}`],
                ['复核', row.checked_by ?? '等审核人'],
                ['签批', row.sealed_on === null ? '等审批人' : `${row.sealed_on} ${row.sealed_by ?? ''}`],
                ['核对码', spokenHash(header.root_hash)],
              ]}
            />
          </Panel>
          <StatesPanel detail={detail} />
        </div>
        <div>
          <BridgePanel detail={detail} />
          <AnswerFiles detail={detail} />
        </div>
      </div>
      <BatchLines batchNo={row.batch_no} />
    </Page>
  );
}

/** The roster always; what goes to the bank and what came back once there is any. */
function BatchForms({ row }: { row: BatchDetail['row'] }) {
  const subject = { batch_no: row.batch_no };
  return (
    <div className="row-of-buttons">
      <PrintForm code="D31" subject={subject} label="打印花名册" />
      {row.sealed_on !== null && <PrintForm code="D34" subject={subject} label="打印代发委托说明" />}
      {row.returned_fen > 0 && <PrintForm code="D33" subject={subject} label="打印退汇清单" />}
    </div>
  );
}

function StatesPanel({ detail }: { detail: BatchDetail }) {
  return (
    <Panel title="各笔状态">
      <ul className="lines">
        {detail.states.map((state) => (
          <li key={state.state}>
            <span>
              {state.name} {state.count} 笔
            </span>
            <span className="faint">{state.next_act}</span>
            <span className="push">{formatFen(state.sum_fen)} 元</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
