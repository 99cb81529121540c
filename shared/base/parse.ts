/** Parse: checks a value against a schema and says what is wrong, field by field, in Chinese. */
import { z } from 'zod';
import { labelOf } from './glossary';
import { permit, refuse, type Outcome, type Refusal } from './outcome';

/** Parses `value`; a refusal carries the first fault, `others` the rest, each at its field. */
export function parse<T>(schema: z.ZodType<T>, value: unknown): Outcome<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return permit(parsed.data);
  const issues = parsed.error.issues.flatMap((issue) => withinUnion(issue));
  const faults = issues.map((issue) => toRefusal(issue, value));
  const [first, ...others] = faults;
  if (!first) return refuse('invalid', '填写的内容不完整');
  return others.length === 0 ? first : { ...first, others };
}

/** Of a choice between shapes, the faults of the shape that came furthest, at their own paths. */
function withinUnion(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || /[\u4e00-\u9fff]/.test(issue.message)) return [issue];
  const depth = (issues: z.core.$ZodIssue[]): number =>
    Math.max(0, ...issues.map((inner) => inner.path.length));
  const [first = [], ...rest] = issue.errors;
  const best = rest.reduce((found, inner) => (depth(inner) > depth(found) ? inner : found), first);
  if (best.length === 0) return [issue];
  return best.flatMap((inner) => withinUnion({ ...inner, path: [...issue.path, ...inner.path] }));
}

function toRefusal(issue: z.core.$ZodIssue, value: unknown): Refusal {
  const strange = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = [...issue.path, ...strange].map(String);
  const field = path.join('.');
  const label = labelOf(issue.path.map(String));
  const sentence = sentenceOf(issue, valueAt(value, issue.path) === undefined);
  const message = label === '' ? sentence : `${label}：${sentence}`;
  return refuse('invalid', message, { path: field === '' ? '$' : `$.${field}` }, field);
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );
}

const TYPES: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '“是”或“否”',
  array: '列表',
  object: '一组内容',
  record: '一组内容',
  null: '空',
};

/** A custom message stands; zod's own English ones are replaced. */
function sentenceOf(issue: z.core.$ZodIssue, missing: boolean): string {
  if (/[\u4e00-\u9fff]/.test(issue.message)) return missing ? '请填写此项' : issue.message;
  if (missing) return '请填写此项';
  switch (issue.code) {
    case 'invalid_type':
      return `应为${TYPES[issue.expected] ?? '其他类型的内容'}`;
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'unrecognized_keys':
      return `有不认识的项目${quoted(issue.keys)}，请删去`;
    case 'invalid_value':
      return `不在可选范围内，可选${quoted(issue.values)}`;
    case 'invalid_format':
      return '格式不对';
    default:
      return '内容不符合要求';
  }
}

/** Codes stand in quotation marks: they are what a file must hold, not words of the sentence. */
function quoted(codes: readonly unknown[]): string {
  return codes.map((code) => `“${String(code)}”`).join('、');
}

function tooSmall(issue: z.core.$ZodIssueTooSmall): string {
  const least = String(issue.minimum);
  if (issue.origin === 'string') return least === '1' ? '请填写此项' : `至少${least}个字`;
  if (issue.origin === 'array') return `至少${least}项`;
  return `不能小于${least}`;
}

function tooBig(issue: z.core.$ZodIssueTooBig): string {
  const most = String(issue.maximum);
  if (issue.origin === 'string') return `最多${most}个字`;
  if (issue.origin === 'array') return `最多${most}项`;
  return `不能大于${most}`;
}
