/** Told pack: what the check of a pack says about a change, one line a finding, as tests compare it. */
import { checkPack } from '../../../shared/policy/check-pack';
import type { Pack, Parameter } from '../../../shared/policy/pack';
import { packWith } from './facts';

export const place = (pack: Pack, key: string) => pack.parameters.findIndex((row) => row.key === key);
export const parameter = (pack: Pack, key: string) => pack.parameters[place(pack, key)] as Parameter;
export const rowOf = (pack: Pack, code: string) => pack.programmes.findIndex((row) => row.code === code);

/** The path with a row's name in place of its number. */
function named(pack: Pack, path: string): string {
  const [, list = '', at = '', rest = ''] = /^\$\.(parameters|programmes)\.(\d+)(.*)$/.exec(path) ?? [];
  const row = list === 'parameters' ? pack.parameters[Number(at)]?.key : pack.programmes[Number(at)]?.code;
  return list === '' ? path : `$.${list}[${row}]${rest}`;
}

/** '! code path：sentence' of errors, '? …' of warnings. */
export function told(change: (pack: Pack) => void, previous?: Pack): string[] {
  const pack = packWith({}, change);
  return checkPack(pack, previous).map(({ severity, code, path, message }) => {
    const mark = severity === 'error' ? '!' : '?';
    return `${mark} ${code} ${named(pack, path)}：${message}`;
  });
}

/** One more value of a parameter. */
export const added = (from: string, more = {}) => ({
  from,
  value: 1,
  source: { document: '试验' },
  certain: true,
  ...more,
});
