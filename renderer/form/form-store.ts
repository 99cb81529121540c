/** Form store: the values and the refusals of one form; each field listens to its own path only. */
import type { Refusal } from '../../shared/base/outcome';
import { valueAt, withValueAt } from './paths';

/** A refusal at a field; `path` is empty when it concerns the whole form. */
export interface FieldFault {
  path: string;
  /** As the list at the top says it, with the field's name. */
  message: string;
  /** As the field itself says it. */
  short: string;
}

const nothing: readonly unknown[] = [undefined, null, ''];

/** The schema's sentence after the field's name: 住址：请填写住址. */
const named = /^[^：]+：/;

/** One refusal at its field; an empty field is simply asked for. */
function faultOf(refusal: Refusal, path: string, value: unknown): FieldFault {
  const { message, code } = refusal;
  if (code !== 'invalid') return { path, message, short: message };
  if (path === '' || !nothing.includes(valueAt(value, path))) {
    return { path, message, short: message.replace(named, '') };
  }
  const name = named.exec(message)?.[0] ?? '';
  return { path, message: `${name}请填写`, short: '请填写' };
}

/** A refusal and those behind it, as faults at fields; `fieldOf` turns payload paths into form paths. */
export function faultsOf(
  refusal: Refusal,
  value: unknown,
  fieldOf: (field: string) => string,
): FieldFault[] {
  const others = (refusal.others ?? []).flatMap((other) => faultsOf(other, value, fieldOf));
  return [faultOf(refusal, fieldOf(refusal.field ?? ''), value), ...others];
}

export class FormStore {
  private current: unknown;
  private faults: readonly FieldFault[] = [];
  /** What a field itself finds wrong with what is typed in it (an amount that is none). */
  private readonly own = new Map<string, string>();
  private readonly listeners = new Set<() => void>();
  private readonly changes = new Set<() => void>();

  constructor(first: unknown) {
    this.current = first;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Called when a person changed a value, not when a draft was restored. */
  readonly onChange = (listener: () => void): (() => void) => {
    this.changes.add(listener);
    return () => this.changes.delete(listener);
  };

  readonly value = (): unknown => this.current;
  readonly allFaults = (): readonly FieldFault[] => this.faults;

  get(path: string): unknown {
    return valueAt(this.current, path);
  }

  set(path: string, value: unknown): void {
    if (Object.is(this.get(path), value)) return;
    this.current = withValueAt(this.current, path, value);
    this.faults = this.faults.filter((fault) => fault.path !== path);
    this.tell();
    for (const listen of this.changes) listen();
  }

  /** Puts a whole other value in place: a restored draft, an emptied form. */
  replace(value: unknown): void {
    this.current = value;
    this.own.clear();
    this.faults = [];
    this.tell();
  }

  faultAt(path: string): string | undefined {
    return this.own.get(path) ?? this.faults.find((fault) => fault.path === path)?.short;
  }

  /** A field says that what is typed cannot be read; undefined takes that back. */
  setOwnFault(path: string, message: string | undefined): void {
    if (this.own.get(path) === message) return;
    if (message === undefined) this.own.delete(path);
    else this.own.set(path, message);
    this.tell();
  }

  /** Shows refusals; what a field says of itself takes the place of the schema's words. */
  setFaults(faults: readonly FieldFault[]): void {
    const own = [...this.own].map(([path, message]) => ({ path, message, short: message }));
    this.faults = [...own, ...faults.filter((fault) => !this.own.has(fault.path))];
    this.tell();
  }

  private tell(): void {
    for (const listen of this.listeners) listen();
  }
}
