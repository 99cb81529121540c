/** Chart of accounts of the management ledger: code, name, side and what a balance is kept per. */

/** Assets and expenses grow on the debit side, the rest on the credit side. */
export type AccountType = 'asset' | 'liability' | 'expense' | 'income';

export interface Account {
  code: string;
  name: string;
  type: AccountType;
  /** What a party of this account is: a batch, an award, or nothing. */
  party: 'none' | 'batch' | 'award';
  /** Whether the balance may never lie on the other side. */
  bounded: boolean;
}

const account = (
  code: string,
  name: string,
  type: AccountType,
  party: Account['party'] = 'none',
  bounded = true,
): Account => ({ code, name, type, party, bounded });

/** Management ledger, not the statutory accounts of the town (专项管理、分账核算). */
export const chart = [
  account('1001', '库存现金（备用金）', 'asset'),
  account('1002', '银行存款（备用金）', 'asset'),
  account('1003', '追缴专户', 'asset'),
  account('1101', '待报销凭证', 'asset'),
  account('1102', '报销在途', 'asset'),
  account('1201', '应收追缴款', 'asset', 'award'),
  account('1301', '经办人借支', 'asset'),
  account('1302', '待处理短款', 'asset', 'none', false),
  account('1401', '救灾物资', 'asset'),
  account('2001', '区拨备用金', 'liability'),
  account('2101', '应付救助金', 'liability', 'batch'),
  account('2102', '退汇待付', 'liability', 'award'),
  account('2103', '追回待上缴', 'liability', 'award'),
  account('2201', '区财政直接支付', 'liability', 'none', false),
  account('2301', '定向捐赠', 'liability'),
  account('5001', '救助支出—最低生活保障', 'expense', 'none', false),
  account('5011', '救助支出—特困人员供养', 'expense', 'none', false),
  account('5021', '救助支出—急难型临时救助', 'expense', 'none', false),
  account('5022', '救助支出—支出型临时救助', 'expense', 'none', false),
  account('5031', '救助支出—孤儿基本生活', 'expense', 'none', false),
  account('5032', '救助支出—事实无人抚养儿童', 'expense', 'none', false),
  account('5041', '救助支出—困难残疾人生活补贴', 'expense', 'none', false),
  account('5042', '救助支出—重度残疾人护理补贴', 'expense', 'none', false),
  account('5051', '救助支出—价格临时补贴', 'expense', 'none', false),
  account('5052', '救助支出—低保就业补贴', 'expense', 'none', false),
  account('5053', '救助支出—丧葬救助', 'expense', 'none', false),
  account('5054', '救助支出—临时生活补贴', 'expense', 'none', false),
  account('5061', '救助支出—受灾救助', 'expense', 'none', false),
  account('6001', '拨入救助资金', 'income', 'none', false),
] as const satisfies readonly Account[];

const byCode = new Map<string, Account>(chart.map((row) => [row.code, row]));

/** The account of a code; undefined for a code outside the chart. */
export function findAccount(code: string): Account | undefined {
  return byCode.get(code);
}

/** The accounts whose sum equals the reserve from the district at all times. */
export const reserveAssets: readonly string[] = ['1001', '1002', '1101', '1102', '1301', '1302'];

/** What the reserve's assets must add up to. */
export const reserveLiability = '2001';
