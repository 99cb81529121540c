/** Rules: a pack as it stands on one day, read once and kept, so that many households ask it cheaply. */
import { firstDay, type PlainDate, type PlainMonth } from '../base/plain-date';
import type { Reason } from './assess-answer';
import type { Pack } from './pack';
import { parameterAt, programmeRow, type ParameterRead } from './parameter-at';
import type { ParameterKey, ParameterOf } from './parameter-keys';
import type { ProgrammeCode } from './programme-code';
import type { ProgrammeRow } from './programme-row';
import { reasonSentence } from './reason-sentences';

/** Builds what one formula needs from the rules of a day; kept per rules. */
export type Compile<T> = (reader: Reader) => T;

/** What every compiled set says of itself. */
export interface Compiled {
  /** 'parameter:…' for each key the pack lacks on that day. */
  missing: readonly string[];
  /** Whether a value is used beyond the days its source is known to cover. */
  last_value: boolean;
}

/** Two compiled sets used for one result. */
export function together(a: Compiled, b: Compiled | null): Compiled {
  if (b === null || a.last_value || !b.last_value) return a;
  return b;
}

/** Reads parameters for a compiled set and notes which are missing. */
export class Reader implements Compiled {
  readonly missing: string[] = [];
  last_value = false;

  constructor(readonly rules: Rules) {}

  /** The parameter; when the pack lacks it, `missing` says so and the value must not be used. */
  get<K extends ParameterKey>(key: K): ParameterRead<ParameterOf<K>> {
    const read = this.rules.read(key);
    if (read) {
      this.last_value ||= read.last_value;
      return read;
    }
    this.missing.push(`parameter:${key}`);
    return {
      key,
      value: undefined as never,
      from: '',
      source: '',
      certain: false,
      last_value: false,
    };
  }
}

/** A pack on one day. */
export class Rules {
  private readonly reads = new Map<ParameterKey, ParameterRead | undefined>();
  private readonly made = new Map<Compile<unknown>, unknown>();
  private readonly rows = new Map<ProgrammeCode, ProgrammeRow | undefined>();
  /** Reasons whose source is the same for every programme. */
  private readonly common = new Map<string, Reason>();
  private readonly reasons = new Map<ProgrammeCode, Map<string, Reason>>();

  constructor(
    readonly pack: Pack,
    readonly date: PlainDate,
  ) {}

  read<K extends ParameterKey>(key: K): ParameterRead<ParameterOf<K>> | undefined {
    const known = this.reads.get(key);
    if (known === undefined && !this.reads.has(key)) {
      this.reads.set(key, parameterAt(this.pack, key, this.date));
    }
    return this.reads.get(key) as ParameterRead<ParameterOf<K>> | undefined;
  }

  /** The compiled set of a formula. */
  of<T>(compile: Compile<T>): T {
    let made = this.made.get(compile) as T | undefined;
    if (made === undefined) this.made.set(compile, (made = compile(new Reader(this))));
    return made;
  }

  row(code: ProgrammeCode): ProgrammeRow | undefined {
    const known = this.rows.get(code);
    if (known !== undefined || this.rows.has(code)) return known;
    const found = programmeRow(this.pack, code, this.date);
    this.rows.set(code, found);
    return found;
  }

  /** A reason in its short sentence, without figures. */
  reason(code: string, programme: ProgrammeCode): Reason {
    const common = this.common.get(code);
    if (common) return common;
    let known = this.reasons.get(programme);
    if (!known) this.reasons.set(programme, (known = new Map<string, Reason>()));
    let made = known.get(code);
    if (!made) {
      const own = this.pack.reason_sources[code];
      const source = own ?? this.row(programme)?.basis ?? '';
      known.set(code, (made = { code, message: reasonSentence(code), source }));
      if (own !== undefined) this.common.set(code, made);
    }
    return made;
  }
}

const kept = new WeakMap<Pack, Map<PlainMonth, Rules>>();

/** The rules of a month: those in force on its first day, so that April is always April's rule. */
export function rulesOf(pack: Pack, month: PlainMonth): Rules {
  let months = kept.get(pack);
  if (!months) kept.set(pack, (months = new Map<PlainMonth, Rules>()));
  let rules = months.get(month);
  if (!rules) months.set(month, (rules = new Rules(pack, firstDay(month))));
  return rules;
}
