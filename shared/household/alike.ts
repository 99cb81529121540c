/** Alike: somebody registered elsewhere who may be the same person; both records stand only with a stated reason. */
import { z } from 'zod';

/** Why the two are different people, in the officer's words; null or left out when nobody is alike. */
export const NotSame = z
  .string()
  .min(2, { error: '请写明怎样查明不是同一人，至少2个字' })
  .max(200)
  .nullable()
  .optional();
export type NotSame = z.infer<typeof NotSame>;

/**
 * Same name and birth date as a newly stated member, and one of the two bears no identity number,
 * so that nothing tells them apart.
 */
export interface AlikePerson {
  name: string;
  household_no: string;
}

export const alikeSentences = {
  look_alike: (f: { name: string; household_no: string }) =>
    `${f.name}与家庭${f.household_no}中的一人姓名和出生日期相同，请核对；确属两人的，须写明查明的情况`,
};

/** The first who is alike, unless the officer says why they are two. */
export function findAlike(alike: readonly AlikePerson[], said: NotSame): AlikePerson | null {
  return typeof said === 'string' ? null : (alike[0] ?? null);
}
