/** Parameter keys: every figure or switch a rule may read from a pack, with its kind and unit. */
import { z } from 'zod';
import { Fen } from '../base/money';
import { Bands, IncomeItem, Multiple, PropertyTest, ReviewIntervals, Share, WorkCost } from './parameter-shapes';
import { GradeRule } from './grade-rule';
import { RatioText, Rounding } from './rational';
import { ProgrammeCode } from './programme-code';

const count = z.int().min(0);
const flag = z.boolean();
const fen = (unit: string) => ({ schema: Fen, unit, kind: 'fen' as const });
const int = (unit: string) => ({ schema: count, unit, kind: 'int' as const });
const ratio = (unit = 'ratio') => ({ schema: RatioText, unit, kind: 'ratio' as const });
const yes = () => ({ schema: flag, unit: 'yes_no', kind: 'flag' as const });
const choice = <const T extends readonly [string, ...string[]]>(...options: T) => ({
  schema: z.enum(options),
  unit: 'choice',
  kind: 'choice' as const,
});
const shape = <S extends z.ZodType>(schema: S, unit = 'table') => ({
  schema,
  unit,
  kind: 'shape' as const,
});
const rounding = () => ({ schema: Rounding, unit: 'choice', kind: 'choice' as const });
const grades = () => shape(z.array(GradeRule));
const items = () => shape(z.array(IncomeItem));
const programmes = () => shape(z.array(ProgrammeCode));

const person = 'fen_per_person_month';

