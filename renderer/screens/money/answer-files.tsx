/** Answer files: what the bank answered, row by row verdicts, and the second, signed step that posts it. */
import { Radio } from 'antd';
import { useState } from 'react';
import type { AnswerFileRow, BatchDetail } from '../../../shared/ledger/rows';
import { useHolds } from '../../frame/session-context';
import { useAsk } from '../../hooks/use-ask';
import { ActButton } from '../../parts/act-button';
import { Amount } from '../../parts/amount';
import { Panel } from '../../parts/panel';

export function AnswerFiles({ detail }: { detail: BatchDetail }) {
  if (detail.files.length === 0) return null;
  return (
    <Panel title="银行回盘">
      {detail.files.map((file) => (
        <AnswerFile key={file.file_hash} file={file} />
      ))}
    </Panel>
  );
}

function AnswerFile({ file }: { file: AnswerFileRow }) {
  const may = useHolds('accountant', 'reviewer');
  const left = file.rows - file.matched;
  return (
    <div className="form-row">
      <p>
        <strong>{file.file_name}</strong>　{file.taken_on} {file.taken_by}登记
      </p>
      <p>
        共 {file.rows} 行：相符 {file.matched}，查无此笔 {file.unmatched}，重复 {file.duplicate}，不一致 {file.differing}。
      </p>
      {left > 0 && <LeftRows fileHash={file.file_hash} />}
      {file.settled_on === null ? (
        may ? (
          <SettlePart file={file} />
        ) : (
          <p className="note">等会计或审核人入账；登记回盘的人不能自己入账。</p>
        )
      ) : (
        <p className="note">{file.settled_on} 已入账。</p>
      )}
    </div>
  );
}

const waits = [
  { value: 'wait', label: '等后续回盘' },
  { value: 'unknown', label: '标为“银行未回”' },
];

function SettlePart({ file }: { file: AnswerFileRow }) {
  const [unanswered, setUnanswered] = useState('wait');
  const { batch_no, file_hash } = file;
  return (
    <>
      <p>
        没有回盘的笔：
        <Radio.Group
          value={unanswered}
          aria-label="没有回盘的笔怎么办"
          options={waits}
          onChange={(event) => setUnanswered(event.target.value as string)}
        />
      </p>
      <ActButton
        acts={[{ kind: 'settle', payload: { batch_no, file_hash, unanswered } }]}
        primary
        label={`入账 ${file.matched} 行`}
        question="回盘入账"
        confirm={`入账 ${file.matched} 行`}
        detail="入账后成功的记为已发放，退回的转入退汇，等待更正账户后重发。"
      />
    </>
  );
}

/** Rows that match no line: they never stop the others. */
function LeftRows({ fileHash }: { fileHash: string }) {
  const rows = useAsk('inbox', { file_hash: fileHash }).answer?.rows ?? [];
  return (
    <ul className="lines">
      {rows
        .filter((row) => row.verdict !== 'matched')
        .map((row) => (
          <li key={row.row}>
            <span>第 {row.row} 行</span>
            <span>{row.name}</span>
            <span>{row.verdict_name}</span>
            <span className="faint">{row.why}</span>
            <span className="push">
              <Amount fen={row.amount_fen} unit />
            </span>
          </li>
        ))}
    </ul>
  );
}
