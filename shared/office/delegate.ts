/** Delegate: enters a delegated power as the district's document grants it, with programmes, kinds, ceilings, dates. */
import { z } from 'zod';
import { act } from '../base/act';
import { PositiveFen } from '../base/money';
import { permit, refusals } from '../base/outcome';
import { PlainDate } from '../base/plain-date';

/** Kinds of decision a power can cover. */
export const PowerKind = z.enum([
  'grant',
  'decline',
  'adjust',
  'uplift',
  'stop',
  'advance',
  'recover',
  'waive',
]);
export type PowerKind = z.infer<typeof PowerKind>;

export const powerKindNames: Record<PowerKind, string> = {
  grant: '确认给予',
  decline: '不予确认',
  adjust: '调整',
  uplift: '提标',
  stop: '停发',
  advance: '先行救助',
  recover: '追回',
  waive: '减免追缴',
};

export const PowerScope = z.strictObject({
  programme: z.string().min(1),
  kinds: z.array(PowerKind).min(1),
  /** Greatest amount of one decision (a month's for monthly aid), fen; null = no ceiling. */
  ceiling_fen: PositiveFen.nullable(),
});
export type PowerScope = z.infer<typeof PowerScope>;

export const Delegate = z.strictObject({
  document_no: z.string().min(2).max(60),
  document_title: z.string().min(2).max(120),
  issuer: z.string().min(2).max(60),
  /** In whose name the town decides: 授权 town's own name, 委托 the bureau's. */
  mode: z.enum(['authorised', 'entrusted']),
  scopes: z.array(PowerScope).min(1, { error: '请至少填写一个救助项目' }),
  from: PlainDate,
  to: PlainDate.nullable(),
});
export type Delegate = z.infer<typeof Delegate>;

export interface DelegateFacts {
  next_power_no: string;
  known_programmes: readonly string[];
  /** A power in force under the same document number. */
  same_document: string | null;
}

export interface Delegated {
  power_no: string;
}

export const delegateRefusals = refusals({
  power_dates: (f: { from: string; to: string }) =>
    `权限终止日期（${f.to}）早于起始日期（${f.from}），请核对文件`,
  programme_unknown: (f: { programme: string }) =>
    `现行政策包没有救助项目“${f.programme}”，请先启用相应政策包`,
  programme_repeated: (f: { row: number; first: number }) =>
    `第${f.row}行的救助项目与第${f.first}行相同，请合并为一行`,
  document_repeated: (f: { document_no: string; power_no: string }) =>
    `文件${f.document_no}已登记为权限${f.power_no}，如有变更请先登记收回`,
});

export const delegate = act({
  kind: 'delegate',
  title: '登记委托权限',
  posts: ['admin', 'district'],
  payload: Delegate,
  refusals: delegateRefusals,
  decide: (payload, facts: DelegateFacts) => {
    const { from, to, document_no } = payload;
    if (to !== null && to < from) {
      return delegateRefusals.because('power_dates', { from, to }, 'to');
    }
    const codes = payload.scopes.map((scope) => scope.programme);
    const unknown = codes.findIndex((code) => !facts.known_programmes.includes(code));
    if (unknown >= 0) {
      const programme = codes[unknown] ?? '';
      const field = `scopes.${unknown}.programme`;
      return delegateRefusals.because('programme_unknown', { programme }, field);
    }
    const twice = codes.findIndex((code, i) => codes.indexOf(code) !== i);
    if (twice >= 0) {
      const rows = { row: twice + 1, first: codes.indexOf(codes[twice] ?? '') + 1 };
      return delegateRefusals.because('programme_repeated', rows, `scopes.${twice}.programme`);
    }
    if (facts.same_document) {
      const same = { document_no, power_no: facts.same_document };
      return delegateRefusals.because('document_repeated', same, 'document_no');
    }
    return permit<Delegated>({ power_no: facts.next_power_no });
  },
});
