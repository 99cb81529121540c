/** Record check: the verification body's answer (核对结果), each person and item against what was declared. */
import { z } from 'zod';
import { act } from '../base/act';
import { present } from '../base/assert';
import { permit, refusals, type Refusal } from '../base/outcome';
import { addDays, PlainDate } from '../base/plain-date';
import type { Declaration } from '../household/declaration';
import { keysOf } from '../policy/data/codes';
import { positionAfter, positionRefusal, positionSentences, type PositionFacts } from '../application/position';
import { checkItems, declaredOf, type CheckItem } from './check-items';
import type { CheckedPerson } from './request-check';

export const CheckLine = z.strictObject({
  person: z.string().min(1),
  item: z.enum(keysOf(checkItems)),
  /** As declared, otherwise than declared, or nothing on file. */
  finding: z.enum(['same', 'differs', 'nothing']),
  /** What was found; asked for where it differs. */
  found: z.string().max(300),
});
export type CheckLine = z.infer<typeof CheckLine>;

export const RecordCheck = z.strictObject({
  case_no: z.string().min(1),
  request_no: z.string().min(1),
  /** Number of the body's report. */
  report_no: z.string().min(1, { error: '请填写核对报告编号' }).max(60),
  reported_on: PlainDate,
  lines: z.array(CheckLine).max(500),
  /** The answer file it was read from; left out where it was typed. */
  file: z
    .strictObject({ name: z.string().min(1).max(200), hash: z.string().regex(/^[0-9a-f]{64}$/) })
    .optional(),
});
export type RecordCheck = z.infer<typeof RecordCheck>;

export interface RecordCheckFacts extends PositionFacts {
  /** The request named, if it is this case's; only guards ask without a number. */
  request: { requested_on: PlainDate; people: CheckedPerson[]; items: CheckItem[]; open: boolean; file_hash: string | null } | null;
  declaration: Declaration | null;
  /** Days for which a report holds (pack: verification.valid_days); null while the pack does not say. */
  valid_days: number | null;
}

export interface CheckRecorded {
  position: string;
  /** Last day on which a decision may rest on the report. */
  valid_until: PlainDate;
  /** Version of the household's facts it was compared with. */
  household_version: number;
  lines: (CheckLine & { name: string; declared: string })[];
}

export const recordCheckRefusals = refusals({
  ...positionSentences,
  no_request: () => '没有待回复的核对提请，请先提请核对',
  no_validity: () => '现行政策包没有核对结果有效期，请系统管理员启用补全后的政策包',
  request_unknown: () => '本案没有这个核对提请编号，请核对报告上的编号',
  file_known: () => '这个核对结果文件已经登记过，请核对是否选错了文件',
  request_answered: () => '这次核对提请已经登记过结果，请核对报告上的编号',
  reported_future: (f: { reported_on: string; today: string }) =>
    `报告日期（${f.reported_on}）晚于今天（${f.today}），请核对`,
  reported_early: (f: { reported_on: string; requested_on: string }) =>
    `报告日期（${f.reported_on}）早于提请日期（${f.requested_on}），请核对`,
  line_strange: () => '核对结果中有没有提请的人员或事项，或同一事项重复，请删去',
  line_missing: (f: { name: string; what: string }) =>
    `还没有${f.name}的“${f.what}”核对结果，请逐项登记`,
  found_missing: (f: { name: string; what: string }) =>
    `${f.name}的“${f.what}”与申报不符，请写明核对到的情况`,
});

export const recordCheck = act({
  kind: 'recordCheck',
  title: '登记核对结果',
  posts: ['clerk'],
  payload: RecordCheck,
  refusals: recordCheckRefusals,
  guard: (facts: RecordCheckFacts, standing) => {
    const { because } = recordCheckRefusals;
    const bar = positionRefusal(recordCheckRefusals, facts, { act: 'recordCheck', standing });
    if (bar) return bar;
    if (facts.case?.check.pending_no === null) return because('no_request', {});
    return facts.valid_days === null ? because('no_validity', {}) : null;
  },
  decide: (payload, facts, { today }) => {
    const bar = findReportBar(payload, facts, today) ?? findLineBar(payload.lines, facts);
    if (bar) return bar;
    const declaration = present(facts.declaration, 'a case has a household');
    return permit<CheckRecorded>({
      position: positionAfter(facts, 'recordCheck'),
      valid_until: addDays(payload.reported_on, facts.valid_days ?? 0),
      household_version: present(facts.case, 'the guard saw the case').household_version,
      lines: payload.lines.map((line) => ({
        ...line,
        name: nameIn(facts, line.person),
        declared: declaredOf(declaration, line.person, line.item),
      })),
    });
  },
});

function nameIn({ request }: RecordCheckFacts, key: string): string {
  return request?.people.find((one) => one.key === key)?.name ?? '';
}

function findReportBar(
  { reported_on, file }: RecordCheck,
  { request }: RecordCheckFacts,
  today: PlainDate,
): Refusal | null {
  const { because } = recordCheckRefusals;
  if (!request) return because('request_unknown', {}, 'request_no');
  if (file && request.file_hash === file.hash) return because('file_known', {}, 'file');
  if (!request.open) return because('request_answered', {}, 'request_no');
  const { requested_on } = request;
  if (reported_on > today) return because('reported_future', { reported_on, today }, 'reported_on');
  return reported_on < requested_on
    ? because('reported_early', { reported_on, requested_on }, 'reported_on')
    : null;
}

/** Every person asked about has exactly one line an item. */
function findLineBar(lines: CheckLine[], facts: RecordCheckFacts): Refusal | null {
  const { because } = recordCheckRefusals;
  const { people, items } = present(facts.request, 'the request was looked up');
  const asked = people.flatMap(({ key }) => items.map((item) => ({ key, item })));
  const answersIt = (line: CheckLine, one: { key: string; item: CheckItem }): boolean =>
    line.person === one.key && line.item === one.item;
  const known = lines.every((line) => asked.some((one) => answersIt(line, one)));
  const once = asked.every((one) => lines.filter((line) => answersIt(line, one)).length <= 1);
  if (!known || !once) return because('line_strange', {}, 'lines');
  const silent = asked.find((one) => !lines.some((line) => answersIt(line, one)));
  if (silent) {
    const said = { name: nameIn(facts, silent.key), what: checkItems[silent.item] };
    return because('line_missing', said, 'lines');
  }
  const at = lines.findIndex(({ finding, found }) => finding === 'differs' && found.trim() === '');
  const line = lines[at];
  if (!line) return null;
  const said = { name: nameIn(facts, line.person), what: checkItems[line.item] };
  return because('found_missing', said, `lines.${at}.found`);
}
