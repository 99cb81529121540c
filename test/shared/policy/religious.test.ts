/** Proves who leaves the count as religious staff, by the years of the pack. */
import { expect, test } from 'vitest';
import { answered, facts, packWith, person, reasonCodes, result, wage } from './facts';

// 1. Away for the years of the pack: not counted; a day less: counted. Never the other way round.
// 2. An unknown date, or a pack without the years, leaves the household open.
// 3. The years are dated: one by the rule of 2016, three since July 2021.
// 4. Alone, after the years: a single-person household by his own income and property, not family dibao.
// 5. A day too few, or before the rule of July 2021: an ordinary household of one.

const given = (religious_since: string | null, counted = true, month = '2022-11') =>
  facts(
    { members: [person('m1'), person('m2', { religious_since, counted })] },
    { month, applied_on: `${month}-05`, decided_on: `${month}-25` },
  );
const members = (...args: Parameters<typeof given>) => result(given(...args), 'dibao').members;

test('to the day', () => {
  expect(members('2019-11-25')).toEqual(['m1']);
  expect(members('2019-11-26')).toEqual(['m1', 'm2']);
  expect(members(null)).toEqual(['m1', 'm2']);
  expect(members('2021-01-01', false)).toEqual(['m1']);
  expect(members('2021-01-01')).toEqual(['m1', 'm2']);
});
test('one year by the rule of 2016', () => {
  expect(members('2020-06-25', true, '2021-06')).toEqual(['m1']);
  expect(members('2020-06-26', true, '2021-06')).toEqual(['m1', 'm2']);
  expect(members('2020-07-25', true, '2021-07')).toEqual(['m1', 'm2']);
});
test('unknown', () => {
  expect(result(given('unknown'), 'dibao').missing).toEqual([
    'household.members.1.religious_since',
  ]);
  expect(members('unknown', false)).toEqual(['m1']);
  const lacking = packWith({ 'counting.religious_years': undefined });
  expect(result(given('2010-01-01'), 'dibao', lacking).missing).toEqual([
    'household.members.1.counted',
  ]);
  expect(result(given(null), 'dibao', lacking).decision).toBe('grant');
});

const alone = (religious_since: string | null, more: Parameters<typeof facts>[1] = {}, income = 0) =>
  facts({ members: [person('m1', { religious_since })], income: [wage('m1', income)] }, more);

test('alone after the years: a single-person household', () => {
  const given = alone('2019-11-25', {}, 30000);
  const single = result(given, 'dibao_single');
  expect(single).toMatchObject({ decision: 'grant', amount_fen: 41700, base_fen: 41700, members: ['m1'] });
  expect(reasonCodes(single)).toEqual(['single_religious']);
  const ground = single.trace.find((step) => step.step === 'single_ground');
  expect(ground?.value).toBe('2019-11-25起脱离家庭、在宗教场所居住，已满 3 年');
  expect(ground?.parameters.map(({ key }) => key)).toEqual(['dibao_single.religious_years']);
  const family = result(given, 'dibao');
  expect([family.decision, ...reasonCodes(family)]).toEqual(['refuse', 'as_single']);
});
test('alone with the standard to live on, or with property', () => {
  expect(result(alone('2019-11-25', {}, 71699), 'dibao_single').amount_fen).toBe(1);
  expect(reasonCodes(result(alone('2019-11-25', {}, 71700), 'dibao_single'))).toEqual(['own_income']);
  const owner = alone('2019-11-25');
  const owning = { ...owner, household: { ...owner.household, property: [{ code: 'vehicle' as const }] } };
  expect(reasonCodes(result(owning, 'dibao_single'))).toEqual(['property_vehicle']);
});
test('alone a day too early, without the rule, or before it', () => {
  const early = alone('2019-11-26');
  expect(result(early, 'dibao').decision).toBe('grant');
  expect(answered(early)).not.toContain('dibao_single');
  const silent = packWith({ 'dibao_single.religious_years': undefined });
  expect(result(alone('2010-01-01'), 'dibao', silent).decision).toBe('grant');
  const before = { month: '2021-06', applied_on: '2021-06-05', decided_on: '2021-06-25' };
  expect(result(alone('2010-01-01', before), 'dibao').decision).toBe('grant');
  expect(result(alone('2010-01-01', before), 'dibao').members).toEqual(['m1']);
});
test('alone and in dibao already: his dibao goes on; unknown stays open', () => {
  const current = [{ programme: 'dibao' as const, monthly_fen: 71700, members: ['m1'] }];
  expect(result(alone('2019-11-25', { current }), 'dibao').decision).toBe('continue');
  expect(result(alone('unknown'), 'dibao').missing).toEqual(['household.members.0.religious_since']);
});
