/** Recovery agreements: paying an overpaid sum back in instalments, and giving up what cannot be had. */
import { PlanRecovery } from '../../../shared/ledger/plan-recovery';
import { WaiveRecovery, waiverGrounds } from '../../../shared/ledger/waive-recovery';
import { ActBox } from '../../form/act-box';
import { ChoiceField, choicesOf } from '../../form/choice-field';
import { DateField } from '../../form/date-field';
import { MoneyField } from '../../form/money-field';
import { OptionalPart } from '../../form/optional-part';
import { RowsOf } from '../../form/rows-of';
import { TextField } from '../../form/text-field';
import { useToday } from '../../frame/session-context';
import type { AwardFormProps } from './award-form-props';

const blank = { due_on: undefined, amount_fen: undefined };

export function PlanRecoveryForm({ detail, onClose }: AwardFormProps) {
  const { award_no } = detail.row;
  return (
    <ActBox
      kind="planRecovery"
      schema={PlanRecovery}
      draft={`planRecovery:${award_no}`}
      first={{ award_no, instalments: [blank], text: '' }}
      title="约定分期退还"
      help="各期合计须等于尚欠金额；重新约定后，以前的约定作废。"
      submit="登记约定"
      onDone={onClose}
      onCancel={onClose}
    >
      <RowsOf
        path="instalments"
        titleOf={(i) => `第${i + 1}期`}
        addLabel="增加一期"
        fresh={() => blank}
        empty="还没有填写还款期。"
        least={1}
      >
        {(path) => (
          <div className="fields">
            <DateField path={`${path}.due_on`} label="还款日期" required />
            <MoneyField path={`${path}.amount_fen`} label="还款金额" required />
          </div>
        )}
      </RowsOf>
      <TextField path="text" label="困难情况和约定经过" required rows={3} maxLength={500} />
    </ActBox>
  );
}

export function WaiveRecoveryForm({ detail, onClose }: AwardFormProps) {
  const today = useToday();
  const { award_no, name } = detail.row;
  return (
    <ActBox
      kind="waiveRecovery"
      schema={WaiveRecovery}
      draft={`waiveRecovery:${award_no}`}
      first={{ award_no, amount_fen: undefined, ground: undefined, text: '', decision: null }}
      title="减免追缴"
      help="没有“减免追缴”的委托权限时，须先取得区民政局批复。"
      submit={`减免${name}的应追缴款`}
      danger
      onDone={onClose}
      onCancel={onClose}
    >
      <MoneyField path="amount_fen" label="减免金额" required />
      <ChoiceField path="ground" label="减免原因" required choices={choicesOf(waiverGrounds)} />
      <TextField path="text" label="事实和理由" required rows={3} maxLength={500} />
      <OptionalPart
        path="decision"
        open="填写区里批复"
        close="没有区里批复"
        fresh={() => ({ document_no: '', decided_on: today })}
      >
        <div className="fields">
          <TextField path="decision.document_no" label="批复文号" required maxLength={60} />
          <DateField path="decision.decided_on" label="批复日期" required />
        </div>
      </OptionalPart>
    </ActBox>
  );
}
