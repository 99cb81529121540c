/** Obligor: who must support a member by law (赡养、抚养、扶养义务人), with the number he is checked by. */
import { z } from 'zod';
import { normaliseIdNumber, readIdNumber } from '../base/id-number';
import { relations } from '../policy/data/codes';
import { AssessObligor } from '../policy/assess-input';

/** '' while it is not known. */
const Number18 = z
  .string()
  .refine((typed) => typed === '' || readIdNumber(typed).ok, { error: '身份证号不对，请逐位核对' })
  .transform(normaliseIdNumber);

export const Obligor = AssessObligor.extend({ id_number: Number18.optional() });
export type Obligor = z.infer<typeof Obligor>;

/** An obligor as authorisations and checks name him. */
export interface NamedObligor {
  key: string;
  name: string;
  /** '' while it is not known. */
  id_number: string;
  /** In words: 其子. */
  relation: string;
}

/** The declared obligors with the keys by which other acts name them: 'o1', 'o2'. */
export function namedObligors(rows: readonly Obligor[]): NamedObligor[] {
  return rows.map(({ name, id_number, relation }, at) => {
    const kin = relation === 'unknown' ? '' : relations[relation];
    return {
      key: `o${at + 1}`,
      name: name ?? `${kin}（未填姓名）`,
      id_number: id_number ?? '',
      relation: `义务人（${kin}）`,
    };
  });
}

/** What assessment takes of an obligor: everything but the number. */
export function assessedObligor({ id_number: _number, ...facts }: Obligor): AssessObligor {
  return facts;
}
