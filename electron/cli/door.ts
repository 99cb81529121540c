/** Perform, ask and report verbs: the write door and the questions, for programs and checks. */
import { bytesToHex } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { parse } from '../../shared/base/parse';
import { isPlainDate } from '../../shared/base/plain-date';
import { permit, refuse, type Outcome } from '../../shared/base/outcome';
import { answer } from '../desk/answer';
import type { Desk } from '../desk/desk';
import { perform } from '../desk/perform';
import { systemEntropy } from '../seal/entropy';
import type { Words } from './arguments';
import { enter } from './enter';
import { readInput } from './input';
import { ended, misused, type Ended } from './outcome-exit';

const ActList = z.array(z.strictObject({ kind: z.string(), payload: z.unknown() })).min(1);

function readActs(words: Words): Outcome<{ kind: string; payload: unknown }[]> {
  const [kind = '', file = '-'] = words.positions;
  const read = readInput(kind === '-' && words.positions.length < 2 ? '-' : file);
  if (!read.permitted) return read;
  if (kind !== '-') return permit([{ kind, payload: read.result }]);
  const list = parse(ActList, read.result);
  return list.permitted
    ? permit(list.result.map(({ kind: one, payload }) => ({ kind: one, payload })))
    : list;
}

/** `--on` moves the date of this one request; only a demo office has a date of its own. */
function onDate(desk: Desk, on: string | undefined, demo: boolean): Outcome<Desk> {
  if (on === undefined) return permit(desk);
  if (!demo) return refuse('not_demo', '真实单位不能指定办理日期');
  if (!isPlainDate(on)) return refuse('date_wrong', `日期“${on}”不存在或格式不对`);
  return permit({ ...desk, clock: { ...desk.clock, today: () => on } });
}

export async function performVerb(words: Words): Promise<Ended> {
  if (words.positions.length === 0) {
    return misused('缺少事项', 'perform --data DIR --as LOGIN KIND|- FILE|- [--on DATE]');
  }
  const asked = readActs(words);
  if (!asked.permitted) return ended(asked);
  const entered = await enter(words, false);
  if (!entered.permitted) return ended(entered);
  const { inside, leave } = entered.result;
  const desk = onDate(inside.desk, words.options.get('on'), inside.keyring.demo);
  const request = words.options.get('request') ?? bytesToHex(systemEntropy(16));
  const outcome = desk.permitted
    ? perform(desk.result, inside.officer, { request, acts: asked.result })
    : desk;
  leave();
  if (!outcome.permitted) return ended(outcome);
  const [first] = outcome.result;
  const many = words.positions[0] === '-';
  const document = many
    ? { permitted: true, acts: outcome.result }
    : { permitted: true, act: first, result: first?.result };
  return { code: 0, document };
}

export async function askVerb(words: Words): Promise<Ended> {
  const [question, file] = words.positions;
  if (question === undefined) {
    return misused('缺少查询名', 'ask --data DIR [--as LOGIN] QUESTION [FILE|-]');
  }
  const input = file === undefined ? permit({}) : readInput(file);
  return input.permitted ? asked(words, question, input.result) : ended(input);
}

/** The statistics of a month. */
export function reportVerb(words: Words): Promise<Ended> {
  return asked(words, 'month_report', { month: words.options.get('month') });
}

async function asked(words: Words, question: string, input: unknown): Promise<Ended> {
  const entered = await enter(words, true);
  if (!entered.permitted) return ended(entered);
  const outcome = answer(entered.result.session, question, input);
  entered.result.leave();
  return ended(outcome);
}
