/** Proves the worked cases of the field dossier, one by one, and their variants under other pack values. */
import { describe, expect, test } from 'vitest';
import { caseFaults } from '../../../shared/policy/worked-cases';
import { examplePack } from '../../../shared/policy/example-pack';

// 1. Every worked case of the example pack gives every expected field.

describe('worked cases', () => {
  test.each(examplePack.cases.map((worked) => [worked.name, worked] as const))(
    '%s',
    (_name, worked) => {
      expect(caseFaults(examplePack, worked)).toEqual([]);
    },
  );
});
