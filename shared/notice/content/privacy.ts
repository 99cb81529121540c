/** Privacy: what a public paper may never show, checked before it is posted (个人信息保护法第五条、第六条). */
import { refusals, type Refusal } from '../../base/outcome';
import type { PosterContent } from './paper-content';

/** Traces of private facts in free text. */
const PATTERNS: readonly { what: string; pattern: RegExp }[] = [
  { what: '身份证号', pattern: /\d{15,17}[\dXx]|\d{6}\*{4,}[\dXx]{2,4}/ },
  { what: '银行账号', pattern: /(?<!\d)\d{16,19}(?!\d)/ },
  { what: '手机号码', pattern: /(?<!\d)1[3-9]\d{9}(?!\d)/ },
  {
    what: '残疾或疾病情况',
    pattern: /残疾证|残疾人证|[一二三四]级残疾|残疾等级|重病|患病|癌|尿毒症|白血病|精神病|艾滋|肿瘤|诊断/,
  },
  { what: '银行账户', pattern: /账号|开户行|开户银行|尾号/ },
];

/** Programmes whose people are children: never posted. */
const CHILDREN = /孤儿|事实无人抚养|困境儿童|未成年/;

export interface PrivacyFinding {
  what: string;
  text: string;
}

export const privacyRefusals = refusals({
  children_disclosed: (f: { programme: string }) =>
    `${f.programme}的对象是儿童，不得公示，请改为内部审核`,
  private_facts_shown: (f: { findings: PrivacyFinding[] }) =>
    `公示内容含有不得公开的信息：${f.findings
      .map(({ what, text }) => `${what}（“${text}”）`)
      .join('、')}，请删除后再公示`,
});

/** Private facts found in the texts of a poster; the office's own telephone is not one. */
export function findPrivateFacts(poster: PosterContent, officePhones: readonly string[]): PrivacyFinding[] {
  const findings: PrivacyFinding[] = [];
  for (const text of textsOf([poster.title, poster.opening, poster.entries, poster.closing])) {
    const cleaned = officePhones
      .filter((phone) => phone !== '')
      .reduce((rest, phone) => rest.replaceAll(phone, ''), text);
    for (const { what, pattern } of PATTERNS) {
      const found = pattern.exec(cleaned);
      if (found) findings.push({ what, text: found[0] });
    }
  }
  return findings;
}

/**
 * Refuses a poster that shows more than the white list: any private fact in its words, or any
 * programme for children. The fields of its entries are already limited by their schema.
 */
export function refusePrivateFacts(
  poster: PosterContent,
  officePhones: readonly string[],
): Refusal | null {
  const child = [poster.title, ...poster.entries.map(({ programme }) => programme ?? '')].find(
    (text) => CHILDREN.test(text),
  );
  if (child !== undefined) {
    const programme = child.split('\n').at(-1) ?? child;
    return privacyRefusals.because('children_disclosed', { programme });
  }
  const findings = findPrivateFacts(poster, officePhones);
  if (findings.length === 0) return null;
  return privacyRefusals.because('private_facts_shown', { findings });
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsOf);
  return [];
}
