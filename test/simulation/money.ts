/** The month's money as it goes round: allotted, declared, checked, sealed, answered, closed. */
import { createHash } from 'node:crypto';
import { addMonths, monthOf } from '../../shared/base/plain-date';
import { batchActs } from '../../shared/ledger/batch-acts';
import { lastClosed } from '../../electron/desk/facts/ledger-books';
import { answers } from '../../electron/desk/questions/all';
import { ask } from './ask';
import { act } from './officers';
import { pickFrom } from './payloads';
import { insideOf, type Site, type World } from './world';

/** Takes the money of an office one step on. */
export function money(world: World, site: Site): void {
  const { chance } = world;
  const state = batchIn(world, site, ['declared', 'filled', 'checked', 'sealed'])?.state;
  const next = state === undefined ? batch : state === 'sealed' ? answerBank : goOn;
  const move = chance.pick([
    next,
    next,
    next,
    settleAnswer,
    settleAnswer,
    pay,
    payOut,
    batch,
    close,
  ]);
  move(world, site);
}

function pay(world: World, site: Site): void {
  const { chance } = world;
  const document_no = `凭${chance.between(1, 9_999)}`;
  if (chance.hit(40)) {
    const kind = chance.pick(['reserve', 'reserve', 'treasury']);
    act(world, site, 'fund', {
      kind,
      amount_fen: chance.pick([1_000_000, 3_000_000]),
      document_no,
      received_on: world.day,
      note: '',
    });
  } else {
    act(world, site, 'drawCash', {
      direction: chance.pick(['draw', 'draw', 'deposit']),
      amount_fen: chance.pick([100_000, 500_000]),
      document_no,
    });
  }
}

function payOut(world: World, site: Site): void {
  const { chance } = world;
  act(world, site, 'payImprest', {
    award_no: pickFrom(world, site, 'award_stages', 'award_no') ?? 'none',
    stage: chance.pick([1, 1, 2]),
    way: chance.pick(['cash', 'bank']),
    second_officer_id: chance.pick(site.officers).officer_id,
    signed_by: 'signature',
    witnesses: [],
  });
}

function batch(world: World, site: Site): void {
  const month = addMonths(monthOf(world.day), world.chance.pick([0, 0, -1]));
  const kind = world.chance.pick(['month', 'month', 'month', 'reissue'] as const);
  const accountant = site.officers.find(({ login }) => login === 'accountant')!;
  const drafts = answers.batch_drafts(insideOf(site, accountant), { month, kind }) ?? [];
  const [draft] = drafts.filter((row) => row.count > 0);
  if (draft) ask(world, site, accountant, batchActs(draft));
}

interface BatchRow {
  batch_no: string;
  state: string;
  count: number;
  sum_fen: number;
}

function batchIn(world: World, site: Site, states: readonly string[]): BatchRow | undefined {
  const rows = site.desk.db.all<BatchRow>(
    'SELECT batch_no, state, count, sum_fen FROM batches WHERE office = ? ORDER BY batch_no DESC',
    site.code,
  );
  const fitting = rows.filter((row) => states.includes(row.state));
  return fitting.length > 0 ? world.chance.pick(fitting) : undefined;
}

/** Takes a batch one signature on. */
function goOn(world: World, site: Site): void {
  const found = batchIn(world, site, ['filled', 'checked', 'declared']);
  if (!found) return;
  const { batch_no, state, count, sum_fen } = found;
  if (state === 'filled') {
    const wrong = world.chance.hit(10) ? 1 : 0;
    act(world, site, 'checkBatch', { batch_no, count, sum_fen: sum_fen + wrong, text: '' });
  } else if (state === 'checked') act(world, site, 'sealBatch', { batch_no, text: '同意' });
  else act(world, site, 'voidBatch', { batch_no, reason: '申报有误，重新申报' });
}

interface LineRow {
  line_no: string;
  serial: number;
  holder_name: string;
  account_no: string;
  amount_fen: number;
}

function answerBank(world: World, site: Site): void {
  const { chance } = world;
  const found = batchIn(world, site, ['sealed']);
  if (!found) return;
  const lines = site.desk.db.all<LineRow>(
    `SELECT line_no, CAST(substr(line_no, -5) AS INTEGER) AS serial, holder_name, account_no, amount_fen
     FROM pay_lines WHERE batch_no = ? AND state <> 'held' ORDER BY line_no`,
    found.batch_no,
  );
  const rows = lines.map((line, i) => answerRow(world, line, i));
  if (rows.length === 0) return;
  const file_hash = createHash('sha256')
    .update(JSON.stringify([found.batch_no, rows]))
    .digest('hex');
  const file = {
    batch_no: found.batch_no,
    file_name: '回盘.txt',
    file_hash,
    part: 1,
    parts: chance.hit(95) ? 1 : 2,
    rows,
  };
  act(world, site, 'takeAnswer', file);
}

function answerRow(world: World, line: LineRow, i: number) {
  const { chance } = world;
  const outcome = chance.pick(['paid', 'paid', 'paid', 'returned', 'refused', 'part_paid']);
  const part = outcome === 'part_paid' ? Math.max(1, Math.floor(line.amount_fen / 2)) : 0;
  return {
    row: i + 1,
    serial: chance.hit(90) ? line.serial : null,
    name: chance.hit(95) ? line.holder_name : '别人',
    account_no: line.account_no,
    amount_fen: line.amount_fen + (chance.hit(4) ? 1 : 0),
    outcome,
    paid_fen: outcome === 'paid' ? line.amount_fen : part,
    reason: outcome === 'paid' || chance.hit(20) ? '' : '户名不符',
  };
}

function settleAnswer(world: World, site: Site): void {
  const files = site.desk.db.all<{ batch_no: string; file_hash: string }>(
    'SELECT batch_no, file_hash FROM answer_files WHERE settled_on IS NULL OR ? ORDER BY taken_seq',
    world.chance.hit(10) ? 1 : 0,
  );
  if (files.length === 0) return;
  const file = world.chance.pick(files);
  act(world, site, 'settle', { ...file, unanswered: world.chance.pick(['wait', 'unknown']) });
}

function close(world: World, site: Site): void {
  const last = lastClosed(site.desk.db, site.code);
  const month = last ? addMonths(last, 1) : world.chance.pick(['2022-10', '2022-11', '2022-12']);
  if (world.chance.hit(90)) act(world, site, 'closeMonth', { month, text: '月结' });
  else act(world, site, 'reopenMonth', { month: last ?? month, reason: '发现差错，重新开账' });
}
