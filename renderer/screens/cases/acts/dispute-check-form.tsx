/** Dispute check form: which difference does not count, why, and what proves it. */
import type { Refusal } from '../../../../shared/base/outcome';
import type { CheckLineRow } from '../../../../shared/assessment/loop-rows';
import { DisputeCheck } from '../../../../shared/assessment/dispute-check';
import { Form } from '../../../form/form';
import { ListField } from '../../../form/list-field';
import { RadioField } from '../../../form/radio-field';
import { Section } from '../../../form/section';
import { TextField } from '../../../form/text-field';
import { useActForm } from '../../../form/use-act-form';
import { useAsk } from '../../../hooks/use-ask';
import { Answer } from '../../../parts/answer';
import type { ActFormProps } from '../act-form-props';

interface Typed {
  case_no: string;
  /** Person and item of the line, as one choice. */
  item?: string;
  reason: string;
  evidence: string[];
}

function payloadOf({ item = '', ...rest }: Typed) {
  const [person = '', code = ''] = item.split(' ');
  return { ...rest, person, item: code };
}

export function DisputeCheckForm({ detail, onClose }: ActFormProps) {
  const { case_no } = detail.row;
  const form = useActForm('disputeCheck', DisputeCheck);
  const asked = useAsk('checks', { case_no });
  const check = (value: unknown): Refusal | null => form.check(payloadOf(value as Typed));
  return (
    <Answer of={asked}>
      {(rows) => {
        const latest = rows.find(({ reported_on }) => reported_on !== null);
        const choices = (latest?.lines ?? []).filter(isOpen).map((line) => ({
          value: `${line.person} ${line.item}`,
          label: `${line.name} ${line.item_name}：${line.declared}，核对为${line.found}`,
        }));
        return (
          <Form
            name="disputeCheck"
            draft={`disputeCheck:${case_no}`}
            first={{ case_no, item: choices[0]?.value, reason: '', evidence: [] }}
            submit="登记核对异议"
            check={check}
            send={(value) => form.send(payloadOf(value as Typed))}
            onDone={onClose}
            onCancel={onClose}
          >
            <Section title="核对异议" help="申请人不认可的不符事项在此登记；认可的，请变更家庭情况后重新核算。">
              <RadioField path="item" label="不符事项" required choices={choices} />
              <TextField path="reason" label="理由和依据" required rows={3} maxLength={500} />
              <ListField path="evidence" label="证明材料" required help="几份之间用顿号隔开" />
            </Section>
          </Form>
        );
      }}
    </Answer>
  );
}

function isOpen({ finding, dispute }: CheckLineRow): boolean {
  return finding === 'differs' && dispute === null;
}
