/** Reserve forms: money allotted, cash drawn or paid in, cash counted. */
import { CountCash } from '../../../shared/ledger/count-cash';
import { DrawCash } from '../../../shared/ledger/draw-cash';
import { Fund, fundKindNames } from '../../../shared/ledger/fund';
import { ActBox } from '../../form/act-box';
import { ChoiceField, choicesOf } from '../../form/choice-field';
import { DateField } from '../../form/date-field';
import { MoneyField } from '../../form/money-field';
import { OfficerField } from '../../form/officer-field';
import { RadioField } from '../../form/radio-field';
import { TextField } from '../../form/text-field';
import { useToday } from '../../frame/session-context';

interface ReserveFormProps {
  onClose: () => void;
}

export function FundForm({ onClose }: ReserveFormProps) {
  const today = useToday();
  return (
    <ActBox
      kind="fund"
      schema={Fund}
      first={{ kind: 'reserve', amount_fen: undefined, document_no: '', received_on: today, note: '' }}
      title="登记拨款"
      submit="登记拨款"
      onDone={onClose}
      onCancel={onClose}
    >
      <div className="fields">
        <ChoiceField path="kind" label="类别" required choices={choicesOf(fundKindNames)} />
        <MoneyField path="amount_fen" label="金额" required />
        <TextField path="document_no" label="文件或凭证号" required maxLength={60} />
        <DateField path="received_on" label="收付日期" required />
      </div>
      <TextField path="note" label="说明" maxLength={200} />
    </ActBox>
  );
}

const directions = [
  { value: 'draw', label: '从银行提取现金' },
  { value: 'deposit', label: '现金存入银行' },
];

export function DrawForm({ onClose }: ReserveFormProps) {
  return (
    <ActBox
      kind="drawCash"
      schema={DrawCash}
      first={{ direction: 'draw', amount_fen: undefined, document_no: '' }}
      title="提存现金"
      submit="登记提存"
      onDone={onClose}
      onCancel={onClose}
    >
      <RadioField path="direction" label="方向" required choices={directions} />
      <div className="fields">
        <MoneyField path="amount_fen" label="金额" required />
        <TextField path="document_no" label="支票或缴款单号" required maxLength={60} />
      </div>
    </ActBox>
  );
}

export function CountForm({ onClose }: ReserveFormProps) {
  return (
    <ActBox
      kind="countCash"
      schema={CountCash}
      first={{ counted_fen: undefined, second_officer_id: '', note: '' }}
      title="盘点现金"
      help="两人当面点清。填实际点出的金额，与账上不同的差额记入待处理短款。"
      submit="登记盘点"
      onDone={onClose}
      onCancel={onClose}
    >
      <div className="fields">
        <MoneyField path="counted_fen" label="实点金额" required />
        <OfficerField path="second_officer_id" label="监盘人" required />
      </div>
      <TextField path="note" label="差额说明" maxLength={300} help="没有差额的不填" />
    </ActBox>
  );
}
