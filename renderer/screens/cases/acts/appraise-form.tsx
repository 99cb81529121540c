/** Appraise form: when and where, who came, how many agreed, and what was concluded. */
import { appraisalConclusions, Appraise } from '../../../../shared/assessment/appraise';
import { choicesOf } from '../../../form/choice-field';
import { DateField } from '../../../form/date-field';
import { Form } from '../../../form/form';
import { NumberField } from '../../../form/number-field';
import { RadioField } from '../../../form/radio-field';
import { RowsOf } from '../../../form/rows-of';
import { Section } from '../../../form/section';
import { TextField } from '../../../form/text-field';
import { useActForm } from '../../../form/use-act-form';
import { useSession } from '../../../frame/session-context';
import { PrintForm } from '../../../parts/print-form';
import type { ActFormProps } from '../act-form-props';

const fresh = () => ({ name: '', part: '居民代表' });

export function AppraiseForm({ detail, onClose }: ActFormProps) {
  const { case_no, village_name } = detail.row;
  const { today } = useSession();
  const form = useActForm('appraise', Appraise);
  const first = {
    case_no,
    held_on: today,
    place: `${village_name}会议室`,
    chair: '',
    participants: [fresh()],
    agree: undefined,
    disagree: 0,
    opinions: '',
    conclusion: undefined,
  };
  return (
    <Form
      name="appraise"
      draft={`appraise:${case_no}`}
      first={first}
      submit="登记民主评议"
      check={form.check}
      send={form.send}
      onDone={onClose}
      onCancel={onClose}
    >
      <Section title="民主评议" help="有争议时组织；只登记评议的过程和结论，不代替核算。">
        <div className="row-of-buttons">
          <PrintForm code="D12" subject={{ case_no }} label="打印民主评议记录" />
        </div>
        <DateField path="held_on" label="评议日期" required />
        <TextField path="place" label="地点" required maxLength={60} />
        <TextField path="chair" label="主持人" required width="short" maxLength={40} />
      </Section>
      <Section title="参加人">
        <RowsOf
          path="participants"
          titleOf={(index) => `第 ${index + 1} 人`}
          addLabel="再登记一人"
          fresh={fresh}
          empty="还没有登记参加人。"
          least={1}
        >
          {(path) => (
            <div className="fields">
              <TextField path={`${path}.name`} label="姓名" required width="short" maxLength={40} />
              <TextField path={`${path}.part`} label="身份" required width="short" maxLength={40} />
            </div>
          )}
        </RowsOf>
      </Section>
      <Section title="意见和结论">
        <NumberField path="agree" label="同意" required unit="人" />
        <NumberField path="disagree" label="不同意" required unit="人" />
        <TextField path="opinions" label="评议意见" required rows={3} maxLength={2000} />
        <RadioField path="conclusion" label="评议结论" required choices={choicesOf(appraisalConclusions)} />
      </Section>
    </Form>
  );
}
