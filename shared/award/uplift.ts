/** Uplift: an approver raises many awards to a new standard at once; count, sums and parts are declared first. */
import { z } from 'zod';
import { act } from '../base/act';
import { Fen, formatFen } from '../base/money';
import { permit, refusals, type Refusal } from '../base/outcome';
import { addMonths, monthOf, PlainMonth, type PlainDate } from '../base/plain-date';
import { powerKindNames } from '../office/delegate';
import { searchPower, type Power } from '../office/power';
import {
  UpliftPart,
  UpliftProgramme,
  upliftRoot,
  upliftTotals,
  type UpliftTotals,
} from './uplift-parts';

export const Uplift = z.strictObject({
  pack_id: z.string().min(1),
  /** First month at the new standard; it may lie in the past. */
  from: PlainMonth,
  count: z.int().min(1, { error: '没有可以提标的待遇' }),
  before_fen: Fen,
  after_fen: Fen,
  back_pay_fen: Fen,
  root_hash: z.string().regex(/^[0-9a-f]{64}$/),
  programmes: z.array(UpliftProgramme).min(1),
  parts: z.array(UpliftPart).min(1),
  text: z.string().min(2, { error: '请写明提标依据，至少2个字' }).max(1000),
});
export type Uplift = z.infer<typeof Uplift>;

export interface UpliftFacts {
  next_uplift_no: string;
  /** The pack in force today, and the one that governed before it. */
  pack: { id: string; covers_from: PlainDate; names: Record<string, string> } | null;
  previous_pack: string | null;
  powers: readonly Power[];
}

/** What later parts rest on: the packs and the months are frozen here. */
export interface UpliftDeclared {
  uplift_no: string;
  pack_id: string;
  /** The rules that the awards were decided by; the same pack when its own values rise. */
  previous_pack: string;
  from: PlainMonth;
  /** The month from which the last amount goes on without end. */
  until: PlainMonth;
  powers: { programme: string; power_no: string }[];
}

export const upliftRefusals = refusals({
  no_pack: () => '尚未启用政策包，不能提标，请系统管理员先启用',
  pack_not_in_force: (f: { pack_id: string }) =>
    `测算用的政策包${f.pack_id}不是现行政策包，请先启用后重新测算`,
  month_early: (f: { from: string; covers_from: string }) =>
    `提标月份（${f.from}）早于政策包的起始日期（${f.covers_from}），请核对月份`,
  month_late: (f: { from: string; latest: string }) =>
    `提标月份（${f.from}）太晚，最晚为${f.latest}，请到时再办理`,
  sums_differ: (f: { declared: number; found: number }) =>
    `申报${f.declared}份，各段合计${f.found}份，份数、金额或校验值不一致，请重新测算`,
  programmes_differ: (f: { declared: number; found: number }) =>
    `申报${f.declared}份，各救助项目合计${f.found}份，份数或金额不一致，请重新测算`,
  no_power: (f: { name: string; kind: string; on: string }) =>
    `${f.on}没有对${f.name}“${f.kind}”的有效委托权限，请核对“系统—委托权限”或报区审批`,
  above_ceiling: (f: { name: string; amount_fen: Fen; ceiling_fen: Fen; document_no: string }) =>
    `${f.name}最高${formatFen(f.amount_fen)}元，超过${f.document_no}的限额${formatFen(f.ceiling_fen)}元，请报区审批`,
});

const because = upliftRefusals.because;

export const uplift = act({
  kind: 'uplift',
  title: '提标',
  posts: ['approver'],
  payload: Uplift,
  refusals: upliftRefusals,
  guard: (facts: UpliftFacts): Refusal | null => (facts.pack ? null : because('no_pack', {})),
  decide: (payload, facts, { today }) => {
    const bar = dateBar(payload, facts, today) ?? sumBar(payload) ?? powerBar(payload, facts, today);
    if (bar) return bar;
    const { pack_id, from } = payload;
    const powers = payload.programmes.map((row) => powerFor(row, facts, today));
    const declared = permit<UpliftDeclared>({
      uplift_no: facts.next_uplift_no,
      pack_id,
      previous_pack: facts.previous_pack ?? pack_id,
      from,
      until: from > monthOf(today) ? from : monthOf(today),
      powers,
    });
    return { ...declared, power: powers[0]?.power_no ?? '' };
  },
});

function dateBar(payload: Uplift, facts: UpliftFacts, today: PlainDate): Refusal | null {
  const { pack_id, from } = payload;
  const pack = facts.pack as NonNullable<UpliftFacts['pack']>;
  if (pack_id !== pack.id) {
    return because('pack_not_in_force', { pack_id }, 'pack_id');
  }
  const { covers_from } = pack;
  if (from < monthOf(covers_from)) return because('month_early', { from, covers_from }, 'from');
  const latest = addMonths(monthOf(today), 1);
  return from > latest ? because('month_late', { from, latest }, 'from') : null;
}

function equal(a: UpliftTotals, b: UpliftTotals): boolean {
  return (
    a.count === b.count &&
    a.before_fen === b.before_fen &&
    a.after_fen === b.after_fen &&
    a.back_pay_fen === b.back_pay_fen
  );
}

/** Parts stand in order, follow one another, and make up the header. */
function sumBar(payload: Uplift): Refusal | null {
  const { parts, programmes, count } = payload;
  const found = upliftTotals(parts);
  const ordered = parts.every(
    (row, i) => row.part === i + 1 && (parts[i - 1]?.last_award ?? '') < row.last_award,
  );
  if (!ordered || !equal(payload, found) || upliftRoot(parts) !== payload.root_hash) {
    return because('sums_differ', { declared: count, found: found.count }, 'count');
  }
  const shares = upliftTotals(programmes.map((row) => ({ ...row, back_pay_fen: 0 })));
  const once = new Set(programmes.map((row) => row.programme)).size === programmes.length;
  if (!once || !equal({ ...payload, back_pay_fen: 0 }, shares)) {
    return because('programmes_differ', { declared: count, found: shares.count }, 'programmes');
  }
  return null;
}

function search({ programme, greatest_fen }: UpliftProgramme, facts: UpliftFacts, on: PlainDate) {
  return searchPower(facts.powers, { programme, kind: 'uplift', on, amount_fen: greatest_fen });
}

function powerFor(row: UpliftProgramme, facts: UpliftFacts, on: PlainDate) {
  const found = search(row, facts, on);
  return { programme: row.programme, power_no: found.found ? found.power.power_no : '' };
}

/** Every programme of the batch needs a power that covers its greatest amount. */
function powerBar(payload: Uplift, facts: UpliftFacts, on: PlainDate): Refusal | null {
  for (const row of payload.programmes) {
    const found = search(row, facts, on);
    if (found.found) continue;
    const name = facts.pack?.names[row.programme] ?? '本项目';
    if (found.because === 'none') return because('no_power', { name, kind: powerKindNames.uplift, on });
    const { ceiling_fen, power } = found;
    const { greatest_fen: amount_fen } = row;
    return because('above_ceiling', { name, amount_fen, ceiling_fen, document_no: power.document_no });
  }
  return null;
}
