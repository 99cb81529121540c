/** Proves the worked cases of the field dossier, one by one, and their variants under other pack values. */
import { describe, expect, test } from 'vitest';
import { caseFaults } from '../../../shared/policy/worked-cases';
import { examplePack } from '../../../shared/policy/example-pack';
import type { WorkedCase } from '../../../shared/policy/pack';
import { facts, person } from './facts';

// 1. Every worked case of the example pack gives every expected field.
// 2. A case that is not fit to be read says so and where; results of one programme are told apart by their members.

describe('worked cases', () => {
  test.each(examplePack.cases.map((worked) => [worked.name, worked] as const))(
    '%s',
    (_name, worked) => {
      expect(caseFaults(examplePack, worked)).toEqual([]);
    },
  );
});

test('facts that cannot be read are said to be so, at their path', () => {
  const [worked] = examplePack.cases;
  const broken = { ...worked!, input: { ...(worked!.input as object), month: '2022-13' } };
  expect(caseFaults(examplePack, broken)).toEqual([
    { name: 'G01', message: '案例 G01 的家庭情况不合格式（$.month）：月份：月份格式不对，请按“年-月”填写，如 2022-11' },
  ]);
});

test('two results of one programme are told apart by their members', () => {
  const alone = (key: string, failed: number) =>
    person(key, { birth_date: '1940-01-01', self_care_failed: failed, able_to_work: false });
  const worked = {
    name: 'T01',
    title: '两名特困人员',
    input: facts({ area: 'rural', members: [alone('m1', 0), alone('m2', 6)] }),
    expect: [
      { programme: 'tekun', members: ['m1'], addons_fen: 0 },
      { programme: 'tekun', members: ['m2'], addons_fen: 30000 },
      { programme: 'tekun', members: ['m3'] },
    ],
  } as unknown as WorkedCase;
  expect(caseFaults(examplePack, worked).map(({ message }) => message)).toEqual([
    '案例 T01：没有得出项目“tekun”的结果',
  ]);
});
