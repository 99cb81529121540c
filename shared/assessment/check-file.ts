/** Check file: the list that goes to the checking body and comes back filled in, a row for each person and item. */
import { normaliseIdNumber } from '../base/id-number';
import { comparableName } from '../base/names';
import { isPlainDate, type PlainDate } from '../base/plain-date';
import { checkItems, type CheckItem } from './check-items';
import type { CheckLine, RecordCheck } from './record-check';
import type { CheckedPerson } from './request-check';

/** Columns in their order; the checking body fills in the last four. */
export const checkColumns = {
  request_no: '提请编号',
  case_no: '案件编号',
  programme: '救助项目',
  requested_on: '提请日期',
  name: '姓名',
  id_number: '公民身份号码',
  relation: '与申请家庭关系',
  item: '核对事项',
  finding: '核对结果',
  found: '核对到的情况',
  report_no: '报告编号',
  reported_on: '报告日期',
} as const;
export type CheckColumn = keyof typeof checkColumns;

/** Words of a result cell. */
const findingWords: Record<CheckLine['finding'], readonly string[]> = {
  same: ['相符', '一致', '与申报相符'],
  differs: ['不符', '不一致', '与申报不符'],
  nothing: ['查无信息', '无信息', '未查到', '无'],
};

/** A row of the file as written, blanks trimmed, the date as a plain date where it is one. */
export type CheckFileRow = { row: number } & Record<
  'request_no' | 'name' | 'id_number' | 'item' | 'finding' | 'found' | 'report_no' | 'reported_on',
  string
>;

/** A request that waits for its answer. */
export interface OpenRequest {
  request_no: string;
  case_no: string;
  requested_on: PlainDate;
  people: CheckedPerson[];
  items: CheckItem[];
}

export interface CheckFinding {
  code: string;
  message: string;
  facts: { row: number };
}

/** What a file says: an answer a request, or everything that keeps it from being taken. */
export interface CheckFileRead {
  answers: RecordCheck[];
  findings: CheckFinding[];
}

/** Reads the rows against the requests that wait; with any finding there is no answer at all. */
export function readCheckRows(
  rows: readonly CheckFileRow[],
  open: readonly OpenRequest[],
): CheckFileRead {
  const findings: CheckFinding[] = [];
  const groups = new Map<OpenRequest, CheckFileRow[]>();
  for (const row of rows) {
    const request = open.find(({ request_no }) => request_no === row.request_no);
    if (request) groups.set(request, [...(groups.get(request) ?? []), row]);
    else findings.push(note(row.row, 'request_unknown', requestWord(row.request_no)));
  }
  const answers = [...groups].map(([request, own]) => answerOf(request, own, findings));
  return findings.length > 0 ? { answers: [], findings } : { answers, findings };
}

function requestWord(request_no: string): string {
  return request_no === ''
    ? '没有提请编号，请核对中心按提请文件填回'
    : `的提请编号（${request_no}）不是本处待回复的提请`;
}

function note(row: number, code: string, what: string): CheckFinding {
  return { code, message: `第${row}行${what}`, facts: { row } };
}

function answerOf(
  request: OpenRequest,
  rows: readonly CheckFileRow[],
  findings: CheckFinding[],
): RecordCheck {
  const lines: CheckLine[] = [];
  for (const row of rows) {
    const read = lineOf(request, row);
    if ('code' in read) findings.push(read);
    else if (lines.some(({ person, item }) => person === read.person && item === read.item)) {
      findings.push(note(row.row, 'line_twice', `与前面的行重复：${row.name}的“${row.item}”`));
    } else lines.push(read);
  }
  const last = rows.at(-1)?.row ?? 0;
  if (lines.length === rows.length) findings.push(...missingLines(request, lines, last));
  findings.push(...reportFaults(request, rows));
  const { report_no = '', reported_on = '' } = rows[0] ?? {};
  const { case_no, request_no } = request;
  return { case_no, request_no, report_no, reported_on, lines };
}

function lineOf(request: OpenRequest, row: CheckFileRow): CheckLine | CheckFinding {
  const number = normaliseIdNumber(row.id_number);
  const person = request.people.find(({ id_number }) => normaliseIdNumber(id_number) === number);
  if (!person || number === '') {
    return note(row.row, 'person_strange', `的身份证号不在提请${request.request_no}之中`);
  }
  if (comparableName(person.name) !== comparableName(row.name)) {
    return note(row.row, 'name_differs', `的姓名（${row.name}）与提请的${person.name}不同，请核对`);
  }
  const item = request.items.find((one) => checkItems[one] === row.item);
  if (!item) return note(row.row, 'item_strange', `的核对事项“${row.item}”没有提请`);
  const finding = findingOf(row.finding);
  if (!finding) {
    const words = row.finding === '' ? '没有填核对结果' : `的核对结果“${row.finding}”看不懂`;
    return note(row.row, 'finding_unread', `${words}，请填相符、不符或查无信息`);
  }
  if (finding === 'differs' && row.found === '') {
    return note(row.row, 'found_missing', '与申报不符，但没有写明核对到的情况');
  }
  return { person: person.key, item, finding, found: row.found };
}

function findingOf(word: string): CheckLine['finding'] | null {
  const entry = Object.entries(findingWords).find(([, words]) => words.includes(word));
  return entry ? (entry[0] as CheckLine['finding']) : null;
}

function missingLines(
  { people, items }: OpenRequest,
  lines: readonly CheckLine[],
  row: number,
): CheckFinding[] {
  return people.flatMap(({ key, name }) =>
    items
      .filter((item) => !lines.some((line) => line.person === key && line.item === item))
      .map((item) => note(row, 'line_missing', `之前没有${name}的“${checkItems[item]}”核对结果`)),
  );
}

/** A request is answered by one report of one day. */
function reportFaults(
  { request_no }: OpenRequest,
  rows: readonly CheckFileRow[],
): CheckFinding[] {
  const [first] = rows;
  if (!first) return [];
  if (first.report_no === '') return [note(first.row, 'report_missing', '没有报告编号')];
  if (!isPlainDate(first.reported_on)) {
    return [note(first.row, 'date_unread', `的报告日期“${first.reported_on}”看不懂，请写成2022-11-16`)];
  }
  const other = rows.find(
    ({ report_no, reported_on }) =>
      report_no !== first.report_no || reported_on !== first.reported_on,
  );
  return other ? [note(other.row, 'report_two', `的报告编号或日期与提请${request_no}的其他行不同`)] : [];
}
