/** Recheck form: reviews an award on changed facts; the proposal is decided by an approver. */
import { Recheck, recheckKindNames } from '../../../shared/award/recheck';
import { monthOf } from '../../../shared/base/plain-date';
import { ActBox } from '../../form/act-box';
import { ChoiceField, choicesOf } from '../../form/choice-field';
import { DateField } from '../../form/date-field';
import { MonthField } from '../../form/month-field';
import { TextField } from '../../form/text-field';
import { useToday } from '../../frame/session-context';
import type { AwardFormProps } from './award-form-props';

/** Causes that a rule asks for. */
const causes = [{ value: 'employment', label: '因就业收入增加' }];

export function RecheckForm({ detail, prefill, onClose }: AwardFormProps) {
  const today = useToday();
  const { award_no } = detail.row;
  return (
    <ActBox
      kind="recheck"
      schema={Recheck}
      draft={`recheck:${award_no}`}
      first={{ award_no, kind: 'periodic', because: '', effective_month: monthOf(today), reported_on: today, text: '', ...prefill }}
      title="复核待遇"
      help="请先在家庭页登记情况变更，再复核；系统按变更后的情况核算。"
      submit="登记复核"
      onDone={onClose}
      onCancel={onClose}
    >
      <div className="fields">
        <ChoiceField path="kind" label="复核原因" required choices={choicesOf(recheckKindNames)} />
        <ChoiceField path="because" label="特别情形" choices={causes} none={{ value: '', label: '没有' }} />
        <MonthField path="effective_month" label="从哪月起变化" required />
        <DateField path="reported_on" label="报告或发现日期" required />
      </div>
      <TextField path="text" label="复核情况" required rows={3} maxLength={1000} />
    </ActBox>
  );
}
