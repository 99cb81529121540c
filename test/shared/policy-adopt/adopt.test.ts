/** Proves what the adopting of a pack records, who may do it, and from which day. */
import { expect, test } from 'vitest';
import { Adopt, adopt, type AdoptFacts } from '../../../shared/policy/adopt';
import { examplePack } from '../../../shared/policy/example-pack';
import { warning } from '../../../shared/policy/pack-finding';
import { standing } from '../../beds';

// 1. The office that signed, its key and the number of warnings are recorded.
// 2. A pack may begin on the day of the one in force, not before; the first may begin on any day.
// 3. The administrator and the district may adopt; an empty signature is none.

const facts: AdoptFacts = {
  current: { id: 'CQ-EX-2021', from: '2022-09-01' },
  adopted: ['CQ-EX-2021'],
  seal: { state: 'good', fingerprint: 'SHA256:abc', office: '500120', office_name: '某区民政局' },
  findings: [warning('no_programme', '$.programmes', '没有某项目'), warning('x', '$', '另一条')],
};
const decided = (from: string, more: Partial<AdoptFacts> = {}) =>
  adopt.decide({ pack: examplePack, from }, { ...facts, ...more }, standing('admin', 'U01'));

test('office, key and warnings are recorded', () => {
  expect(decided('2022-09-01')).toEqual({
    permitted: true,
    result: {
      pack_id: examplePack.id,
      warnings: 2,
      signed_by: '500120',
      fingerprint: 'SHA256:abc',
    },
  });
});

test('not before the pack in force', () => {
  expect(decided('2022-08-31')).toMatchObject({ code: 'from_early', field: 'from' });
  expect(decided('2000-01-01', { current: null }).permitted).toBe(true);
});

test('who may, and with which signature', () => {
  expect(adopt.posts).toEqual(['admin', 'district']);
  const read = (signature: string) =>
    Adopt.safeParse({ pack: examplePack, from: '2022-09-01', signature }).success;
  expect([read('ssh'), read('')]).toEqual([true, false]);
});
