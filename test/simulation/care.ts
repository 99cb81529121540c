/** What happens to awards after the decision: reviews, stops, accounts, claims, counts. */
import { addMonths, monthOf } from '../../shared/base/plain-date';
import { acts, type Kind } from '../../shared/docket/act';
import { ledgerAnswers } from '../../electron/desk/questions/ledger';
import { ask } from './ask';
import { officerFor } from './officers';
import { pickFrom, randomPayload } from './payloads';
import { insideOf, type Site, type World } from './world';

/** An act whose payload is right in the parts given and random in the rest. */
export function aimed(world: World, site: Site, kind: Kind, parts: Record<string, unknown>): boolean {
  const { shape } = (acts[kind] as { payload: { shape?: object } }).payload;
  const fitting = Object.entries(parts).filter(([key]) => shape !== undefined && key in shape);
  const payload = {
    ...(randomPayload(world, site, kind) as object),
    ...Object.fromEntries(fitting),
  };
  const officer = officerFor(world, site, acts[kind].posts);
  return ask(world, site, officer, [{ kind, payload }]).permitted;
}

interface AwardRow {
  award_no: string;
  payee_name: string;
  pending_account: string | null;
}

function monthlyAward(world: World, site: Site): AwardRow | undefined {
  const rows = site.desk.db.all<AwardRow>(
    `SELECT award_no, payee_name, pending_account FROM awards
     WHERE office = ? AND payment = 'monthly' AND state = 'live' ORDER BY award_no`,
    site.code,
  );
  return rows.length > 0 ? world.chance.pick(rows) : undefined;
}

/** Reviews an award and carries out what the review proposes. */
function recheck(world: World, site: Site): void {
  const award = monthlyAward(world, site);
  if (!award) return;
  const { award_no } = award;
  const kind = world.chance.pick(['income', 'periodic', 'member', 'property']);
  const because = kind === 'income' && world.chance.hit(60) ? 'employment' : '';
  const reviewed = aimed(world, site, 'recheck', {
    award_no,
    kind,
    because,
    effective_month: monthOf(world.day),
    reported_on: world.day,
  });
  if (!reviewed && world.chance.hit(70)) return;
  const text = '经复核，按规定处理';
  for (const decided of ['adjust', 'phaseOut', 'stop'] as const) {
    const stop = { reason_code: 'rechecked', from: addMonths(monthOf(world.day), 1) };
    if (aimed(world, site, decided, { award_no, text, ...(decided === 'stop' ? stop : {}) }))
      return;
  }
}

/** Holds an award back, lets it go on, or ends it. */
function hold(world: World, site: Site): void {
  const award = monthlyAward(world, site);
  if (!award) return;
  const { award_no } = award;
  const from = addMonths(monthOf(world.day), world.chance.pick([-2, -1, 0, 1, 1, 1, 2]));
  const kind = world.chance.pick(['suspend', 'suspend', 'resume', 'resume', 'stop'] as const);
  const text = '入户核实，情况属实';
  const stop = { reason_code: world.chance.pick(['voluntary', 'deceased', 'moved']) };
  aimed(world, site, kind, { award_no, from, text, ...(kind === 'stop' ? stop : {}) });
}

function account(world: World, site: Site): void {
  const award = monthlyAward(world, site);
  if (!award) return;
  const { award_no, payee_name, pending_account } = award;
  if (pending_account !== null) {
    const { account_no } = JSON.parse(pending_account) as { account_no: string };
    aimed(world, site, 'checkAccount', {
      award_no,
      account_no: world.chance.hit(85) ? account_no : '12345678',
    });
    return;
  }
  const account_no = `6228${world.chance.between(10_000_000, 99_999_999)}`;
  aimed(world, site, 'changeAccount', {
    award_no,
    holder_name: payee_name,
    bank: '农业银行',
    account_no,
    evidence: '存折首页',
  });
}

function readerOf(site: Site) {
  return insideOf(
    site,
    site.officers.find(({ login }) => login === 'auditor')!,
  );
}

