/** Batch next: the step a batch waits for: check, sign, bank file, answer, or voiding. */
import { useState } from 'react';
import { formatFen } from '../../../shared/base/money';
import { CheckBatch } from '../../../shared/ledger/check-batch';
import type { BatchDetail } from '../../../shared/ledger/rows';
import { VoidBatch } from '../../../shared/ledger/void-batch';
import { ActBox } from '../../form/act-box';
import { MoneyField } from '../../form/money-field';
import { NumberField } from '../../form/number-field';
import { RadioField } from '../../form/radio-field';
import { TextField } from '../../form/text-field';
import { useAsk } from '../../hooks/use-ask';
import { ActButton } from '../../parts/act-button';
import { BankFile } from './bank-file';
import { TakeAnswerPanel } from './take-answer-panel';

export function BatchNext({ detail }: { detail: BatchDetail }) {
  const { row } = detail;
  const { batch_no } = row;
  const allowed = useAsk('allowed', { subject: { batch_no } }).answer ?? [];
  const may = (kind: string): boolean => allowed.some((action) => action.kind === kind && action.refusal === null);
  const bar = (kind: string): string => allowed.find((action) => action.kind === kind)?.refusal?.message ?? '';
  const sum = `${row.count} 笔 ${formatFen(row.sum_fen)} 元`;
  return (
    <>
      {row.state === 'filled' && (may('checkBatch') ? <CheckForm batchNo={batch_no} /> : <Waits who="审核人复核" why={bar('checkBatch')} />)}
      {row.state === 'checked' &&
        (may('sealBatch') ? (
          <div className="row-of-buttons">
            <ActButton
              acts={[{ kind: 'sealBatch', payload: { batch_no, text: '' } }]}
              primary
              label={`签批 ${sum}`}
              question="签批发放"
              confirm={`签批 ${sum}`}
              detail="签批后名单和金额封存，生成银行文件，款项从应付中保留。"
            />
          </div>
        ) : (
          <Waits who="审批人签批" why={bar('sealBatch')} />
        ))}
      {row.state === 'sealed' && <BankFile batchNo={batch_no} />}
      {(row.state === 'sealed' || row.state === 'settled') && may('takeAnswer') && <TakeAnswerPanel batchNo={batch_no} />}
      {may('voidBatch') && <VoidPart detail={detail} />}
    </>
  );
}

function Waits({ who, why }: { who: string; why: string }) {
  return <p className="note">现在等{who}。{why}</p>;
}

/** The checker counts on his own: the declared figures are not filled in. */
function CheckForm({ batchNo }: { batchNo: string }) {
  return (
    <ActBox
      kind="checkBatch"
      schema={CheckBatch}
      first={{ batch_no: batchNo, count: undefined, sum_fen: undefined, text: '' }}
      title="复核批次"
      help="请对照花名册自己点一遍，填您点出的笔数和合计；与申报一致才能通过。"
      submit="复核通过"
      onDone={() => undefined}
    >
      <div className="fields">
        <NumberField path="count" label="笔数" unit="笔" required />
        <MoneyField path="sum_fen" label="合计金额" required />
      </div>
      <TextField path="text" label="说明" maxLength={300} />
    </ActBox>
  );
}

const sent = [
  { value: true, label: '银行文件没有送出' },
  { value: false, label: '已经送出' },
];

function VoidPart({ detail }: { detail: BatchDetail }) {
  const [open, setOpen] = useState(false);
  const { batch_no } = detail.row;
  if (!open) {
    return (
      <p className="note">
        <button type="button" className="link" onClick={() => setOpen(true)}>
          作废这个批次
        </button>
      </p>
    );
  }
  return (
    <ActBox
      kind="voidBatch"
      schema={VoidBatch}
      first={{ batch_no, reason: '', not_sent: undefined }}
      title="作废批次"
      help="作废后各笔可以重新申报；已经送银行的不能作废。"
      submit={`作废 ${batch_no}`}
      danger
      onDone={() => setOpen(false)}
      onCancel={() => setOpen(false)}
    >
      <TextField path="reason" label="原因" required rows={2} maxLength={300} />
      <RadioField path="not_sent" label="银行文件" required choices={sent} />
    </ActBox>
  );
}
