/** Kept: a person's way of looking at a page (filters, columns, size of text), remembered by the desk. */
import { useEffect, useRef, useState } from 'react';
import { useDesk } from './desk-context';

/** State that is there again at the next visit; `key` names the page and the thing. */
export function useKept<T>(key: string, first: T): [T, (value: T) => void] {
  const desk = useDesk();
  const [value, setValue] = useState(first);
  const touched = useRef(false);
  const form = `view:${key}`;
  useEffect(() => {
    let here = true;
    void desk.ask('draft', { form }).then((outcome) => {
      if (!here || touched.current || !outcome.permitted || !outcome.result) return;
      setValue(outcome.result.content as T);
    });
    return () => {
      here = false;
    };
  }, [desk, form]);
  const keep = (next: T): void => {
    touched.current = true;
    setValue(next);
    void desk.job('save_draft', { form, content: next });
  };
  return [value, keep];
}
