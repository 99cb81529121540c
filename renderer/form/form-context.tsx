/** Form context: the form that the fields below it belong to, and how a field reads and writes it. */
import { createContext, use, useCallback, useSyncExternalStore } from 'react';
import { present } from '../../shared/base/assert';
import type { FieldFault, FormStore } from './form-store';

export interface FormPlace {
  store: FormStore;
  /** Makes ids of inputs unlike those of other forms on the page. */
  name: string;
}

export const FormContext = createContext<FormPlace | null>(null);

export function useForm(): FormPlace {
  return present(use(FormContext), 'fields stand inside a form');
}

/** Id of the control at a path. */
export function fieldId(name: string, path: string): string {
  return `${name}-${path.replaceAll('.', '-')}`;
}

export interface FieldState<V> {
  id: string;
  value: V;
  fault: string | undefined;
  change: (value: V) => void;
}

/** The value and the refusal at one path; only a change there draws the field anew. */
export function useField<V>(path: string): FieldState<V> {
  const { store, name } = useForm();
  const value = useSyncExternalStore(store.subscribe, () => store.get(path)) as V;
  const fault = useSyncExternalStore(store.subscribe, () => store.faultAt(path));
  const change = useCallback((next: V) => store.set(path, next), [store, path]);
  return { id: fieldId(name, path), value, fault, change };
}

/** A value to look at. */
export function useValue<V>(path: string): V {
  const { store } = useForm();
  return useSyncExternalStore(store.subscribe, () => store.get(path)) as V;
}

export function useFaults(): readonly FieldFault[] {
  const { store } = useForm();
  return useSyncExternalStore(store.subscribe, store.allFaults);
}
