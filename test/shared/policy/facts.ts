/** Facts for the rule tests: small households, packs with one value changed, and the one result asked for. */
import { assess } from '../../../shared/policy/assess';
import type { AssessResult } from '../../../shared/policy/assess-answer';
import {
  parseAssessInput,
  type AssessInput,
  type AssessMember,
} from '../../../shared/policy/assess-input';
import { examplePack } from '../../../shared/policy/example-pack';
import type { Pack } from '../../../shared/policy/pack';
import { parameterKeys, type ParameterKey } from '../../../shared/policy/parameter-keys';
import type { ProgrammeCode } from '../../../shared/policy/programme-code';

export function person(key: string, more: Partial<AssessMember> = {}): AssessMember {
  return { key, birth_date: '1985-06-15', sex: 'm', counted: true, ...more };
}

export function wage(member: string, fen: number) {
  return { member, kind: 'wage' as const, monthly_fen: fen };
}

/** Facts decided in November 2022 in an urban household, with what is said replaced. */
export function facts(
  household: Partial<AssessInput['household']> & { members: AssessMember[] },
  more: Partial<AssessInput> = {},
): AssessInput {
  const whole = { area: 'urban' as const, ...household };
  return {
    month: '2022-11',
    applied_on: '2022-11-05',
    decided_on: '2022-11-25',
    household: whole,
    ...more,
  };
}

/** Checks the facts as a stranger's would be, then assesses. */
export function results(input: unknown, pack: Pack = examplePack, trace = true): AssessResult[] {
  const parsed = parseAssessInput(input);
  if (!parsed.permitted) throw new Error(`${JSON.stringify(parsed.facts)} ${parsed.message}`);
  return assess(parsed.result, pack, { trace }).results;
}

/** The result of one programme; with `member` the one that names him. */
export function result(
  input: unknown,
  programme: ProgrammeCode,
  pack: Pack = examplePack,
  member?: string,
): AssessResult {
  const found = results(input, pack).find(
    (row) => row.programme === programme && (member === undefined || row.members.includes(member)),
  );
  if (!found) throw new Error(`no ${programme} among the results`);
  return found;
}

export function answered(input: unknown, pack: Pack = examplePack): string[] {
  return results(input, pack).map(({ programme }) => programme);
}

export function reasonCodes(found: AssessResult): string[] {
  return found.reasons.map(({ code }) => code);
}

/** The example pack with some values in force from the start; undefined removes the parameter. */
export function packWith(
  values: Partial<Record<ParameterKey, unknown>>,
  change?: (pack: Pack) => void,
): Pack {
  const pack = JSON.parse(JSON.stringify(examplePack)) as Pack;
  for (const [key, value] of Object.entries(values)) {
    const others = pack.parameters.filter((row) => row.key !== key);
    const line = { from: '2018-01-01', value, source: { document: '试验' }, certain: true };
    const made = { key, unit: parameterKeys[key as ParameterKey].unit, description: '试验', values: [line] };
    pack.parameters =
      value === undefined ? others : [...others, made as Pack['parameters'][number]];
  }
  change?.(pack);
  return pack;
}
