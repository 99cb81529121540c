/** Decision form: an opinion, the power it rests on, the refusal before the click, and a last question. */
import { Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import type { z } from 'zod';
import type { Outcome } from '../../../../shared/base/outcome';
import type { PerformedAct } from '../../../../shared/contract';
import { Form } from '../../../form/form';
import { Section } from '../../../form/section';
import { TextField } from '../../../form/text-field';
import { useActForm } from '../../../form/use-act-form';
import { useAsk } from '../../../hooks/use-ask';
import type { ActToDo } from '../../../hooks/use-perform';
import type { ActFormProps } from '../act-form-props';
import { PowerLine } from './power-line';

interface DecisionFormProps extends ActFormProps {
  kind: string;
  schema: z.ZodType;
  title: string;
  /** The opinion suggested; may be changed. */
  text: string;
  submit: string;
  danger?: boolean;
  question: ReactNode;
  andThen: ActToDo[];
  /** Further parts of the payload at the start, and what stands for them in the check before. */
  more?: object;
  rehearsed?: object;
  /** Their fields, below the opinion. */
  children?: ReactNode;
}

export function DecisionForm(props: DecisionFormProps) {
  const { detail, onClose, kind, schema, title, text, submit, danger = false, question, andThen } = props;
  const { case_no } = detail.row;
  const form = useActForm(kind, schema, () => andThen);
  const rehearsal = useAsk('rehearse', {
    acts: [{ kind, payload: { case_no, text: '预先检查是否可以作出本决定', ...props.rehearsed } }, ...andThen],
  });
  const { ask, dialog } = useLastQuestion(submit, title, danger, question);
  const send = async (value: unknown): Promise<Outcome<PerformedAct[]> | null> =>
    (await ask()) ? form.send(value) : null;
  return (
    <>
      <Form
        name={kind}
        draft={`${kind}:${case_no}`}
        first={{ case_no, text, ...props.more }}
        submit={submit}
        danger={danger}
        check={form.check}
        send={send}
        onDone={onClose}
        onCancel={onClose}
      >
        <Section title={title}>
          <PowerLine detail={detail} />
          {rehearsal.answer && <p className="warns forbids">现在还不能提交：{rehearsal.answer.message}</p>}
          <TextField path="text" label="意见内容" required rows={3} maxLength={1000} autoFocus />
          {props.children}
        </Section>
      </Form>
      {dialog}
    </>
  );
}

/** A dialog that answers a promise: true when the person confirmed. */
function useLastQuestion(confirm: string, title: string, danger: boolean, question: ReactNode) {
  const [answer, setAnswer] = useState<((yes: boolean) => void) | null>(null);
  const ask = (): Promise<boolean> => new Promise((settle) => setAnswer(() => settle));
  const say = (yes: boolean): void => {
    answer?.(yes);
    setAnswer(null);
  };
  const dialog = (
    <Modal
      open={answer !== null}
      title={title}
      okText={confirm}
      cancelText="返回"
      okButtonProps={{ danger, autoFocus: !danger }}
      cancelButtonProps={{ autoFocus: danger }}
      onOk={() => say(true)}
      onCancel={() => say(false)}
    >
      {question}
    </Modal>
  );
  return { ask, dialog };
}
