/** Meeting form: asks the district's joint meeting to decide, with ways to decide and their grounds. */
import { SubmitToMeeting } from '../../../../shared/approval/submit-to-meeting';
import { Form } from '../../../form/form';
import { MoneyField } from '../../../form/money-field';
import { RowsOf } from '../../../form/rows-of';
import { Section } from '../../../form/section';
import { TextField } from '../../../form/text-field';
import { useActForm } from '../../../form/use-act-form';
import type { ActFormProps } from '../act-form-props';

const blankOption = () => ({ name: '', grounds: '' });

export function MeetingForm({ detail, onClose }: ActFormProps) {
  const { case_no, amount_fen } = detail.row;
  const form = useActForm('submitToMeeting', SubmitToMeeting);
  return (
    <Form
      name="submitToMeeting"
      draft={`meeting:${case_no}`}
      first={{
        case_no,
        matter: '',
        situation: detail.reason,
        options: [blankOption()],
        text: '',
        amount_fen: amount_fen ?? undefined,
      }}
      submit="提请一事一议"
      check={form.check}
      send={form.send}
      onDone={onClose}
      onCancel={onClose}
    >
      <Section title="提请一事一议" help="由区联席会议研究决定。提请后可打印提请表，收到决议后在本案登记。">
        <TextField path="matter" label="提请事项" required maxLength={100} autoFocus />
        <TextField path="situation" label="基本情况" required rows={3} maxLength={1000} />
        <RowsOf
          path="options"
          titleOf={(i) => `方案 ${i + 1}`}
          addLabel="增加方案"
          fresh={blankOption}
          empty="请至少提出一个方案。"
          least={1}
        >
          {(path) => (
            <>
              <TextField path={`${path}.name`} label="方案" required maxLength={60} />
              <TextField path={`${path}.grounds`} label="理由" required rows={2} maxLength={300} />
            </>
          )}
        </RowsOf>
        <MoneyField path="amount_fen" label="拟请金额" required />
        <TextField path="text" label="镇街意见" required rows={2} maxLength={500} />
      </Section>
    </Form>
  );
}