/** The registry; a pack with a key outside it is refused, so that a typing error never hides. */
export const parameterKeys = {
  'age.adult': int('years'),
  'appraisal.least_people': int('people'),
  'authorisation.valid_months': int('months'),
  'change.effect': choice('month_after_report', 'month_after_event'),
  'change.effect.death': choice('month_after_report', 'month_after_event'),
  'change.report_within_months': int('months'),
  'children.lost_contact_months': int('months'),
  'children.orphan.dispersed': fen(person),
  'children.orphan.institution': fen(person),
  'children.restriction_months': int('months'),
  'children.severe_disability': grades(),
  'children.topup_counts_addons': yes(),
  'children.unattended': fen(person),
  'children.until_age': int('years'),
  'clue.batch_days': int('days'),
  'clue.look_back_months': int('months'),
  'clue.return_days': int('days'),
  'clue.same_contact_households': int('households'),
  'clock.amber': int('percent'),
  'clock.red': int('percent'),
  'counting.religious_years': int('years'),
  'death.recheck_months': int('months'),
  'dibao.addon.disabled': fen(person),
  'dibao.addon.elderly': fen(person),
  'dibao.addon.elderly_age': int('years'),
  'dibao.addon.preschool': fen(person),
  'dibao.addon.preschool_below_age': int('years'),
  'dibao.addon.serious_illness': fen(person),
  'dibao.addon.severe_disability': fen(person),
  'dibao.addon.student': fen(person),
  'dibao.bands.rural': shape(Bands),
  'dibao.bands.urban': shape(Bands),
  'dibao.benefit_mode': choice('difference', 'band'),
  'dibao.grace_amount': choice('keep_original', 'taper'),
  'dibao.grace_include_equal': yes(),
  'dibao.grace_months': int('months'),
  'dibao.grace_only_employment': yes(),
  'dibao.grace_taper': shape(z.array(RatioText).min(1)),
  'dibao.margin_ratio': ratio(),
  'dibao.min_benefit': fen('fen_per_month'),
  'dibao.rounding': rounding(),
  'dibao.standard.rural': fen(person),
  'dibao.standard.urban': fen(person),
  'dibao_margin.valid_months': int('months'),
  'dibao_single.adult_severe_unemployed': yes(),
  'dibao_single.disability': grades(),
  'dibao_single.income_basis': choice('own', 'household_per_capita'),
  'dibao_single.religious_years': int('years'),
  'disability.living.amount': fen(person),
  'disability.living.programmes': programmes(),
  'disability.nursing.amount': fen(person),
  'disability.nursing.grades': grades(),
  'disability.severe': grades(),
  'emergency.make_good_wd': int('working_days'),
  'emergency.review_months': int('months'),
  'employment_subsidy.max_months': int('months'),
  'event_subsidy.amount': fen('fen_per_person'),
  'events.notice_days': int('days'),
  'funeral.amount': fen('fen'),
  'funeral.mode': choice('waive', 'fixed'),
  'funeral.programmes': programmes(),
  'income.disposable_monthly': fen(person),
  'income.exempt_items.dibao': items(),
  'income.exempt_items.tekun': items(),
  'income.farm_loss': choice('zero', 'offset'),
  'income.support_floor': { schema: Multiple, unit: 'ratio', kind: 'ratio' as const },
  'income.support_mode': choice('stated', 'imputed'),
  'income.support_rate': { schema: Share, unit: 'ratio', kind: 'ratio' as const },
  'income.support_rounding': rounding(),
  'income.support_waived_age': int('years'),
  'income.support_waived_for_severe': yes(),
  'income.work_cost': shape(WorkCost),
  'lead.check_wd': int('working_days'),
  'lead.urgent_days': int('days'),
  'office.combine_reviewer': yes(),
  'price.cpi_threshold': ratio('percent'),
  'price.food_threshold': ratio('percent'),
  'price.growth': choice('cpi', 'scpi'),
  'price.least': fen('fen_per_person'),
  'price.programmes': programmes(),
  'price.rounding': rounding(),
  'property.tests': shape(z.array(PropertyTest)),
  'reconsideration.reply_days': int('days'),
  'reconsideration.summary_reply_days': int('days'),
  'recovery.fine_max_times': int('times'),
  'recovery.fine_min_times': int('times'),
  'referral.rehabilitation_below_age': int('years'),
  'referral.school_from_age': int('years'),
  'referral.school_until_age': int('years'),
  'register.assistant_months': int('months'),
  'register.care_visit_months': int('months'),
  'register.charity_days': int('days'),
  'register.child_monitor_months': int('months'),
  'register.complaint_wd': int('working_days'),
  'register.damaged_house_months': int('months'),
  'register.dilapidated_house_months': int('months'),
  'register.disaster_loss_days': int('days'),
  'register.disease_emergency_days': int('days'),
  'register.home_teaching_days': int('days'),
  'register.housing_months': int('months'),
  'register.insurance_change_wd': int('working_days'),
  'register.legal_days': int('days'),
  'register.rehabilitation_months': int('months'),
  'register.rural_compare_wd': int('working_days'),
  'register.settlement_wd': int('working_days'),
  'register.student_aid_days': int('days'),
  'register.vagrancy_months': int('months'),
  'register.winter_spring_month': int('month_of_year'),
  'register.zero_employment_months': int('months'),
  'reserve.cash_limit': fen('fen'),
  'reserve.fixed': fen('fen'),
  'review.intervals': shape(ReviewIntervals),
  'rigid.ratio': ratio(),
  'rigid.valid_months': int('months'),
  'spot_check.ratio': ratio(),
  'tekun.basic': fen(person),
  'tekun.care.full': fen(person),
  'tekun.care.full_from': int('items'),
  'tekun.care.half': fen(person),
  'tekun.care.half_from': int('items'),
  'tekun.care.self': fen(person),
  'tekun.disability': grades(),
  'tekun.elderly_age': int('years'),
  'tekun.minor_new_age': int('years'),
  'tekun.minor_until_age': int('years'),
  'tekun.obligor.dibao_age': int('years'),
  'tekun.obligor.low_income_age': int('years'),
  'tekun.obligor.severe': grades(),
  'tekun.school_stages': shape(z.array(z.string())),
  'temp.above_limit': choice('district', 'meeting'),
  'temp.advance_limit': fen('fen'),
  'temp.expenditure_cap': fen('fen'),
  'temp.expenditure_method': choice('multiple', 'rate'),
  'temp.expenditure_rate': { schema: Share, unit: 'ratio', kind: 'ratio' as const },
  'temp.expenditure_threshold': fen('fen'),
  'temp.k_default': int('times'),
  'temp.k_max': int('times'),
  'temp.max_times_per_year': int('times'),
  'temp.over_times': choice('refuse', 'district', 'meeting'),
  'temp.over_year_cap': choice('cap', 'district', 'meeting'),
  'temp.reserve_single_limit': fen('fen'),
  'temp.rounding': rounding(),
  'temp.same_cause': choice('refuse', 'district', 'meeting'),
  'temp.same_cause_months': int('months'),
  'temp.staged_programmes': programmes(),
  'temp.supplement_wd': int('working_days'),
  'temp.town_limit': fen('fen'),
  'temp.year_cap': fen('fen'),
  'verification.valid_days': int('days'),
} as const;

export type ParameterKey = keyof typeof parameterKeys;
export type ParameterOf<K extends ParameterKey> = z.infer<(typeof parameterKeys)[K]['schema']>;

export function isParameterKey(key: string): key is ParameterKey {
  return Object.hasOwn(parameterKeys, key);
}

/** Without these no household can be assessed: a pack must have them from its first day. */
export const requiredKeys: readonly ParameterKey[] = [
  'dibao.standard.urban',
  'dibao.standard.rural',
  'dibao.margin_ratio',
  'dibao.rounding',
  'property.tests',
  'income.work_cost',
];

const unitNames: Record<string, string> = {
  fen: '元',
  fen_per_person: '元/人',
  fen_per_person_month: '元/人·月',
  fen_per_month: '元/月',
  years: '周岁',
  months: '个月',
  month_of_year: '月',
  days: '天',
  working_days: '个工作日',
  items: '项',
  households: '户',
  times: '倍（次）',
  people: '人',
  ratio: '比例',
  percent: '%',
  yes_no: '是否',
  choice: '选项',
  table: '表',
};

/** The unit of a parameter in Chinese. */
export function unitName(key: ParameterKey): string {
  const { unit } = parameterKeys[key];
  return unitNames[unit] ?? unit;
}
