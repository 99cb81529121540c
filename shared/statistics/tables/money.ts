/** Money tables: temporary aid, recognitions, and the subsidies with their persons and sums (6.7, 4 to 6). */
import { counted, householdsOf, itemOf, summed } from '../counting';
import type { CountedPayment, MonthFacts } from '../facts';
import type { Measure, ReportTable } from '../measure';
import type { ProgrammeCode } from '../../policy/programme-code';

const paid = (payment: CountedPayment) => ({ no: payment.award_no, fen: payment.paid_fen });
const asItem = (payment: CountedPayment) => itemOf(payment, 'award', payment.award_no);

/** Payments, households and sum of some payments. */
function threeRows(code: string, label: string, payments: readonly CountedPayment[]): Measure[] {
  const households = [...new Map(payments.map((row) => [row.household_no, row])).values()];
  return [
    counted(`${code}_times`, `${label}人次`, 'times', payments, (row) => ({ ...asItem(row), value: row.persons })),
    counted(`${code}_households`, `${label}户数`, 'households', households, asItem),
    summed(`${code}_amount`, `${label}金额`, payments, paid),
  ];
}

export const temporaryTable: ReportTable = {
  code: 'temporary',
  title: '临时救助',
  note: '当月实际付出的救助；先行救助和余款各算一次。',
  measures: ({ payments }) => {
    const all = payments.filter(({ group }) => group === 'temporary');
    const of = (code: ProgrammeCode) => all.filter(({ programme }) => programme === code);
    return [
      ...threeRows('all', '临时救助', all),
      ...threeRows('emergency', '急难型', of('temporary_emergency')),
      ...threeRows('expenditure', '支出型', of('temporary_expenditure')),
      ...threeRows('elsewhere', '非本地户籍', all.filter((row) => row.from_elsewhere)),
      ...threeRows('reserve', '备用金支付', all.filter((row) => row.reserve)),
    ];
  },
};

const recognitions: readonly (readonly [ProgrammeCode, string])[] = [
  ['dibao_margin', '低保边缘家庭'],
  ['rigid_expenditure', '刚性支出困难家庭'],
];

export const recognitionsTable: ReportTable = {
  code: 'recognitions',
  title: '低收入家庭认定',
  note: '当月作出认定决定的户数；单人户和渐退户见最低生活保障表。',
  measures: ({ cases, month }) =>
    recognitions.flatMap(([programme, label]): Measure[] => {
      const decided = cases.filter((row) => row.programme === programme && row.decided_on?.startsWith(month));
      const ended = (ending: string) => decided.filter((row) => row.ending === ending);
      return [
        counted(`${programme}_recognised`, `${label}认定`, 'households', ended('approved'), (row) =>
          itemOf(row, 'case', row.case_no),
        ),
        counted(`${programme}_declined`, `${label}不予认定`, 'households', ended('declined'), (row) =>
          itemOf(row, 'case', row.case_no),
        ),
      ];
    }),
};

const subsidies: readonly (readonly [ProgrammeCode, string])[] = [
  ['price_subsidy', '价格临时补贴'],
  ['disability_living', '困难残疾人生活补贴'],
  ['disability_nursing', '重度残疾人护理补贴'],
  ['orphan', '孤儿基本生活费'],
  ['unattended_child', '事实无人抚养儿童基本生活费'],
  ['employment_subsidy', '低保就业补贴'],
  ['funeral', '丧葬救助'],
];

function subsidyRows({ awards, payments }: MonthFacts, programme: ProgrammeCode, label: string): Measure[] {
  const live = awards.filter((award) => award.programme === programme && award.now_fen > 0);
  const got = payments.filter((payment) => payment.programme === programme);
  return [
    { code: `${programme}_live`, label: `${label}享受户数`, unit: 'households', items: householdsOf(live) },
    counted(`${programme}_times`, `${label}发放人次`, 'times', got, (row) => ({ ...asItem(row), value: row.persons })),
    summed(`${programme}_amount`, `${label}发放金额`, got, paid),
  ];
}

export const subsidiesTable: ReportTable = {
  code: 'subsidies',
  title: '补贴和儿童保障',
  note: '月末享受的户数；当月实际付出的人次和金额。',
  measures: (facts) => subsidies.flatMap(([programme, label]) => subsidyRows(facts, programme, label)),
};
