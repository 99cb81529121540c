/** Power: a delegated power as it stands on a day, and the search for one that covers a decision. */
import type { Fen } from '../base/money';
import type { PlainDate } from '../base/plain-date';
import type { PowerKind, PowerScope } from './delegate';

/** A power as tables hold it. */
export interface Power {
  power_no: string;
  document_no: string;
  document_title: string;
  issuer: string;
  mode: 'authorised' | 'entrusted';
  from: PlainDate;
  to: PlainDate | null;
  /** First day on which it no longer binds; null while not revoked. */
  revoked_from: PlainDate | null;
  scopes: PowerScope[];
}

export type PowerSearch =
  | { found: true; power: Power; scope: PowerScope }
  | { found: false; because: 'none' }
  | { found: false; because: 'ceiling'; power: Power; ceiling_fen: Fen };

/** Whether the power binds on that day. */
export function isLive(power: Power, on: PlainDate): boolean {
  const begun = power.from <= on;
  const ended = power.to !== null && power.to < on;
  const revoked = power.revoked_from !== null && power.revoked_from <= on;
  return begun && !ended && !revoked;
}

/**
 * Finds the live power that covers a decision. Where several do, the one with the highest
 * ceiling is used; `because` tells a missing power from a ceiling that is too low.
 * @param amountFen the decision's amount in fen (a month's for monthly aid)
 */
export function searchPower(
  powers: readonly Power[],
  wanted: { programme: string; kind: PowerKind; on: PlainDate; amount_fen: Fen },
): PowerSearch {
  const covering = powers
    .filter((power) => isLive(power, wanted.on))
    .flatMap((power) => power.scopes.map((scope) => ({ power, scope })))
    .filter(({ scope }) => scope.programme === wanted.programme)
    .filter(({ scope }) => scope.kinds.includes(wanted.kind))
    .sort((a, b) => ceilingOf(b.scope) - ceilingOf(a.scope));
  const best = covering[0];
  if (!best) return { found: false, because: 'none' };
  const ceiling = best.scope.ceiling_fen;
  if (ceiling !== null && wanted.amount_fen > ceiling) {
    return { found: false, because: 'ceiling', power: best.power, ceiling_fen: ceiling };
  }
  return { found: true, ...best };
}

function ceilingOf(scope: PowerScope): number {
  return scope.ceiling_fen ?? Number.MAX_SAFE_INTEGER;
}
