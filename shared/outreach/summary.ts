/** Summary: what a whole ledger tells at a glance: posts by village, goods in store, offers refused in a row. */
import type { RegisterEntry } from './register';

/** A line as a summary reads it. */
export interface SummaryLine {
  record_no: string;
  register: string;
  name: string;
  village_code: string;
  open: boolean;
  entries: readonly RegisterEntry[];
  /** Follow-ups, oldest first. */
  updates: readonly (readonly RegisterEntry[])[];
}

/** A small table; a row that warns says why in its last cell. */
export interface RegisterSummary {
  title: string;
  columns: string[];
  rows: { cells: string[]; warns: boolean; record_no: string | null }[];
}

const valueOf = (entries: readonly RegisterEntry[], key: string): string | number =>
  entries.find(({ field }) => field === key)?.value ?? '';

/** Least numbers of assistants in a village, without and with a station; null where the pack has none. */
export interface PostRule {
  least: number | null;
  with_station: number | null;
}

/** Every village with its assistants and stations, and how many are lacking (任务清单第34项). */
export function coverageOf(
  villages: readonly { code: string; name: string }[],
  lines: readonly SummaryLine[],
  rule: PostRule,
): RegisterSummary {
  const open = lines.filter((line) => line.open);
  const rows = villages.map(({ code, name }) => {
    const here = open.filter(({ village_code }) => village_code === code);
    const stations = here.filter(({ register }) => register === 'station').length;
    const assistants = here.length - stations;
    const least = (stations > 0 ? rule.with_station : rule.least) ?? 0;
    const short = Math.max(0, least - assistants);
    const cells = [name, String(assistants), String(stations), String(least), short > 0 ? `缺${String(short)}名` : '达标'];
    return { cells, warns: short > 0, record_no: null };
  });
  return { title: '村（社区）配备', columns: ['村（社区）', '协理员', '服务站（点）', '至少', '情况'], rows };
}

/** What came in and went out of each kind of goods, and what is left; lines entered by mistake do not count. */
export function storeOf(lines: readonly SummaryLine[]): RegisterSummary {
  const sums = new Map<string, { into: number; out: number }>();
  for (const { name, entries } of lines) {
    const key = `${name}（${String(valueOf(entries, 'measure'))}）`;
    const sum = sums.get(key) ?? { into: 0, out: 0 };
    const quantity = Number(valueOf(entries, 'quantity'));
    if (valueOf(entries, 'direction') === 'in') sum.into += quantity;
    else sum.out += quantity;
    sums.set(key, sum);
  }
  const rows = [...sums].map(([key, { into, out }]) => ({
    cells: [key, String(into), String(out), String(into - out), into < out ? '发出多于收入，请核对' : ''],
    warns: into < out,
    record_no: null,
  }));
  return { title: '物资结存', columns: ['品名', '收入', '发出', '结存', '情况'], rows };
}

/** Offers that a person refused without reason, counted back from the newest; another answer ends the count. */
function refusedInARow(updates: readonly (readonly RegisterEntry[])[], person: string | number): number {
  const own = updates.filter((entries) => valueOf(entries, 'person') === person).reverse();
  const end = own.findIndex((entries) => valueOf(entries, 'result') !== 'refused');
  return end < 0 ? own.length : end;
}

/** Who refused offers without reason; at the pack's figure the benefit is to be looked at again (649号第四十五条). */
export function refusalsOf(lines: readonly SummaryLine[], most: number | null): RegisterSummary {
  const rows = lines.filter(({ open }) => open).flatMap(({ record_no, name, updates }) => {
    const people = [...new Set(updates.map((entries) => valueOf(entries, 'person')))];
    return people.flatMap((person) => {
      const count = refusedInARow(updates, person);
      if (count === 0) return [];
      const warns = most !== null && count >= most;
      const cells = [String(person), name, String(count), warns ? '须复核本人待遇并书面提醒' : '继续推荐'];
      return [{ cells, warns, record_no }];
    });
  });
  return { title: '无正当理由连续拒绝', columns: ['被推荐人', '家庭', '连续拒绝次数', '情况'], rows };
}
