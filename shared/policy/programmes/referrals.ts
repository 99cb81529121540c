/** Referrals (转办): matters for a department, proposed by signals, with what to hand over. */
import type { AssessResult } from '../assess-answer';
import { finish, reason, tracerOf, type Run } from '../assess-run';
import { NONE } from '../counting';
import type { ProgrammeRow } from '../programme-row';
import { signalsOf, type Signals } from '../referral-signals';
import type { Compiled, Reader } from '../rules';

interface ReferralRules extends Compiled {
  rows: readonly ProgrammeRow[];
}

function compileReferrals(reader: Reader): ReferralRules {
  const codes = new Set(reader.rules.pack.programmes.map((row) => row.code));
  const rows = [...codes]
    .map((code) => reader.rules.row(code))
    .filter((row): row is ProgrammeRow => row?.when !== undefined);
  return { rows, missing: reader.missing, last_value: false };
}

/** One proposal for each referral whose signals are there. */
export function referrals(run: Run): AssessResult[] {
  const { rows } = run.rules.of(compileReferrals);
  const signals = signalsOf(run);
  return rows.flatMap((row) => {
    const met = row.when?.find((alternative) => alternative.every((name) => signals.has(name)));
    return met ? [refer(run, row, met, signals)] : [];
  });
}

function refer(
  run: Run,
  row: ProgrammeRow,
  met: readonly string[],
  signals: Signals,
): AssessResult {
  const t = tracerOf(run);
  const named = [...new Set(met.flatMap((name) => signals.get(name) ?? NONE))];
  const urgent = row.clocks.referral_wd === 0;
  return finish(
    run,
    {
      programme: row.code,
      decision: 'refer',
      eligible: true,
      members: named.length > 0 ? named : run.people.keys,
      route: row.decider,
      flags: urgent ? ['urgent'] : [],
      reasons: [
        reason(
          run,
          row.code,
          'refer',
          run.traced
            ? `情况符合${row.name}的转办条件，转请${departmentName(run, row)}办理`
            : undefined,
        ),
      ],
      extras: { hand_over: row.hand_over ?? [] },
    },
    null,
    t,
  );
}

function departmentName(run: Run, row: ProgrammeRow): string {
  const code = row.decider.replace('department:', '');
  const rows = run.rules.pack.departments.filter(
    (department) => department.code === code && department.from <= run.rules.date,
  );
  return rows.at(-1)?.name ?? code;
}
