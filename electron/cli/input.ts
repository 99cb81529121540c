/** Input: the JSON document a command reads from a file or from standard input. */
import { readFileSync } from 'node:fs';
import { permit, refuse, type Outcome } from '../../shared/base/outcome';
import { attempt, onDisk, parseJson } from '../seal/edge';

/** Reads FILE or '-'; a file that is no JSON is refused. */
export function readInput(file: string): Outcome<unknown> {
  return onDisk(file, () => {
    const text = readFileSync(file === '-' ? 0 : file, 'utf8').replace(/^\uFEFF/, '');
    const value = attempt(() => JSON.parse(text) as unknown);
    if (value !== undefined || parseJson(text) !== undefined) return permit(value);
    return refuse('not_json', `“${file}”不是JSON文件，请核对文件内容`, { file });
  });
}
