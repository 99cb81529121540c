/** Demo verb: makes an invented office with a history, through the real act path alone. */
import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { isPlainDate } from '../../shared/base/plain-date';
import { findOfficeArea } from '../../shared/base/region';
import { refuse } from '../../shared/base/outcome';
import { wholeNumber, type Words } from './arguments';
import { makeDemo } from './demo/make';
import { done, ended, misused, type Ended } from './outcome-exit';

const usage =
  'demo --data DIR [--households N] [--months M] [--seed S] [--office CODE] [--district DIR2] [--today YYYY-MM-DD]';

function isFree(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).length === 0;
}

export async function demoVerb(words: Words): Promise<Ended> {
  const households = wholeNumber(words, 'households', 60);
  const months = wholeNumber(words, 'months', 3);
  const office = words.options.get('office') ?? '500120004';
  const today = words.options.get('today') ?? '2022-12-05';
  if (households === null || months === null) return misused('户数和月数须为正整数', usage);
  if (!findOfficeArea(office)) return misused(`没有代码为${office}的镇街`, usage);
  if (!isPlainDate(today)) return misused(`日期“${today}”不存在或格式不对`, usage);
  const folder = resolve(words.options.get('data') ?? '');
  const district = words.options.get('district');
  const districtFolder = district === undefined ? null : resolve(district);
  const taken = [folder, ...(districtFolder === null ? [] : [districtFolder])].find(
    (path) => !isFree(path),
  );
  if (taken !== undefined) {
    return ended(refuse('folder_taken', `“${taken}”不是空文件夹，请换一个文件夹`, { folder: taken }));
  }
  const seed = words.options.get('seed') ?? '1';
  return done(
    await makeDemo({ folder, districtFolder, households, months, seed, office, today }),
  );
}
