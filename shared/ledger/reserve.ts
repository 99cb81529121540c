/** Reserve: the imprest fund's balances and the sentence that must hold at all times. */
import type { Fen } from '../base/money';
import { reserveAssets, reserveLiability } from './data/chart';

/** Balances of the reserve fund (临时救助备用金), fen; a shortage may be negative for a surplus. */
export interface ReserveBalances {
  cash_fen: Fen;
  bank_fen: Fen;
  vouchers_fen: Fen;
  in_transit_fen: Fen;
  advances_fen: Fen;
  shortage_fen: Fen;
  /** What the district allotted. */
  fixed_fen: Fen;
}

/** Where each asset account's balance stands in the fund. */
const places: Record<string, keyof ReserveBalances> = {
  '1001': 'cash_fen',
  '1002': 'bank_fen',
  '1101': 'vouchers_fen',
  '1102': 'in_transit_fen',
  '1301': 'advances_fen',
  '1302': 'shortage_fen',
  [reserveLiability]: 'fixed_fen',
};

/** Reads the fund off account balances (`amount_fen` on the account's own side). */
export function reserveOf(balances: readonly { account: string; amount_fen: Fen }[]): ReserveBalances {
  const reserve: ReserveBalances = {
    cash_fen: 0,
    bank_fen: 0,
    vouchers_fen: 0,
    in_transit_fen: 0,
    advances_fen: 0,
    shortage_fen: 0,
    fixed_fen: 0,
  };
  for (const { account, amount_fen } of balances) {
    const place = places[account];
    if (place) reserve[place] += amount_fen;
  }
  return reserve;
}

/** 1001 + 1002 + 1101 + 1102 + 1301 + 1302. */
export function reserveSum(reserve: ReserveBalances): Fen {
  return reserveAssets.reduce((sum, account) => {
    const place = places[account];
    return place ? sum + reserve[place] : sum;
  }, 0);
}

/** Cash, bank, vouchers, money in transit, advances and shortage together equal the allotment. */
export function reserveHolds(reserve: ReserveBalances): boolean {
  return reserveSum(reserve) === reserve.fixed_fen;
}
