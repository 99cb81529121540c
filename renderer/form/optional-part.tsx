/** Optional part: a group of fields that is null until the person wants to fill it in. */
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { fieldId, useForm, useValue } from './form-context';

interface OptionalPartProps {
  path: string;
  /** On the button that opens it. */
  open: string;
  /** On the button that empties it again. */
  close: string;
  fresh: () => unknown;
  children: ReactNode;
}

export function OptionalPart({ path, open, close, fresh, children }: OptionalPartProps) {
  const { store, name } = useForm();
  const filled = useValue<unknown>(path);
  const empty = filled === null || filled === undefined;
  return (
    <div id={fieldId(name, path)} tabIndex={-1}>
      {!empty && children}
      <Button onClick={() => store.set(path, empty ? fresh() : null)}>{empty ? open : close}</Button>
    </div>
  );
}
