/** Proves dated letterheads through the door: papers of a day carry the letterhead of that day. */
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../shared/base/outcome';
import { answers } from '../../../electron/desk/questions/all';
import { frameOf } from '../../../electron/desk/paper/letterhead';
import { openOffice, type TestOffice } from '../../office';
import { code, expectSound } from '../../proofs';

// 1. A letterhead holds from its day; papers of earlier days keep the one they had.
// 2. Of two for one day the later act holds; what is in force already is refused.
// 3. The bureau's telephone stands where papers name it; without one, the office's own stands there.
// 4. A day before the first letterhead has the first one.

function change(office: TestOffice, fields: Record<string, string>): Outcome<unknown> {
  const { from: _from, in_force: _inForce, ...current } = answers.letterheads(office.inside('admin'), {})![0]!;
  return office.try('admin', 'setLetterhead', { ...current, reason: '办公地点搬迁', ...fields });
}

const named = (office: TestOffice, on: string) => frameOf(office.desk.db, office.code, on).office;

describe('letterheads', () => {
  test('each day has its own, and a rebuild gives the same', () => {
    const office = openOffice({ day: '2022-11-01' });
    const before = named(office, '2022-11-01');
    expect(before.complaint_phone).toBe(before.phone);
    const next = { address: '来凤街道新街9号', complaint_phone: '023-41000012', from: '2022-12-01' };
    expect(change(office, next)).toMatchObject({ permitted: true });
    expect(named(office, '2022-11-30')).toEqual(before);
    expect(named(office, '2022-12-01')).toEqual({ ...before, address: '来凤街道新街9号', complaint_phone: '023-41000012' });
    expect(named(office, '2018-01-01')).toEqual(before);
    expect(answers.letterheads(office.inside('admin'), {})).toMatchObject([
      { from: '2022-12-01', in_force: false },
      { in_force: true },
    ]);
    expectSound(office);
  });

  test('the later of two for one day holds, and the same again is refused', () => {
    const office = openOffice({ day: '2022-11-01' });
    change(office, { phone: '023-41000001', from: '2022-11-01' });
    change(office, { phone: '023-41000002', from: '2022-11-01' });
    expect(named(office, '2022-11-01').phone).toBe('023-41000002');
    expect(code(change(office, { phone: '023-41000002', from: '2022-11-05' }))).toBe('letterhead_same');
    expect(code(change(office, { phone: '023-41000003', from: '2022-10-31' }))).toBe('letterhead_past');
    expectSound(office);
  });
});
