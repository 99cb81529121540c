/** Pack verbs: examine a policy pack, sign it for the towns, adopt it. */
import { bytesToHex } from '@noble/hashes/utils.js';
import { resolve } from 'node:path';
import type { Outcome } from '../../shared/base/outcome';
import { checkPack } from '../../shared/policy/check-pack';
import type { PackRead } from '../../shared/policy/rows';
import { perform } from '../desk/perform';
import { runJob } from '../desk/run-job';
import { systemEntropy } from '../seal/entropy';
import type { Words } from './arguments';
import { enter, quietProgress, type Entered } from './enter';
import { readInput } from './input';
import { done, ended, misused, type Ended } from './outcome-exit';

const usages = {
  check: 'check-pack FILE [--data DIR]',
  sign: 'sign-pack FILE --data DIR [--to DIR]',
  adopt: 'adopt-pack FILE --data DIR --from YYYY-MM-DD',
};

/** Exit 1 when one finding stands in the way. */
function judged<T extends Pick<PackRead, 'findings'>>(document: T): Ended {
  const ok = document.findings.every(({ severity }) => severity !== 'error');
  return { code: ok ? 0 : 1, document: { ok, ...document } };
}

async function readIn(entered: Entered, file: string): Promise<Outcome<PackRead>> {
  const input = { path: resolve(file) };
  const outcome = await runJob(entered.session, 'read_pack', input, quietProgress);
  return outcome as Outcome<PackRead>;
}

/** With a data folder also its seal and its differences to the pack in force there. */
export async function checkPackVerb(words: Words): Promise<Ended> {
  const [file] = words.positions;
  if (file === undefined) return misused('缺少政策包文件', usages.check);
  if (!words.options.has('data')) {
    const read = readInput(file);
    return read.permitted ? judged({ findings: checkPack(read.result) }) : ended(read);
  }
  const entered = await enter(words, true);
  if (!entered.permitted) return ended(entered);
  const read = await readIn(entered.result, file);
  entered.result.leave();
  if (!read.permitted) return ended(read);
  const { pack, findings, seal, before, adopted, differences } = read.result;
  return judged({ pack: pack?.id ?? null, findings, seal, before, adopted, differences });
}

export async function signPackVerb(words: Words): Promise<Ended> {
  const [file] = words.positions;
  if (file === undefined) return misused('缺少政策包文件', usages.sign);
  const entered = await enter(words, false);
  if (!entered.permitted) return ended(entered);
  const to = words.options.get('to');
  const input = { path: resolve(file), ...(to === undefined ? {} : { to: resolve(to) }) };
  const signed = await runJob(entered.result.session, 'sign_pack', input, quietProgress);
  entered.result.leave();
  return ended(signed);
}

/** Reads the file with its signature and performs the act; findings of the file refuse it first. */
export async function adoptPackVerb(words: Words): Promise<Ended> {
  const [file] = words.positions;
  const from = words.options.get('from');
  if (file === undefined || from === undefined) return misused('缺少政策包文件或启用日期', usages.adopt);
  const entered = await enter(words, false);
  if (!entered.permitted) return ended(entered);
  const { inside, leave } = entered.result;
  const read = await readIn(entered.result, file);
  if (!read.permitted || !read.result.pack) {
    leave();
    return read.permitted ? judged({ findings: read.result.findings }) : ended(read);
  }
  const { pack, signature } = read.result;
  const payload = { pack, from, ...(signature === null ? {} : { signature }) };
  const request = words.options.get('request') ?? bytesToHex(systemEntropy(16));
  const acts = [{ kind: 'adopt', payload }];
  const outcome = perform(inside.desk, inside.officer, { request, acts });
  leave();
  if (!outcome.permitted) return ended(outcome);
  const [act] = outcome.result;
  return done({ permitted: true, act, result: act?.result });
}
