/** Act box: a bordered form for one act, with its title and a line of help. */
import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { PerformedAct } from '../../shared/contract';
import type { ActToDo } from '../hooks/use-perform';
import { Form } from './form';
import { Section } from './section';
import { useActForm } from './use-act-form';

interface ActBoxProps {
  kind: string;
  schema: z.ZodType;
  first: unknown;
  title: string;
  help?: string;
  submit: string;
  danger?: boolean;
  draft?: string;
  andThen?: (value: unknown) => ActToDo[];
  onDone: (acts: PerformedAct[]) => void;
  onCancel?: () => void;
  /** Without the border, where the place around it has one. */
  plain?: boolean;
  children: ReactNode;
}

export function ActBox(props: ActBoxProps) {
  const { kind, schema, first, title, help, submit, danger = false, draft = '', onDone, onCancel, children } = props;
  const form = useActForm(kind, schema, props.andThen);
  return (
    <div className={props.plain === true ? '' : 'act-form'}>
      <Form
        name={kind}
        draft={draft}
        first={first}
        submit={submit}
        danger={danger}
        check={form.check}
        send={form.send}
        onDone={onDone}
        onCancel={onCancel}
      >
        <Section title={title} {...(help === undefined ? {} : { help })}>
          {children}
        </Section>
      </Form>
    </div>
  );
}
