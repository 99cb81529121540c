/** Random payloads for any act, read off its schema, with real numbers where they fit. */
import { z } from 'zod';
import type { AnyAct } from '../../shared/base/act';
import { addDays, addMonths, monthOf } from '../../shared/base/plain-date';
import { acts, type Kind } from '../../shared/docket/act';
import type { Site, World } from './world';

/** JSON schema as zod writes it, in the few words used here. */
interface Plain {
  type?: string;
  properties?: Record<string, Plain>;
  required?: string[];
  items?: Plain;
  anyOf?: Plain[];
  oneOf?: Plain[];
  enum?: unknown[];
  const?: unknown;
  minimum?: number;
  minItems?: number;
}

const plains = new Map<Kind, Plain>();

function plainOf(kind: Kind): Plain {
  const known = plains.get(kind);
  if (known) return known;
  const schema = (acts[kind] as AnyAct).payload as z.ZodType;
  const plain = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
  }) as Plain;
  plains.set(kind, plain);
  return plain;
}

/** Where numbered things stand: key of a payload to table and column. */
const sources: Record<string, [string, string]> = {
  case_no: ['cases', 'case_no'],
  award_no: ['awards', 'award_no'],
  award_nos: ['awards', 'award_no'],
  household_no: ['households', 'household_no'],
  notice_no: ['notices', 'notice_no'],
  referral_no: ['referrals', 'referral_no'],
  lead_no: ['leads', 'lead_no'],
  relative_no: ['relatives', 'relative_no'],
  objection_no: ['objections', 'objection_no'],
  request_no: ['case_checks', 'request_no'],
  batch_no: ['batches', 'batch_no'],
  line_no: ['pay_lines', 'line_no'],
  line_nos: ['pay_lines', 'line_no'],
  voucher_nos: ['vouchers', 'voucher_no'],
  reimburse_no: ['reimbursements', 'reimburse_no'],
  entry_no: ['ledger_entries', 'entry_no'],
  power_no: ['powers', 'power_no'],
  file_hash: ['answer_files', 'file_hash'],
  head_hash: ['docket', 'hash'],
  officer_id: ['officers', 'officer_id'],
  second_officer_id: ['officers', 'officer_id'],
  investigators: ['officers', 'officer_id'],
};

/** One value of a column, the newest more often than the oldest; null for an empty table. */
export function pickFrom(world: World, site: Site, table: string, column: string): string | null {
  const { db } = site.desk;
  const count = db.one<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? 0;
  if (count === 0) return null;
  const near = world.chance.hit(60) ? Math.min(count, 6) : count;
  const offset = world.chance.between(0, near - 1);
  const sql = `SELECT ${column} AS value FROM ${table} ORDER BY ${column} DESC LIMIT 1 OFFSET ?`;
  return db.one<{ value: string }>(sql, offset)?.value ?? null;
}

const words = [
  '同意',
  '情况属实，按规定办理',
  '经复核金额有误，予以更正',
  '本人申请',
  '已核实户名和账号',
  '无',
  '张三',
  '李四（代）',
];
const amounts = [
  0, 1, 100, 85_100, 100_000, 115_100, 215_100, 300_000, 300_001, 500_000, 2_000_000, 10_000_000,
];

function textFor(world: World, site: Site, key: string): string {
  const { chance } = world;
  const source = sources[key];
  if (source && chance.hit(92)) return pickFrom(world, site, ...source) ?? 'none';
  const date = addDays(world.day, chance.pick([0, 0, 0, -1, -3, -10, 1, 30]));
  const month = addMonths(monthOf(world.day), chance.pick([0, 0, 0, -1, 1, 1, 2]));
  if (/_on$|^on$/.test(key)) return date;
  if (/month$/.test(key)) return month;
  if (key === 'from' || key === 'to') return chance.hit(50) ? date : month;
  if (key === 'programme')
    return chance.pick(['dibao', 'dibao', 'tekun', 'temporary_emergency', 'medical', 'gift']);
  if (key === 'code') return chance.pick(['D05', 'D13', 'D16', 'D17', 'D99']);
  if (key === 'office' || key === 'receiver')
    return chance.pick(['500120', '500120004', '500120001']);
  if (key === 'login') return chance.pick(['clerk', 'new-1', 'new-2', 'new-3']);
  if (key === 'account_no')
    return chance.pick(['6228480000000000018', '6217996500000000009', '12345678']);
  if (key === 'because') return chance.pick(['', 'employment']);
  if (/hash$/.test(key)) return 'ab'.repeat(32);
  if (/^signer$/.test(key)) return 'ssh-ed25519 AAAA';
  if (/^recipient$/.test(key)) return 'age1qqqq';
  return chance.pick(words);
}

function numberFor(world: World, key: string, plain: Plain): number {
  const least = plain.minimum ?? 0;
  if (key.endsWith('_fen')) return Math.max(least, world.chance.pick(amounts));
  return Math.max(least, world.chance.pick([1, 1, 1, 2, 3, 60]));
}

function valueOf(world: World, site: Site, key: string, plain: Plain): unknown {
  const { chance } = world;
  if (plain.const !== undefined) return plain.const;
  if (plain.enum) return chance.pick(plain.enum);
  const choice = plain.anyOf ?? plain.oneOf;
  if (choice) return valueOf(world, site, key, chance.pick(choice));
  if (plain.type === 'object') {
    const wanted = Object.entries(plain.properties ?? {}).filter(
      ([name]) => (plain.required ?? []).includes(name) || chance.hit(50),
    );
    return Object.fromEntries(
      wanted.map(([name, part]) => [name, valueOf(world, site, name, part)]),
    );
  }
  if (plain.type === 'array') {
    const count = Math.max(plain.minItems ?? 0, chance.pick([1, 1, 2, 2, 0]));
    return Array.from({ length: count }, () => valueOf(world, site, key, plain.items ?? {}));
  }
  if (plain.type === 'integer' || plain.type === 'number') return numberFor(world, key, plain);
  if (plain.type === 'boolean') return chance.hit(60);
  return plain.type === 'null' ? null : textFor(world, site, key);
}

/** A payload that an act might be sent: mostly well formed, mostly about things that are there. */
export function randomPayload(world: World, site: Site, kind: Kind): unknown {
  const payload = valueOf(world, site, '', plainOf(kind));
  if (!world.chance.hit(4)) return payload;
  const spoiled = { ...(payload as Record<string, unknown>) };
  const key = world.chance.pick(Object.keys(spoiled).concat('unheard_of'));
  spoiled[key] = world.chance.pick<unknown>([null, -1, 0.5, '', [], {}, 'x'.repeat(5_000)]);
  return spoiled;
}
