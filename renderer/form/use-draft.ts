/** Draft: what is typed into a form is kept quietly, and is there again after a crash, caret and all. */
import { useEffect, useRef, useState } from 'react';
import type { DeskClient } from '../../shared/contract';
import { useDesk } from '../hooks/desk-context';
import { fieldId } from './form-context';
import type { FormStore } from './form-store';

const pause = 500;

interface DraftContent {
  value: unknown;
  /** Id of the control that had the caret, and where in it. */
  control: string;
  caret: number | null;
}

export interface Draft {
  /** 10:42; empty before the first save. */
  savedAt: string;
  restored: boolean;
  /** Throws the draft away: the form was sent, or the person begins anew. */
  drop: () => Promise<void>;
}

/** '10:42' of an instant, on this machine's clock. */
function clockOf(instant: string): string {
  const at = new Date(instant);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}

function caretOf(): { control: string; caret: number | null } {
  const active = document.activeElement;
  const typing = active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement;
  const text = typing && (active.type === 'text' || active.type === 'textarea');
  return { control: active?.id ?? '', caret: text ? active.selectionStart : null };
}

function placeCaret({ control, caret }: DraftContent): void {
  const found = control === '' ? null : document.getElementById(control);
  found?.focus();
  const typing = found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement;
  if (typing && caret !== null) found.setSelectionRange(caret, caret);
}

interface Saver {
  /** Forgets what is not yet saved. */
  cancel: () => void;
  /** Saves what is not yet saved and saves no more. */
  end: () => void;
}

/** Saves a while after the last change; tells when. */
function keepSaving(
  desk: DeskClient,
  form: string,
  store: FormStore,
  onSaved: (at: string) => void,
): Saver {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = async (): Promise<void> => {
    timer = undefined;
    const content: DraftContent = { value: store.value(), ...caretOf() };
    const outcome = await desk.job('save_draft', { form, content });
    if (outcome.permitted) onSaved(outcome.result.saved_at);
  };
  const off = store.onChange(() => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), pause);
  });
  const cancel = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const end = (): void => {
    off();
    if (timer === undefined) return;
    cancel();
    void save();
  };
  return { cancel, end };
}

/** Keeps the form's values under `form`; an empty name keeps nothing. */
export function useDraft(store: FormStore, form: string): Draft {
  const desk = useDesk();
  const [savedAt, setSavedAt] = useState('');
  const [restored, setRestored] = useState(false);
  const saver = useRef<Saver | null>(null);
  useEffect(() => {
    if (form === '') return undefined;
    let here = true;
    void desk.ask('draft', { form }).then((outcome) => {
      if (!here || !outcome.permitted || !outcome.result) return;
      const content = outcome.result.content as DraftContent;
      store.replace(content.value);
      setRestored(true);
      setSavedAt(clockOf(outcome.result.saved_at));
      requestAnimationFrame(() => placeCaret(content));
    });
    return () => {
      here = false;
    };
  }, [desk, store, form]);
  useEffect(() => {
    if (form === '') return undefined;
    const own = keepSaving(desk, form, store, (at) => setSavedAt(clockOf(at)));
    saver.current = own;
    return own.end;
  }, [desk, store, form]);
  const drop = async (): Promise<void> => {
    if (form === '') return;
    saver.current?.cancel();
    setSavedAt('');
    setRestored(false);
    await desk.job('drop_draft', { form });
  };
  return { savedAt, restored, drop };
}

/** Brings the eye and the caret to the field at a path, or to the nearest thing around it. */
export function jumpTo(name: string, path: string): void {
  const parts = path.split('.');
  for (let size = parts.length; size > 0; size -= 1) {
    const id = fieldId(name, parts.slice(0, size).join('.'));
    const found = document.getElementById(id) ?? document.querySelector<HTMLElement>(`[id^="${id}-"]`);
    if (found) {
      found.closest('details')?.setAttribute('open', '');
      found.scrollIntoView({ block: 'center' });
      found.focus();
      return;
    }
  }
}
