/** Proves the children’s programmes: parents’ states, rates, top-up over every aid, end at eighteen. */
import { describe, expect, test } from 'vitest';
import type { AssessInput, AssessMember, AssessParent } from '../../../shared/policy/assess-input';
import { answered, facts, packWith, person, reasonCodes, result } from './facts';

// 1. Children: parents' states, rates, top-up over every kind of aid, end at eighteen.

describe('children', () => {
  const dead = { state: 'dead' as const };
  const child = (
    father: AssessParent,
    mother: AssessParent,
    more: Partial<AssessMember> = {},
    rest: Partial<AssessInput> = {},
  ) =>
    facts(
      {
        area: 'rural',
        members: [person('m1', { birth_date: '2012-01-01', ...more }), person('m2')],
      },
      { children: [{ member: 'm1', father, mother }], ...rest },
    );
  const unattended = (input: AssessInput, pack?: Parameters<typeof result>[2]) =>
    result(input, 'unattended_child', pack);
  const orphan = (input: AssessInput, pack?: Parameters<typeof result>[2]) =>
    result(input, 'orphan', pack);

  test('both gone: an orphan, by the way he lives', () => {
    expect(orphan(child(dead, { state: 'missing' }))).toMatchObject({
      decision: 'grant',
      amount_fen: 138200,
      from: '2022-12',
      route: 'district',
      flags: ['no_public_notice'],
    });
    expect(orphan(child(dead, dead, { living: 'institution' })).amount_fen).toBe(158200);
    expect(answered(child(dead, dead))).not.toContain('unattended_child');
  });
  const states: [AssessParent, 'grant' | 'refuse' | 'undetermined'][] = [
    [{ state: 'severe_disability' }, 'grant'],
    [{ state: 'severe_disability', disability: { kind: 'physical', grade: 2 } }, 'grant'],
    [{ state: 'severe_disability', disability: { kind: 'physical', grade: 3 } }, 'refuse'],
    [{ state: 'severe_disability', disability: { kind: 'mental', grade: 4 } }, 'grant'],
    [{ state: 'severe_disability', disability: null }, 'refuse'],
    [{ state: 'severe_disability', disability: 'unknown' }, 'undetermined'],
    [{ state: 'serious_illness' }, 'grant'],
    [{ state: 'imprisoned', term_months: 6 }, 'grant'],
    [{ state: 'imprisoned', term_months: 5 }, 'refuse'],
    [{ state: 'imprisoned', term_months: null }, 'refuse'],
    [{ state: 'imprisoned', term_months: 'unknown' }, 'undetermined'],
    [{ state: 'drug_rehabilitation', term_months: 24 }, 'grant'],
    [{ state: 'restricted', term_months: 7 }, 'grant'],
    [{ state: 'lost_contact', since: '2022-05-25' }, 'grant'],
    [{ state: 'lost_contact', since: '2022-05-26' }, 'refuse'],
    [{ state: 'lost_contact' }, 'refuse'],
    [{ state: 'lost_contact', since: 'unknown' }, 'undetermined'],
    [{ state: 'able' }, 'refuse'],
    [{ state: 'unknown' }, 'undetermined'],
  ];
  test.each(states)('father dead, mother %j: %s', (mother, expected) => {
    const found = unattended(child(dead, mother));
    expect(found.decision).toBe(expected);
    if (expected === 'undetermined') expect(found.missing).toEqual(['children.0.mother']);
    if (expected === 'refuse') expect(reasonCodes(found)).toEqual(['parent_able']);
    expect(unattended(child(mother, dead)).decision).toBe(expected);
    if (expected !== 'refuse') return;
    expect(found.reasons[0]!.message).toMatch(/^母亲不属于/);
    expect(unattended(child(mother, dead)).reasons[0]!.message).toMatch(/^父亲不属于/);
    expect(unattended(child(mother, mother)).reasons[0]!.message).toMatch(/^父亲、母亲不属于/);
  });
  test('both unable without a death', () => {
    expect(
      unattended(child({ state: 'serious_illness' }, { state: 'severe_disability' })),
    ).toMatchObject({ decision: 'grant', amount_fen: 138200 });
  });
  test('eighteen on the day ends it; an unknown birth date leaves it open', () => {
    expect(
      unattended(child(dead, { state: 'serious_illness' }, { birth_date: '2004-11-26' })).decision,
    ).toBe('grant');
    expect(
      reasonCodes(
        unattended(child(dead, { state: 'serious_illness' }, { birth_date: '2004-11-25' })),
      ),
    ).toEqual(['not_minor']);
    expect(
      unattended(child(dead, { state: 'serious_illness' }, { birth_date: 'unknown' })).missing,
    ).toEqual(['household.members.0.birth_date']);
  });
  test('children not known: every minor is open', () => {
    const input = { ...child(dead, dead), children: 'unknown' as const };
    expect(unattended(input)).toMatchObject({
      decision: 'undetermined',
      members: ['m1'],
      missing: ['children'],
    });
  });
  test('no rate, nothing said', () => {
    const orphaned = child(dead, dead);
    expect(
      orphan({ ...orphaned, month: '2018-03', applied_on: '2018-03-05', decided_on: null }).missing,
    ).toEqual(['parameter:children.orphan.dispersed']);
    expect(
      orphan(
        child(dead, dead, { living: 'institution' }),
        packWith({ 'children.orphan.institution': undefined }),
      ).missing,
    ).toEqual(['parameter:children.orphan.institution']);
    expect(
      unattended(
        child(dead, { state: 'serious_illness' }),
        packWith({ 'children.unattended': undefined }),
      ).missing,
    ).toEqual(['parameter:children.unattended']);
    expect(
      unattended(
        child(dead, { state: 'serious_illness' }),
        packWith({ 'children.until_age': undefined }),
      ).missing,
    ).toEqual(['parameter:children.until_age']);
  });

  describe('top-up', () => {
    const ill = { state: 'serious_illness' as const };
    const pupil = { student: 'compulsory' as const };
    const drawing = (current: AssessInput['current'], more: Partial<AssessMember> = pupil) =>
      child(dead, ill, more, { current });
    test('over dibao: the child’s share and add-on', () => {
      const input = drawing([{ programme: 'dibao', monthly_fen: 126200, members: ['m1', 'm2'] }]);
      expect(unattended(input).amount_fen).toBe(70100);
      expect(
        unattended(input, packWith({ 'children.topup_counts_addons': false })).amount_fen,
      ).toBe(80100);
      expect(reasonCodes(unattended(input))).toContain('topup');
    });
    test('a share that is not whole is rounded once, by a named step', () => {
      const found = unattended(
        drawing([{ programme: 'dibao', monthly_fen: 10001, members: ['m1', 'm2'] }]),
      );
      expect(found.amount_fen).toBe(138200 - 10000);
      expect(found.trace.map(({ step }) => step)).toContain('rounding');
      expect(found.trace.find(({ step }) => step === 'topup')!.approximate).toBe(true);
      const exact = unattended(
        drawing([{ programme: 'dibao', monthly_fen: 10002, members: ['m1', 'm2'] }]),
      );
      expect(exact.trace.map(({ step }) => step)).not.toContain('rounding');
    });
    test('members not named: everybody counted', () => {
      expect(unattended(drawing([{ programme: 'dibao', monthly_fen: 126200 }])).amount_fen).toBe(
        70100,
      );
    });
    test('over tekun, single dibao and the living subsidy', () => {
      expect(
        unattended(drawing([{ programme: 'tekun', monthly_fen: 93200, members: ['m1'] }]))
          .amount_fen,
      ).toBe(45000);
      expect(
        unattended(drawing([{ programme: 'dibao_single', monthly_fen: 81700, members: ['m1'] }]))
          .amount_fen,
      ).toBe(56500);
      expect(
        unattended(
          drawing([{ programme: 'disability_living', monthly_fen: 7000, members: ['m1'] }]),
        ).amount_fen,
      ).toBe(131200);
    });
    test('aid for others does not reduce it; several aids do together', () => {
      expect(
        unattended(drawing([{ programme: 'tekun', monthly_fen: 93200, members: ['m2'] }]))
          .amount_fen,
      ).toBe(138200);
      const both = drawing([
        { programme: 'tekun', monthly_fen: 93200, members: ['m1'] },
        { programme: 'disability_living', monthly_fen: 7000, members: ['m1'] },
      ]);
      expect(unattended(both).amount_fen).toBe(38000);
    });
    test('never below zero', () => {
      const found = unattended(
        drawing([{ programme: 'tekun', monthly_fen: 200000, members: ['m1'] }]),
      );
      expect(found).toMatchObject({ decision: 'recognise', eligible: true, amount_fen: 0 });
    });
    test('add-ons above the sum drawn leave no negative share', () => {
      expect(
        unattended(drawing([{ programme: 'dibao', monthly_fen: 5000, members: ['m1', 'm2'] }]))
          .amount_fen,
      ).toBe(128200);
    });
    test('unknown facts for the share leave it open', () => {
      const input = drawing([{ programme: 'dibao', monthly_fen: 126200 }], { student: 'unknown' });
      expect(unattended(input).missing).toEqual(['household.members.0.student']);
      const pack = packWith({ 'children.topup_counts_addons': undefined });
      expect(
        unattended(drawing([{ programme: 'dibao', monthly_fen: 126200 }]), pack).missing,
      ).toEqual(['parameter:children.topup_counts_addons']);
    });
  });

  test('what is drawn continues, changes, ends', () => {
    const ill = { state: 'serious_illness' as const };
    const drawn = (fen: number, more: Partial<AssessMember> = {}) =>
      child(dead, ill, more, {
        current: [{ programme: 'unattended_child', monthly_fen: fen, members: ['m1'] }],
      });
    expect(unattended(drawn(138200))).toMatchObject({ decision: 'continue', from: '2022-11' });
    expect(unattended(drawn(127700))).toMatchObject({ decision: 'adjust', from: '2022-12' });
    expect(unattended(drawn(138200, { birth_date: '2004-01-01' }))).toMatchObject({
      decision: 'stop',
      eligible: false,
      from: '2022-12',
      until: '2022-11',
    });
    expect(reasonCodes(unattended(drawn(138200, { deceased_on: '2022-11-01' })))).toContain(
      'death',
    );
    const found = child(
      dead,
      { state: 'able' },
      {},
      { current: [{ programme: 'orphan', monthly_fen: 138200, members: ['m1'] }] },
    );
    expect(orphan(found)).toMatchObject({ decision: 'stop' });
  });
});
