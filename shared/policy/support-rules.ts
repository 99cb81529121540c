/** Support rules: the formula by which a pack imputes support from obligors; null where it only counts what is agreed. */
import type { ParameterRead } from './parameter-at';
import { parseRational, type Rational, type Rounding } from './rational';
import type { Reader } from './rules';

export interface SupportRules {
  mode: ParameterRead<'stated' | 'imputed'>;
  floorRead: ParameterRead<string>;
  floor: Rational;
  shareRead: ParameterRead<string>;
  share: Rational;
  rounding: ParameterRead<Rounding>;
  standards: Record<'urban' | 'rural', ParameterRead<number>>;
}

/** Whatever the formula needs and the pack lacks is noted by the reader. */
export function compileSupport(reader: Reader): SupportRules | null {
  const mode = reader.get('income.support_mode');
  if (mode.value !== 'imputed') return null;
  const floorRead = reader.get('income.support_floor');
  const shareRead = reader.get('income.support_rate');
  const ratio = (read: ParameterRead<string>) => parseRational(read.from === '' ? '0' : read.value);
  return {
    mode,
    floorRead,
    floor: ratio(floorRead),
    shareRead,
    share: ratio(shareRead),
    rounding: reader.get('income.support_rounding'),
    standards: {
      urban: reader.get('dibao.standard.urban'),
      rural: reader.get('dibao.standard.rural'),
    },
  };
}
