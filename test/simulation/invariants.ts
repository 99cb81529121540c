/** What must hold in every office after any number of steps, counted from the docket itself. */
import { searchPower, type Power } from '../../shared/office/power';
import type { ActRecord } from '../../shared/docket/record';
import { recordsOf } from '../../electron/store/docket';
import { rebuild, verify } from '../../electron/desk/verify';
import { standOf, type Site, type World } from './world';

function must(holds: boolean, promise: string): void {
  if (!holds) throw new Error(promise);
}

/** Chain, tables, money and numbers, as the desk itself proves them; and what it cannot see alone. */
export function checkSite(world: World, site: Site): void {
  world.doing = `checking ${site.code}`;
  const { findings } = verify(site.desk);
  must(findings.length === 0, `verify: ${JSON.stringify(findings.slice(0, 3))}`);
  checkOneOpenCase(site);
  checkDecisions(site);
  checkPayments(site);
  checkOwners(site);
}

export function checkRebuild(world: World, site: Site): void {
  world.doing = `rebuilding ${site.code}`;
  must(rebuild(site.desk, () => 0).equal, 'a rebuild gives the same tables');
}

/** At most one open case a person and programme, told by the identity number. */
function checkOneOpenCase(site: Site): void {
  const twice = site.desk.db.all(
    `SELECT p.id_number, c.programme FROM case_persons k JOIN cases c ON c.case_no = k.case_no
     JOIN persons p ON p.person_no = k.person_no
     WHERE c.state = 'open' AND p.id_number IS NOT NULL
     GROUP BY p.office, p.id_number, c.programme HAVING count(DISTINCT c.case_no) > 1`,
  );
  must(twice.length === 0, `two open cases of one person: ${JSON.stringify(twice)}`);
}

interface Part {
  case_no: string;
  officer: string;
}

/** No award without a live power that covers it, and a person who had no part in the file. */
function checkDecisions(site: Site): void {
  const powers: Power[] = [];
  const parts: Part[] = [];
  for (const record of recordsOf(site.desk.db, { office: site.code })) {
    const { kind, officer } = record.head;
    const payload = record.body?.payload as Record<string, string & string[]>;
    if (kind === 'delegate') powers.push(powerOf(record));
    if (kind === 'revoke')
      powers.find((row) => row.power_no === payload.power_no)!.revoked_from = payload.from!;
    const { case_no } = kind === 'receive' ? (record.body?.result as { case_no: string }) : payload;
    if (case_no === undefined) continue;
    if (kind === 'approve' || kind === 'advance') checkDecision(record, powers, parts);
    if (kind === 'review' && (payload as { opinion?: string }).opinion === 'return') continue;
    const did = kind === 'visit' ? payload.investigators! : [officer];
    if (['receive', 'visit', 'assess', 'review'].includes(kind)) {
      if (kind === 'assess' || kind === 'visit' || kind === 'review') forget(parts, case_no, kind);
      for (const one of did) parts.push({ case_no, officer: `${one} ${kind}` });
    }
  }
}

/** A later visit, assessment or review takes the place of the earlier one. */
function forget(parts: Part[], case_no: string, kind: string): void {
  for (let i = parts.length - 1; i >= 0; i -= 1) {
    const part = parts[i]!;
    if (part.case_no === case_no && part.officer.endsWith(` ${kind}`)) parts.splice(i, 1);
  }
}

function powerOf(record: ActRecord): Power {
  const payload = record.body?.payload as Omit<Power, 'power_no' | 'revoked_from'>;
  const { power_no } = record.body?.result as { power_no: string };
  return { ...payload, power_no, revoked_from: null };
}

interface Decided {
  programme: string;
  amount_fen: number;
  total_fen?: number;
  stage: number;
}

function checkDecision(record: ActRecord, powers: readonly Power[], parts: readonly Part[]): void {
  const { kind, officer, date, power, seq } = record.head;
  const { case_no } = record.body?.payload as { case_no: string };
  const { programme, amount_fen } = record.body?.result as Decided;
  const wanted = {
    programme,
    kind: kind === 'approve' ? 'grant' : 'advance',
    on: date,
    amount_fen,
  } as const;
  const used = powers.find((row) => row.power_no === power);
  must(
    used !== undefined && searchPower([used], wanted).found,
    `act ${seq}: decided without a power`,
  );
  const had = parts.filter(
    (part) => part.case_no === case_no && part.officer.startsWith(`${officer} `),
  );
  must(
    had.length === 0,
    `act ${seq}: decided by somebody with a part in it: ${JSON.stringify(had)}`,
  );
}

/** One award, month, kind and stage is paid at most once, and never more than was decided. */
function checkPayments(site: Site): void {
  const twice = site.desk.db.all(
    `SELECT award_no, month, kind, stage FROM pay_lines
     WHERE source_line IS NULL AND state NOT IN ('voided')
     GROUP BY award_no, month, kind, stage HAVING count(*) > 1`,
  );
  must(twice.length === 0, `paid twice: ${JSON.stringify(twice)}`);
  const above = site.desk.db.all('SELECT line_no FROM pay_lines WHERE paid_fen > amount_fen');
  must(above.length === 0, `paid more than decided: ${JSON.stringify(above)}`);
}

/** An office acts only on cases, awards and batches of its own. */
function checkOwners(site: Site): void {
  for (const record of recordsOf(site.desk.db)) {
    const payload = (record.body?.payload ?? {}) as Record<string, unknown>;
    for (const key of ['case_no', 'award_no', 'batch_no', 'household_no', 'notice_no'] as const) {
      const no = payload[key];
      if (typeof no !== 'string') continue;
      must(
        no.startsWith(`${record.head.office}-`),
        `${record.head.office} acted on ${no} (${record.head.kind})`,
      );
    }
  }
}

/** What the district holds of a town, and a town of its district, is a beginning of the very docket. */
export function checkHeld(world: World): void {
  for (const holder of world.sites) {
    for (const owner of world.sites.filter((site) => site !== holder)) {
      const rows = holder.desk.db.all<{ seq: number; hash: string }>(
        'SELECT seq, hash FROM docket WHERE office = ? ORDER BY seq',
        owner.code,
      );
      const own = owner.desk.db.all<{ seq: number; hash: string }>(
        'SELECT seq, hash FROM docket WHERE office = ? AND seq <= ? ORDER BY seq',
        owner.code,
        rows.length,
      );
      must(
        JSON.stringify(rows) === JSON.stringify(own),
        `${holder.code} holds another docket of ${owner.code}`,
      );
      const confirmed =
        owner.desk.db.one<{ seq: number | null }>(
          'SELECT max(to_seq) AS seq FROM receipts WHERE office = ? AND receiver = ?',
          owner.code,
          holder.code,
        )?.seq ?? 0;
      must(
        confirmed <= rows.length,
        `${owner.code} believes ${holder.code} holds more than it does`,
      );
      must(standOf(owner).seq >= rows.length, 'nothing is held that was not done');
    }
  }
}
