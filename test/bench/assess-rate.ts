/** Assess rate: the 低保 test without trace beside a general rule engine asked the same question. */
import { Engine, type Event } from 'json-rules-engine';
import { assess } from '../../shared/policy/assess';
import type { AssessInput } from '../../shared/policy/assess-input';
import { examplePack } from '../../shared/policy/example-pack';
import { pair, type Figure } from './measure';

/** Households whose income differs, so that no answer can be remembered. */
function households(count: number): AssessInput[] {
  return Array.from({ length: count }, (_, i) => ({
    month: '2022-11',
    applied_on: '2022-11-05',
    household: {
      area: 'urban',
      members: [
        { key: 'm1', relation: 'head', birth_date: '1984-03-02', sex: 'm', counted: true },
        { key: 'm2', relation: 'spouse', birth_date: '1986-07-12', sex: 'f', counted: true },
        {
          key: 'm3',
          relation: 'son',
          birth_date: '2012-05-20',
          sex: 'm',
          counted: true,
          student: 'compulsory',
        },
      ],
      income: [{ member: 'm1', kind: 'wage', monthly_fen: 100_000 + (i % 200_000) }],
    },
  }));
}

/** Eight rules of the same income test in the engine's own form. */
function engine(): Engine {
  const rules = new Engine();
  const event: Event = { type: 'eligible' };
  const limits = [71_700, 71_701, 71_702, 71_703, 71_704, 71_705, 71_706, 71_707];
  for (const [i, limit] of limits.entries()) {
    rules.addRule({
      conditions: {
        all: [
          { fact: 'area', operator: 'equal', value: i % 2 === 0 ? 'urban' : 'rural' },
          { fact: 'per_capita_fen', operator: 'lessThan', value: limit },
          { fact: 'vehicles', operator: 'equal', value: 0 },
        ],
      },
      event,
    });
  }
  return rules;
}

export function assessRate(): Promise<Figure> {
  const inputs = households(2000);
  const rules = engine();
  return pair({
    unit: 'households/s',
    beside: 'json-rules-engine, eight rules of the same income test',
    kind: 'peer',
    ours: (count) => {
      for (let i = 0; i < count; i += 1) {
        const input = inputs[i % inputs.length] as AssessInput;
        assess(input, examplePack, { trace: false, programmes: ['dibao'] });
      }
    },
    theirs: async (count) => {
      for (let i = 0; i < count; i += 1) {
        const per_capita_fen = Math.floor((100_000 + (i % 200_000)) / 3);
        await rules.run({ area: 'urban', per_capita_fen, vehicles: 0 });
      }
    },
    count: 100_000,
    their_count: 4000,
    runs: 5,
  });
}

/** The same households, every programme answered, each step explained. */
export function assessTraced(): Promise<Figure> {
  const inputs = households(500);
  const run =
    (trace: boolean) =>
    (count: number): void => {
      for (let i = 0; i < count; i += 1) {
        assess(inputs[i % inputs.length] as AssessInput, examplePack, { trace });
      }
    };
  return pair({
    unit: 'households/s, all programmes with trace',
    beside: 'the same without trace',
    kind: 'floor',
    ours: run(true),
    theirs: run(false),
    count: 2000,
    runs: 5,
  });
}