function claim(world: World, site: Site): void {
  const held = ledgerAnswers.reserve(readerOf(site), {});
  const open = (held?.vouchers ?? []).filter((row) => row.reimburse_no === null);
  if (open.length > 0 && world.chance.hit(60)) {
    const ready = world.chance.hit(80) ? open.filter((row) => !row.papers_missing) : open;
    const voucher_nos = ready.map((row) => row.voucher_no);
    if (voucher_nos.length > 0) aimed(world, site, 'reimburseImprest', { voucher_nos });
    return;
  }
  const waiting = site.desk.db.one<{ reimburse_no: string; sum_fen: number }>(
    'SELECT reimburse_no, sum_fen FROM reimbursements WHERE office = ? AND received_on IS NULL',
    site.code,
  );
  if (!waiting) return;
  const { reimburse_no, sum_fen } = waiting;
  const amount_fen = world.chance.hit(85) ? sum_fen : sum_fen + 1;
  aimed(world, site, 'receiveImprest', { reimburse_no, amount_fen, received_on: world.day });
}

function count(world: World, site: Site): void {
  const cash_fen = ledgerAnswers.reserve(readerOf(site), {})?.cash_fen ?? 0;
  const counted_fen = world.chance.hit(90) ? cash_fen : Math.max(0, cash_fen - 1_000);
  const second_officer_id = world.chance.pick(site.officers).officer_id;
  aimed(world, site, 'countCash', { counted_fen, second_officer_id, note: '盘点' });
}

/** Money that came back: explained, asked for again, or given up. */
function returned(world: World, site: Site): void {
  const rows = ledgerAnswers.returned(readerOf(site), {}) ?? [];
  if (rows.length === 0) return;
  const { line_no } = world.chance.pick(rows);
  const move = world.chance.pick(['explain', 'again', 'again', 'again', 'give up']);
  if (move === 'explain') aimed(world, site, 'explainReturn', { line_no, reason: '户名不符' });
  else if (move === 'again')
    aimed(world, site, 'reissue', { line_nos: [line_no], same_account: world.chance.hit(80) });
  else aimed(world, site, 'cancelDue', { line_nos: [line_no], text: '本人死亡，不再发放' });
}

function recovery(world: World, site: Site): void {
  const award_no =
    pickFrom(world, site, 'award_overpaid', 'award_no') ??
    pickFrom(world, site, 'awards', 'award_no');
  if (award_no === null) return;
  const kind = world.chance.pick(['recover', 'collect', 'surrender'] as const);
  const rows = ledgerAnswers.recoveries(readerOf(site)) ?? [];
  const owed = rows.find((row) => row.award_no === award_no);
  const amount_fen = Math.max(
    1,
    kind === 'collect' ? (owed?.outstanding_fen ?? 1) : (owed?.collected_fen ?? 1),
  );
  aimed(world, site, kind, {
    award_no,
    text: '多发待遇，应予追回',
    due_on: world.day,
    amount_fen,
    received_on: world.day,
  });
}

function exceptions(world: World, site: Site): void {
  const rows = site.desk.db.all<{ award_no: string }>(
    `SELECT award_no FROM award_stages
     WHERE papers_on IS NULL AND supplement_due < ? ORDER BY award_no`,
    world.day,
  );
  const award_nos = rows.map((row) => row.award_no);
  if (award_nos.length === 0) return;
  for (const post of ['reviewer', 'approver'] as const) {
    const payload = { month: monthOf(world.day), award_nos, text: '已催办，限期补齐' };
    ask(world, site, officerFor(world, site, [post]), [{ kind: 'signExceptions', payload }]);
  }
}

function paper(world: World, site: Site): void {
  const notice_no = pickFrom(world, site, 'notices', 'notice_no');
  if (notice_no === null) return;
  const kind = world.chance.pick(['serve', 'serve', 'print', 'void'] as const);
  const served = {
    served_on: world.day,
    received_by: '户主',
    deliverers: ['周经办'],
    witnesses: [],
  };
  aimed(world, site, kind, { notice_no, ...(kind === 'serve' ? served : {}) });
}

/** One thing that follows a decision. */
export function care(world: World, site: Site): void {
  const moves = [
    recheck,
    recheck,
    hold,
    account,
    account,
    claim,
    claim,
    count,
    returned,
    returned,
    recovery,
    exceptions,
    paper,
  ];
  world.chance.pick(moves)(world, site);
}
