/** Worked cases: runs a pack's own exam and says which expected field differs. */
import { assess } from './assess';
import { parseAssessInput } from './assess-input';
import type { AssessResult } from './assess-answer';
import type { Pack, WorkedCase } from './pack';

/** A case that fails: what was expected, what came out. */
export interface CaseFault {
  name: string;
  message: string;
}

type Expected = WorkedCase['expect'][number];

/** Faults of one case; none when every expected field is equal. */
export function caseFaults(pack: Pack, worked: WorkedCase): CaseFault[] {
  const { name } = worked;
  const parsed = parseAssessInput(worked.input);
  if (!parsed.permitted) {
    const { path } = parsed.facts as { path: string };
    return [{ name, message: `案例 ${name} 的家庭情况不合格式（${path}）：${parsed.message}` }];
  }
  const { results } = assess(parsed.result, pack, { trace: false });
  return worked.expect.flatMap((expected) => expectedFaults(name, expected, results));
}

function expectedFaults(
  name: string,
  expected: Expected,
  results: readonly AssessResult[],
): CaseFault[] {
  const found = results.find(
    (result) =>
      result.programme === expected.programme &&
      (expected.members === undefined || same(result.members, expected.members)),
  );
  if (!found)
    return [{ name, message: `案例 ${name}：没有得出项目“${text(expected.programme)}”的结果` }];
  return Object.entries(expected)
    .filter(([key, value]) => !same(found[key as keyof AssessResult], value))
    .map(([key, value]) => ({
      name,
      message: `案例 ${name} 的“${text(expected.programme)}”：${key} 应为 ${text(value)}，实际为 ${text(found[key as keyof AssessResult])}`,
    }));
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

/** Faults of all cases of a pack. */
export function examine(pack: Pack): CaseFault[] {
  return pack.cases.flatMap((worked) => caseFaults(pack, worked));
}
