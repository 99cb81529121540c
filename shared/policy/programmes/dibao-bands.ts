/** Dibao bands: the amount of a banded benefit (分档), for packs that do not pay the difference. */
import { yuan, yuanOf } from '../amount-text';
import type { Bands } from '../parameter-shapes';
import type { ParameterRead } from '../parameter-at';
import { compareProducts, parseRational, type Rational } from '../rational';
import type { Reader } from '../rules';
import type { Tracer } from '../trace';

/** The bands of one area in rising order. */
export interface BandRules {
  read: ParameterRead<Bands>;
  lines: readonly { text: string; below: Rational; fen: number }[];
}

/** Null where the pack pays the difference; a missing table is noted by the reader. */
export function compileBands(reader: Reader, area: 'urban' | 'rural'): BandRules | null {
  if (reader.get('dibao.benefit_mode').value !== 'band') return null;
  const read = reader.get(area === 'urban' ? 'dibao.bands.urban' : 'dibao.bands.rural');
  const known = read.from === '' ? [] : read.value;
  const lines = known.map(({ below, amount_fen: fen }) => ({
    text: below,
    below: parseRational(below),
    fen,
  }));
  return { read, lines };
}

/**
 * n × the amount of the first band above the per-capita income, in whole fen a month
 * (民发〔2021〕57号第二十三条). `scaled` parts of a fen of income a head, of which `scale` make a fen.
 */
export function bandBenefit(
  bands: BandRules,
  income: { scaled: number; scale: number },
  n: number,
  standardFen: number,
  t: Tracer | null,
): number {
  const line = bands.lines.find(
    ({ below }) => compareProducts(income.scaled, below.d, standardFen * income.scale, below.n) < 0,
  );
  const fen = line?.fen ?? 0;
  t?.step(
    'band',
    '分档补助标准',
    `月人均收入 ${yuanOf(income.scaled, income.scale)} 元，低于低保标准的 ${line?.text ?? ''} 倍`,
    yuan(fen),
    'yuan',
    [bands.read],
  );
  t?.step('band_amount', '分档补助金额', `${n} × ${yuan(fen)}`, yuan(fen * n), 'yuan');
  return fen * n;
}
