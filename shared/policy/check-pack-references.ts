/** Check pack references: rows, relations, texts and signals point at things that exist. */
import { fault, warning, type PackFinding } from './pack-finding';
import { keysOf, programmeCodes } from './data/codes';
import { reasonTexts } from './data/reason-texts';
import type { Pack } from './pack';
import { departmentCode } from './programme-code';
import { signalNames } from './referral-signals';

/** All findings about references. */
export function findReferenceFaults(pack: Pack): PackFinding[] {
  return [
    ...programmeFaults(pack),
    ...procedureFaults(pack),
    ...signalFaults(pack),
    ...departmentFaults(pack),
    ...reasonFaults(pack),
    ...remedyFaults(pack),
  ];
}

function programmeFaults(pack: Pack): PackFinding[] {
  const seen = new Set<string>();
  const twice = pack.programmes.flatMap(({ code, from }, at) => {
    const name = `${code} ${from}`;
    const repeated = seen.has(name);
    seen.add(name);
    return repeated
      ? [fault('same_programme', `$.programmes.${at}`, `救助项目“${code}”在 ${from} 有两行`)]
      : [];
  });
  const present = new Set<string>(pack.programmes.map(({ code }) => code));
  const absent = programmeCodes
    .filter((code) => !present.has(code))
    .map((code) =>
      warning('no_programme', '$.programmes', `没有救助项目“${code}”的办理规则，本包不办理该项目`),
    );
  return [...twice, ...absent];
}

/** A row's table is there; every state a line names is there; each open state leads on. */
function procedureFaults(pack: Pack): PackFinding[] {
  const codes = new Set(pack.procedures.map(({ code }) => code));
  const rows = pack.programmes.flatMap(({ name, procedure }, at) =>
    procedure === null || codes.has(procedure)
      ? []
      : [fault('unknown_procedure', `$.programmes.${at}.procedure`, `“${name}”的办理步骤表“${procedure}”不在本包中`)],
  );
  const tables = pack.procedures.flatMap((table, at) => {
    const path = `$.procedures.${at}`;
    const states = new Set(table.states.map(({ code }) => code));
    const strange = table.steps
      .flatMap(({ from, to }) => [...from, to])
      .filter((code) => !states.has(code))
      .map((code) => fault('unknown_state', path, `“${table.name}”的步骤提到的环节“${code}”不在环节表中`));
    const stuck = table.states
      .filter(({ code, ends }) => ends === null && !table.steps.some((step) => step.from.includes(code)))
      .map(({ name }) => fault('dead_state', path, `“${table.name}”的环节“${name}”没有下一步，案件会停在那里`));
    return [...strange, ...stuck];
  });
  return [...rows, ...tables];
}

function signalFaults(pack: Pack): PackFinding[] {
  return pack.programmes.flatMap((row, at) =>
    (row.when ?? [])
      .flat()
      .filter((name) => !signalNames.includes(name))
      .map((name) =>
        fault(
          'unknown_signal',
          `$.programmes.${at}.when`,
          `“${row.name}”的转办条件“${name}”程序不认识`,
        ),
      ),
  );
}

function departmentFaults(pack: Pack): PackFinding[] {
  const codes = new Set(pack.departments.map(({ code }) => code));
  return pack.programmes.flatMap((row, at) => {
    const department = departmentCode(row.decider);
    if (department === null || codes.has(department)) return [];
    return [
      fault(
        'unknown_department',
        `$.programmes.${at}.decider`,
        `“${row.name}”的办理部门“${department}”不在部门表中`,
      ),
    ];
  });
}

function reasonFaults(pack: Pack): PackFinding[] {
  const relations = pack.relations
    .map(({ reason }, at) => ({ reason, at }))
    .filter(({ reason }) => !(reason in reasonTexts))
    .map(({ reason, at }) =>
      fault('unknown_reason', `$.relations.${at}.reason`, `理由代码“${reason}”程序不认识`),
    );
  const sources = keysOf(pack.reason_sources)
    .filter((code) => !(code in reasonTexts))
    .map((code) =>
      warning(
        'unknown_reason',
        `$.reason_sources.${code}`,
        `理由代码“${code}”程序不认识，其依据不会用到`,
      ),
    );
  return [...relations, ...sources];
}

function remedyFaults(pack: Pack): PackFinding[] {
  return (['authorised', 'entrusted'] as const)
    .filter((mode) => !pack.remedies.some((row) => row.mode === mode))
    .map((mode) =>
      fault(
        'no_remedy',
        '$.remedies',
        `缺少${mode === 'authorised' ? '授权' : '委托'}方式的救济途径段落，决定书不能打印`,
      ),
    );
}
