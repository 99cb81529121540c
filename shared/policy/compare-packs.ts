/** Compare packs: what a pack changes against the one before, line by line, for the reader who signs. */
import { canonical } from '../base/canonical';
import { termOf } from '../base/glossary';
import { chineseDate } from '../base/plain-date';
import { modeWords, relationWords } from './data/pack-words';
import { reasonTexts } from './data/reason-texts';
import type { LegalBasis, Pack, Parameter, ParameterValue } from './pack';
import { sourceText } from './parameter-at';
import { procedureWords } from './procedure-words';
import type { ProgrammeRow } from './programme-row';
import { clockKeys, clockWords, fieldTerm, fieldWords, namesOf, relationText, remedyWords, stepsWords } from './row-words';
import { changeOf, pairs, rowDifferences, textOf, type PackDifference } from './row-differences';
import { valueWords, type NameOf } from './value-words';

/** All differences in the order of the pack's sections. */
export function comparePacks(before: Pack, after: Pack): PackDifference[] {
  const nameOf = namesOf(before, after);
  return [
    ...parameterDifferences(before, after, nameOf),
    ...programmeDifferences(before, after),
    ...procedureDifferences(before, after),
    ...relationDifferences(before, after, nameOf),
    ...textDifferences(before, after, nameOf),
    ...otherDifferences(before, after),
  ];
}

function parameterDifferences(before: Pack, after: Pack, nameOf: NameOf): PackDifference[] {
  const old = new Map(before.parameters.map((row) => [row.key, row]));
  const fresh = new Map(after.parameters.map((row) => [row.key, row]));
  const keys = [...new Set([...old.keys(), ...fresh.keys()])].sort();
  return keys.flatMap((key) => linesOf(key, old.get(key), fresh.get(key), nameOf));
}

/** Lines are known by their date and whether they correct another. */
function linesOf(
  key: string,
  old: Parameter | undefined,
  fresh: Parameter | undefined,
  nameOf: NameOf,
): PackDifference[] {
  const name = (line: ParameterValue): string =>
    `${line.from}${line.corrects === undefined ? '' : ' 更正'}`;
  const was = new Map((old?.values ?? []).map((line) => [name(line), line]));
  const is = new Map((fresh?.values ?? []).map((line) => [name(line), line]));
  const dates = [...new Set([...was.keys(), ...is.keys()])].sort();
  return dates.flatMap((date) => {
    const [a, b] = [was.get(date), is.get(date)];
    const line = b ?? a;
    if (!line || (a && b && canonical(a.value) === canonical(b.value))) return [];
    const corrected = line.corrects === undefined ? '' : '（更正）';
    return [
      {
        kind: 'parameter' as const,
        change: changeOf(a, b),
        key: `${key} ${date}`,
        name: (fresh ?? old)?.description ?? key,
        detail: `${chineseDate(line.from)}起${corrected}`,
        before: a ? valueWords(key, a.value, nameOf) : null,
        after: b ? valueWords(key, b.value, nameOf) : null,
        source: sourceText(line.source),
      },
    ];
  });
}

function programmeDifferences(before: Pack, after: Pack): PackDifference[] {
  const keyOf = (row: ProgrammeRow): string => `${row.code} ${row.from}`;
  return [...pairs(before.programmes, after.programmes, keyOf)].flatMap(({ key, row, a, b }) => {
    const shown = { kind: 'programme' as const, name: row.name, source: row.basis };
    const from = `${chineseDate(row.from)}起`;
    if (!a || !b) {
      const names = { before: a ? '有此项目' : null, after: b ? '有此项目' : null };
      return [{ ...shown, change: changeOf(a, b), key, detail: from, ...names }];
    }
    const fields = [...new Set([...Object.keys(a), ...Object.keys(b)])] as (keyof ProgrammeRow)[];
    const changed = fields
      .filter((field) => field !== 'clocks' && textOf(a[field]) !== textOf(b[field]))
      .map((field) => ({
        key: `${key} ${field}`,
        detail: fieldTerm(field),
        before: fieldWords(a, field, before),
        after: fieldWords(b, field, after),
      }));
    const all = [...changed, ...clockDifferences(key, a, b)];
    return all.map((row) => ({ ...shown, change: 'changed' as const, ...row }));
  });
}

type Changed = Pick<PackDifference, 'key' | 'detail' | 'before' | 'after'>;

