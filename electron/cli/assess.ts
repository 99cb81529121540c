/** Assess and schema verbs: pure questions that need no data folder. */
import { z } from 'zod';
import { parse } from '../../shared/base/parse';
import type { Outcome } from '../../shared/base/outcome';
import { Manifest } from '../../shared/bundle/manifest';
import { acts, findKind } from '../../shared/docket/act';
import { assess } from '../../shared/policy/assess';
import { parseAssessInput } from '../../shared/policy/assess-input';
import { examplePack } from '../../shared/policy/example-pack';
import { Pack } from '../../shared/policy/pack';
import { assessInputSchema, packSchema, traceSchema } from '../../shared/policy/schemas';
import type { Words } from './arguments';
import { readInput } from './input';
import { done, ended, misused, type Ended } from './outcome-exit';

function readPack(file: string | undefined): Outcome<Pack> {
  if (file === undefined) return { permitted: true, result: examplePack };
  const read = readInput(file);
  return read.permitted ? parse(Pack, read.result) : read;
}

export function assessVerb(words: Words): Ended {
  const file = words.positions[0];
  if (file === undefined) return misused('缺少家庭情况文件', 'assess FILE|- [--pack FILE]');
  const read = readInput(file);
  if (!read.permitted) return ended(read);
  const input = parseAssessInput(read.result);
  if (!input.permitted) return ended(input);
  const pack = readPack(words.options.get('pack'));
  return pack.permitted ? done(assess(input.result, pack.result)) : ended(pack);
}

function findSchema(name: string): object | null {
  if (name === 'assess') return assessInputSchema();
  if (name === 'pack') return packSchema();
  if (name === 'trace') return traceSchema();
  const kind = name.startsWith('act:') ? findKind(name.slice('act:'.length)) : null;
  const schema = name === 'manifest' ? Manifest : kind && acts[kind].payload;
  return schema && z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
}

export function schemaVerb(words: Words): Ended {
  const schema = findSchema(words.positions[0] ?? '');
  return schema
    ? done(schema)
    : misused('没有这个结构', 'schema assess|trace|pack|manifest|act:KIND');
}
