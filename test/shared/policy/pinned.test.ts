/** Pins what the rules answer and how they explain it: format of the trace, and every sentence of many households. */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { assess } from '../../../shared/policy/assess';
import { parseAssessInput } from '../../../shared/policy/assess-input';
import type { AssessResult } from '../../../shared/policy/assess-answer';
import { examplePack } from '../../../shared/policy/example-pack';
import { TRACE_FORMAT, type TraceStep } from '../../../shared/policy/trace';
import { stepSentence } from '../../../shared/policy/trace-sentences';
import { results } from './facts';
import { pinnedInputs } from './pinned.table';

// 1. The trace has a version; the JSON of three worked cases is kept byte for byte.
// 2. Decisions, figures, reasons, steps, sentences and parameters of every branch are kept word for word;
//    a line that stands higher up in the file is not repeated, the mark beside the name is of all of them.
// 3. Names of the kept households are different, so that each can be found.
// A wanted change is taken over with `vitest -u` and read in the difference before it is committed.

const kept = (name: string) => resolve(import.meta.dirname, name);

function line(step: TraceStep, depth: number): string[] {
  const keys = step.parameters.map(({ key }) => key).join(' ');
  const figure = [step.value, step.unit, keys].join('|');
  const own = `${'  '.repeat(depth)}${step.step} ${stepSentence(step)} [${figure}]`;
  return [own, ...(step.children ?? []).flatMap((child) => line(child, depth + 1))];
}

/** What is nothing or empty is left out. */
function short(result: AssessResult): string {
  const { reasons: _reasons, trace: _trace, programme, decision, ...rest } = result;
  const told = Object.entries(rest).filter(
    ([, value]) => value !== null && value !== 0 && !(Array.isArray(value) && value.length === 0),
  );
  return `${programme} ${decision} ${JSON.stringify(Object.fromEntries(told))}`;
}

function text(result: AssessResult): string[] {
  const { reasons, trace } = result;
  return [
    short(result),
    ...reasons.map(({ code, message, source }) => `- ${code}：${message}〔${source}〕`),
    ...trace.flatMap((step) => line(step, 1)),
  ];
}

test('the trace of three worked cases in its format', async () => {
  expect(TRACE_FORMAT).toBe(1);
  const cases = ['G01', 'G06', 'G14'].map((name) => {
    const worked = examplePack.cases.find((one) => one.name.startsWith(name));
    const parsed = parseAssessInput(worked?.input);
    if (!parsed.permitted) throw new Error(parsed.message);
    return { name, ...assess(parsed.result, examplePack) };
  });
  await expect(`${JSON.stringify(cases, null, 1)}\n`).toMatchFileSnapshot(kept('pinned-traces.json'));
});

test('every answer, word for word', async () => {
  const seen = new Set<string>();
  const fresh = (told: string): boolean => !seen.has(told) && seen.add(told) !== undefined;
  const texts = pinnedInputs.map(([name, input, pack]) => {
    const lines = results(input, pack).flatMap(text);
    const mark = createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 12);
    return [`# ${name} ${mark}`, ...lines.filter(fresh)].join('\n');
  });
  await expect(`${texts.join('\n\n')}\n`).toMatchFileSnapshot(kept('pinned-answers.txt'));
});

test('the kept households have names of their own', () => {
  const names = pinnedInputs.map(([name]) => name);
  expect(new Set(names).size).toBe(names.length);
});