/** Clocks one by one: a reader looks for the one that moved. */
function clockDifferences(key: string, a: ProgrammeRow, b: ProgrammeRow): Changed[] {
  const said = (text: string): string | null => (text === '' ? null : text);
  const moved = clockKeys
    .filter((clock) => a.clocks[clock] !== b.clocks[clock])
    .map((clock) => ({
      key: `${key} ${clock}`,
      detail: termOf(clock),
      before: said(clockWords(a.clocks, clock)),
      after: said(clockWords(b.clocks, clock)),
    }));
  const [was, is] = [a, b].map(({ clocks }) => stepsWords(clocks.excludes));
  if (was === is) return moved;
  const detail = termOf('excludes');
  return [...moved, { key: `${key} excludes`, detail, before: said(was ?? ''), after: said(is ?? '') }];
}

const nothing = (): string => '';

function procedureDifferences(before: Pack, after: Pack): PackDifference[] {
  return rowDifferences(before.procedures, after.procedures, {
    kind: 'procedure',
    keyOf: ({ code }) => code,
    nameOf: ({ name }) => name,
    detailOf: () => '办理步骤',
    wordsOf: procedureWords,
    sourceOf: ({ basis }) => basis,
  });
}

function relationDifferences(before: Pack, after: Pack, nameOf: NameOf): PackDifference[] {
  return rowDifferences(before.relations, after.relations, {
    kind: 'relation',
    keyOf: ({ programme, by, kind }) => `${programme} ${kind} ${by}`,
    nameOf: ({ programme }) => nameOf(programme),
    detailOf: ({ kind, by }) => `与${nameOf(by)}${relationWords[kind]}`,
    wordsOf: (row) => relationText(row, nameOf),
    sourceOf: ({ source }) => source,
  });
}

function textDifferences(before: Pack, after: Pack, nameOf: NameOf): PackDifference[] {
  const kind = 'text';
  const decisions = (row: LegalBasis): string => stepsWords(row.decisions);
  return [
    ...rowDifferences(before.legal_bases, after.legal_bases, {
      kind,
      keyOf: (row) => `${row.programme} ${row.from} ${row.decisions.join()}`,
      nameOf: (row) => nameOf(row.programme),
      detailOf: (row) => `${decisions(row)}决定的法律依据`,
      wordsOf: ({ text }) => text,
      sourceOf: nothing,
    }),
    ...rowDifferences(before.remedies, after.remedies, {
      kind,
      keyOf: (row) => `${row.mode} ${row.from}`,
      nameOf: ({ mode }) => `${modeWords[mode]}方式的救济告知`,
      detailOf: ({ from }) => `${chineseDate(from)}起`,
      wordsOf: (row) => `${remedyWords(row)}。${row.text}`,
      sourceOf: ({ source }) => source,
    }),
    ...reasonDifferences(before, after),
  ];
}

function reasonDifferences(before: Pack, after: Pack): PackDifference[] {
  return rowDifferences(Object.entries(before.reason_sources), Object.entries(after.reason_sources), {
    kind: 'text',
    keyOf: ([code]) => `reason ${code}`,
    nameOf: ([code]) => reasonTexts[code] ?? code,
    detailOf: () => '理由的依据',
    wordsOf: ([, text]) => text,
    sourceOf: nothing,
  });
}

function otherDifferences(before: Pack, after: Pack): PackDifference[] {
  const from = (date: string): string => `${chineseDate(date)}起`;
  return [
    ...rowDifferences(before.departments, after.departments, {
      kind: 'department',
      keyOf: (row) => `${row.code} ${row.from}`,
      nameOf: () => '办理部门',
      detailOf: (row) => from(row.from),
      wordsOf: ({ name }) => name,
      sourceOf: nothing,
    }),
    ...rowDifferences(before.calendar.years, after.calendar.years, {
      kind: 'calendar',
      keyOf: ({ year }) => String(year),
      nameOf: ({ year }) => `${year}年工作日历`,
      detailOf: nothing,
      wordsOf: ({ off, worked }) => `放假${off.length}天，调休上班${worked.length}天`,
      sourceOf: () => after.calendar.source,
    }),
    ...rowDifferences(before.cases, after.cases, {
      kind: 'case',
      keyOf: ({ name }) => name,
      nameOf: ({ name }) => `检验案例${name}`,
      detailOf: nothing,
      wordsOf: ({ title }) => title,
      sourceOf: nothing,
    }),
  ];
}
