/** Take answer panel: the bank's answer file is looked at row by row before it goes into the inbox. */
import { Button } from 'antd';
import { useState } from 'react';
import { formatFen } from '../../../shared/base/money';
import type { Refusal } from '../../../shared/base/outcome';
import type { JobResult } from '../../../shared/jobs';
import { answerActs } from '../../../shared/ledger/take-answer';
import { chooseFile, fileKinds } from '../../bridge';
import { useJob } from '../../hooks/use-job';
import { usePerform } from '../../hooks/use-perform';
import { Refused } from '../../parts/answer';
import { Findings } from '../../parts/findings';

export function TakeAnswerPanel({ batchNo }: { batchNo: string }) {
  const read = useJob('read_bank_answer', '读取回盘文件');
  const choose = async (): Promise<void> => {
    const path = await chooseFile('选择银行回盘文件', fileKinds.bankAnswer);
    if (path !== undefined) await read.run({ batch_no: batchNo, path });
  };
  const { outcome } = read;
  return (
    <>
      <div className="row-of-buttons">
        <Button loading={read.busy} onClick={() => void choose()}>
          读入银行回盘
        </Button>
      </div>
      {outcome && !outcome.permitted && <Refused refusal={outcome} />}
      {outcome?.permitted && <AnswerRead batchNo={batchNo} file={outcome.result} onDone={read.forget} />}
    </>
  );
}

interface AnswerReadProps {
  batchNo: string;
  file: JobResult<'read_bank_answer'>;
  onDone: () => void;
}

function AnswerRead({ batchNo, file, onDone }: AnswerReadProps) {
  const { busy, perform } = usePerform();
  const [refused, setRefused] = useState<Refusal>();
  const paid = file.rows.filter((row) => row.outcome === 'paid');
  const sum = file.rows.reduce((total, row) => total + row.paid_fen, 0);
  const take = async (): Promise<void> => {
    const { file_name, file_hash, rows } = file;
    const outcome = await perform(answerActs({ batch_no: batchNo, file_name, file_hash, rows }));
    setRefused(outcome.permitted ? undefined : outcome);
    if (outcome.permitted) onDone();
  };
  return (
    <div className="act-form">
      <p>
        {file.file_name}：{file.rows.length} 行，发放成功 {paid.length} 行，到账 {formatFen(sum)} 元，其余{' '}
        {file.rows.length - paid.length} 行没有全额到账。
      </p>
      <Findings of={file.findings} none="格式没有问题。" />
      <p className="note">登记后进入收件箱，由另一人入账；查无此笔、重复和不一致的行不影响其他行。</p>
      {refused && <Refused refusal={refused} />}
      <div className="row-of-buttons">
        <Button type="primary" loading={busy} onClick={() => void take()}>
          登记回盘 {file.rows.length} 行
        </Button>
        <Button onClick={onDone}>取消</Button>
      </div>
    </div>
  );
}
