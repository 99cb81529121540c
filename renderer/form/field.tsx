/** Field: label above, control, one grey line of help, and the refusal in red at the field. */
import { CloseCircleFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';

export interface FieldProps {
  path: string;
  label: string;
  required?: boolean;
  /** One grey line. */
  help?: ReactNode;
}

interface FrameProps extends Omit<FieldProps, 'path'> {
  id: string;
  fault: string | undefined;
  /** Groups (choices, lists) are named by a legend-like label instead of `for`. */
  group?: boolean;
  children: ReactNode;
}

/** Id of the text that describes a control, for `aria-describedby`. */
export function helpId(id: string): string {
  return `${id}-help`;
}

export function Field({ id, label, required = false, help, fault, group = false, children }: FrameProps) {
  const name = (
    <>
      {label}
      {required && <span className="field-required">必填</span>}
    </>
  );
  return (
    <div className={fault === undefined ? 'field' : 'field field-refused'}>
      {group ? (
        <span className="field-label" id={`${id}-label`}>
          {name}
        </span>
      ) : (
        <label className="field-label" htmlFor={id}>
          {name}
        </label>
      )}
      {children}
      <div className="field-foot" id={helpId(id)}>
        {fault !== undefined && (
          <span className="field-fault" role="alert">
            <CloseCircleFilled /> {fault}
          </span>
        )}
        {fault === undefined && help !== undefined && <span className="field-help">{help}</span>}
      </div>
    </div>
  );
}
