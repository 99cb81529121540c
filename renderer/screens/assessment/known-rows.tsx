/** Known rows: a list of which it may not yet be known whether there is anything at all. */
import { Button } from 'antd';
import type { ComponentProps } from 'react';
import { UNKNOWN } from '../../../shared/policy/assess-input';
import { fieldId, useForm, useValue } from '../../form/form-context';
import { RowsOf } from '../../form/rows-of';

export function KnownRows(props: ComponentProps<typeof RowsOf>) {
  const { path, addLabel, empty, fresh } = props;
  const { store, name } = useForm();
  const value = useValue<unknown>(path);
  if (value !== UNKNOWN) {
    return (
      <>
        <RowsOf {...props} />
        <button type="button" className="link" onClick={() => store.set(path, UNKNOWN)}>
          改为尚不清楚
        </button>
      </>
    );
  }
  return (
    <div id={fieldId(name, path)} tabIndex={-1}>
      <p className="field-help">尚不清楚。问清后请选：</p>
      <div className="row-of-buttons">
        <Button onClick={() => store.set(path, [])}>{empty.replace('。', '')}</Button>
        <Button onClick={() => store.set(path, [fresh([])])}>{addLabel}</Button>
      </div>
    </div>
  );
}
