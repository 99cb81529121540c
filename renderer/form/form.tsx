/** Form: fields with a draft, refusals at their fields and at the top, and one button that sends. */
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import type { Outcome, Refusal } from '../../shared/base/outcome';
import { FaultList } from './fault-list';
import { FormContext } from './form-context';
import { formKeys } from './form-keys';
import { faultsOf, FormStore } from './form-store';
import { useDraft, type Draft } from './use-draft';

interface FormProps<R> {
  /** Prefix of the ids of its fields. */
  name: string;
  first: unknown;
  /** Name of the draft; empty when nothing is to be kept (passwords). */
  draft?: string;
  /** The verb on the button. */
  submit: string;
  danger?: boolean;
  /** The same pure rules as at the door, run early. */
  check?: (value: unknown) => Refusal | null;
  /** Path in the form of a path in the payload; the same when left out. */
  fieldOf?: (field: string) => string;
  send: (value: unknown) => Promise<Outcome<R> | null>;
  onDone: (result: R) => void;
  onCancel?: (() => void) | undefined;
  children: ReactNode;
}

export function Form<R>(props: FormProps<R>) {
  const { name, first, draft = '', submit, danger = false, onCancel, children } = props;
  const [store] = useState(() => new FormStore(first));
  const kept = useDraft(store, draft);
  const { busy, refusedTimes, send } = useSending(store, kept, props);
  return (
    <FormContext value={{ store, name }}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
        onKeyDownCapture={(event) => formKeys(event, () => void send())}
      >
        <FaultList count={refusedTimes} />
        {kept.restored && <Restored store={store} first={first} draft={kept} />}
        {children}
        <div className="form-foot">
          <Button type="primary" htmlType="submit" danger={danger} loading={busy} title="Ctrl+Enter">
            {submit}
          </Button>
          {onCancel && <Button onClick={onCancel}>取消</Button>}
          <span className="field-help" aria-live="polite">
            {kept.savedAt !== '' && `已保存 ${kept.savedAt}`}
          </span>
        </div>
      </form>
    </FormContext>
  );
}

function useSending<R>(store: FormStore, draft: Draft, props: FormProps<R>) {
  const [busy, setBusy] = useState(false);
  const [refusedTimes, setRefusedTimes] = useState(0);
  const refuse = (refusal: Refusal): void => {
    store.setFaults(faultsOf(refusal, store.value(), props.fieldOf ?? ((field) => field)));
    setRefusedTimes((times) => times + 1);
  };
  const send = async (): Promise<void> => {
    if (busy) return;
    const early = props.check?.(store.value());
    if (early) {
      refuse(early);
      return;
    }
    store.setFaults([]);
    setBusy(true);
    const outcome = await props.send(store.value());
    setBusy(false);
    if (outcome === null) return;
    if (!outcome.permitted) {
      refuse(outcome);
      return;
    }
    await draft.drop();
    props.onDone(outcome.result);
  };
  return { busy, refusedTimes, send };
}

function Restored({ store, first, draft }: { store: FormStore; first: unknown; draft: Draft }) {
  return (
    <p className="note">
      这是上次没有提交的内容（保存于 {draft.savedAt}），可以接着填写。
      <button
        type="button"
        className="link"
        onClick={() => {
          store.replace(first);
          void draft.drop();
        }}
      >
        不要了，重新填写
      </button>
    </p>
  );
}
