/** Section: a titled part of a form, in the order of the paper form. */
import type { ReactNode } from 'react';

interface SectionProps {
  title: string;
  help?: string;
  id?: string;
  children: ReactNode;
}

export function Section({ title, help, id, children }: SectionProps) {
  return (
    <fieldset className="section" id={id}>
      <legend>{title}</legend>
      {help !== undefined && <p className="field-help">{help}</p>}
      {children}
    </fieldset>
  );
}
