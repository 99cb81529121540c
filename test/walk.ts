/** Walks down an act's refusals: everything wrong at first, then one fault mended at a time. */
import { expect, test } from 'vitest';
import type { Act, ActOutcome, Standing } from '../shared/base/act';
import { formatFen } from '../shared/base/money';
import type { Refusal, Refusals, Sentences } from '../shared/base/outcome';
import { parse } from '../shared/base/parse';

/** Everything one call of an act sees; `spoil` functions change a copy of a sound one. */
export interface Bed<P, F> {
  payload: P;
  facts: F;
  standing: Standing;
}

/** What one step of a walk met. */
export interface Met {
  code: string;
  outcome: ActOutcome<unknown>;
  payload: unknown;
}

/** A walk ready to be gone, without the act's types. */
export interface Walk {
  kind: string;
  /** Refusal codes in declared order. */
  declared: readonly string[];
  /** Codes in the order in which the walk spoils and mends. */
  steps: readonly string[];
  /** A payload that the act permits. */
  sound: unknown;
  schema: Parameters<typeof parse>[0];
  /** Goes the walk: one answer a step, the last one permitted. */
  go: () => Met[];
}

type Declared<S extends Sentences> = { refusals: Refusals<S> };
type Spoil<P, F> = (bed: Bed<P, F>) => void;

/** A sound bed and, for each declared refusal in order, how to bring it about. */
export interface Plan<P, F, S extends Sentences> {
  sound: Bed<P, F>;
  spoil: { [C in keyof S & string]: Spoil<P, F> };
}

/** Declares the walk of an act; a refusal without a step is a type error. */
export function walk<K extends string, P, F, R, S extends Sentences>(
  act: Act<K, P, F, R> & Declared<S>,
  plan: Plan<NoInfer<P>, NoInfer<F>, S>,
): Walk {
  const steps = Object.keys(plan.spoil) as (keyof S & string)[];
  const take = (from: number): Met => {
    const bed = structuredClone(plan.sound);
    for (const step of steps.slice(from).reverse()) plan.spoil[step](bed);
    const outcome = act.guard?.(bed.facts, bed.standing) ?? decide(act, bed);
    return { code: outcome.permitted ? 'permitted' : outcome.code, outcome, payload: bed.payload };
  };
  return {
    kind: act.kind,
    declared: act.refusals.list,
    steps,
    sound: plan.sound.payload,
    schema: act.payload,
    go: () => [...steps, 'permitted'].map((_, i) => take(i)),
  };
}

function decide<K extends string, P, F, R>(act: Act<K, P, F, R>, bed: Bed<P, F>): ActOutcome<R> {
  return act.decide(bed.payload, bed.facts, bed.standing);
}

/** Facts that name a thing and are shown as they are. */
const names = /^(code|key|member|login|pack_id|number|document_no|.*_no|programme|first|fault)$/;

function shownForms(key: string, value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((part: unknown) => shownForms(key, part));
  if (typeof value === 'number') return [key.endsWith('_fen') ? formatFen(value) : String(value)];
  return typeof value === 'string' ? [value] : [];
}

/** The message without the names that facts put into it. */
function bareMessage(refusal: Refusal): string {
  return Object.entries(refusal.facts)
    .filter(([key]) => names.test(key))
    .flatMap(([key, value]) => shownForms(key, value))
    .reduce(
      (message, shown) => (shown === '' ? message : message.replaceAll(shown, '')),
      refusal.message,
    );
}

/** What is wrong with a refusal's sentence; empty when nothing is. */
export function sentenceFaults(refusal: Refusal): string[] {
  const { message, facts } = refusal;
  const faults: string[] = [];
  if (/[A-Za-z]/.test(bareMessage(refusal).replace(/数字和X|或X/g, '')))
    faults.push('not all Chinese');
  if (/undefined|null|NaN|\[object/.test(message)) faults.push('a hole in the sentence');
  const last = message.split(/[，。；]/).at(-1) ?? '';
  if (!/请|须|可以|可自|无需|不必/.test(last)) faults.push('no next step at the end');
  if (message.length > 90) faults.push('too long');
  for (const [key, value] of Object.entries(facts)) {
    const missing = shownForms(key, value).find((shown) => !message.includes(shown));
    if (missing !== undefined) faults.push(`${key} (${missing}) is not told`);
  }
  return faults;
}

/** Codes that walks have met, as 'kind.code'; the simulation adds its own. */
export function codesMet(walks: readonly Walk[]): Set<string> {
  return new Set(walks.flatMap(({ kind, go }) => go().map(({ code }) => `${kind}.${code}`)));
}

/** The tests of a walk: order, reach, sentences and fields. */
export function walkRefusals(walked: Walk): void {
  const met = walked.go();
  const { kind, declared, steps, schema } = walked;
  test(`${kind}: each refusal is met in the declared order, then the act is permitted`, () => {
    expect(steps).toEqual(declared);
    expect(met.map(({ code }) => code)).toEqual([...declared, 'permitted']);
  });
  test(`${kind}: every spoiled payload still passes the form, so the door reaches each refusal`, () => {
    const stopped = met.flatMap(({ code, payload }) => {
      const parsed = parse(schema, payload);
      return parsed.permitted ? [] : [`${code}: ${parsed.message}`];
    });
    expect(stopped).toEqual([]);
  });
  test(`${kind}: every sentence is Chinese, names its figures and ends with the next step`, () => {
    const poor = met.flatMap(({ outcome }) => {
      const faults = outcome.permitted ? [] : sentenceFaults(outcome);
      return outcome.permitted || faults.length === 0
        ? []
        : [`${outcome.code}: ${outcome.message} (${faults.join(', ')})`];
    });
    expect(poor).toEqual([]);
  });
  test(`${kind}: a refusal stands at a field that the form has`, () => {
    const strange = met.flatMap(({ outcome, payload }) => {
      const field = outcome.permitted ? undefined : outcome.field;
      return field === undefined || hasField(payload, field) ? [] : [field];
    });
    expect(strange).toEqual([]);
  });
}

function hasField(payload: unknown, field: string): boolean {
  let inner = payload;
  for (const part of field.split('.')) {
    if (typeof inner !== 'object' || inner === null || !(part in inner)) return false;
    inner = (inner as Record<string, unknown>)[part];
  }
  return true;
}
