/** Child top-up: a child's rate less what is already drawn for it, share by share. */
import { yuan, yuanOf } from '../amount-text';
import type { AssessCurrent, AssessMember } from '../assess-input';
import type { Run } from '../assess-run';
import { NONE } from '../counting';
import { roundFen, roundingNames } from '../rational';
import type { Tracer } from '../trace';
import { addonOf, unknownForAddon } from './dibao-addons';
import { compileAddons, type AddonRules } from './dibao-rules';

/** The top-up in fen a month, or what is missing for it. */
export interface TopUp {
  fen: number;
  missing: readonly string[];
}

/** An amount n/d in fen. */
interface Share {
  n: number;
  d: number;
}

/** max(0, rate − what is drawn for the child), rounded once to whole fen (事实无人抚养儿童保障意见, 2019). */
export function topUp(
  run: Run,
  member: AssessMember,
  rateFen: number,
  drawn: readonly AssessCurrent[],
  t: Tracer | null,
): TopUp {
  if (drawn.length === 0) return { fen: rateFen, missing: NONE };
  let [n, d] = [rateFen, 1];
  for (const row of drawn) {
    const share =
      row.programme === 'dibao' ? dibaoShare(run, member, row, t) : plainShare(run, row, t);
    if ('missing' in share) return { fen: 0, missing: share.missing };
    [n, d] = [n * share.d - share.n * d, d * share.d];
  }
  const fen = roundFen(Math.max(n, 0), d, 'exact');
  if (t) {
    const step = t.step(
      'topup',
      '补足差额',
      '标准减去已为该儿童发放的部分',
      yuanOf(Math.max(n, 0), d),
      'yuan',
    );
    if (n > 0 && n % d !== 0) {
      step.approximate = true;
      t.step('rounding', '取整', roundingNames.exact, yuan(fen), 'yuan');
    }
  }
  return { fen, missing: NONE };
}

function keysOf(run: Run, row: AssessCurrent): string[] {
  if (row.members) return row.members;
  return run.input.household.members
    .filter(({ counted }) => counted === true)
    .map(({ key }) => key);
}

function plainShare(run: Run, row: AssessCurrent, t: Tracer | null): Share {
  const people = Math.max(1, keysOf(run, row).length);
  t?.step(
    'drawn',
    '已为该儿童发放',
    `${yuan(row.monthly_fen)} ÷ ${people}`,
    yuanOf(row.monthly_fen, people),
    'yuan',
  );
  return { n: row.monthly_fen, d: people };
}

/** The child's part of the household's difference, plus its own add-on where the pack counts it. */
function dibaoShare(
  run: Run,
  member: AssessMember,
  row: AssessCurrent,
  t: Tracer | null,
): Share | { missing: readonly string[] } {
  const rules = run.rules.of(compileAddonSet);
  const counts = run.rules.read('children.topup_counts_addons');
  if (rules.missing.length > 0) return { missing: rules.missing };
  if (!counts) return { missing: ['parameter:children.topup_counts_addons'] };
  const keys = keysOf(run, row);
  let addons = 0;
  let own = 0;
  const { members } = run.input.household;
  for (const [at, other] of members.entries()) {
    if (!keys.includes(other.key)) continue;
    const unknown = unknownForAddon(other);
    if (unknown !== '') return { missing: [`household.members.${at}.${unknown}`] };
    const fen = addonOf(other, rules.addons, run.as_of, null);
    addons += fen;
    if (other.key === member.key) own = fen;
  }
  const base = Math.max(0, row.monthly_fen - addons);
  const people = Math.max(1, keys.length);
  const extra = counts.value ? own : 0;
  const text = `(${yuan(row.monthly_fen)} − 增发 ${yuan(addons)}) ÷ ${people} + ${yuan(extra)}`;
  t?.step('drawn', '低保中该儿童的部分', text, yuanOf(base + extra * people, people), 'yuan', [
    counts,
  ]);
  return { n: base + extra * people, d: people };
}

function compileAddonSet(reader: Parameters<typeof compileAddons>[0]): {
  addons: AddonRules;
  missing: string[];
} {
  return { addons: compileAddons(reader), missing: reader.missing };
}
