/** Visit form (D10 入户调查表): what was declared, filled in beforehand, and room for what is found. */
import { chineseDate, type PlainDate } from '../../base/plain-date';
import type { Declaration } from '../../household/declaration';
import { areas } from '../../policy/data/codes';
import { type GridRow, label, opinion, row, value } from './blocks';
import {
  healthWords,
  incomeLines,
  obligorLines,
  propertyLines,
  relationWords,
  workWords,
} from './declared-words';
import { form, type PaperFrame } from './frame';
import type { FormContent } from './paper-content';

/** What the visit found; null for a form that is taken along to be written on. */
export interface VisitFound {
  visited_on: PlainDate;
  investigators: string[];
  /** Who was at home and signs. */
  met: string;
  truthful: boolean;
  /** How it was made by telephone in an emergency; empty for a visit at home. */
  by_phone: string;
  housing: string;
  findings: string;
}

export interface VisitFormFacts {
  frame: PaperFrame;
  case_no: string;
  programme_name: string;
  village_name: string;
  declaration: Declaration;
  head_name: string;
  head_id_number: string;
  found: VisitFound | null;
}

/** Empty rows for what nobody had declared. */
const SPARE = 2;

/** Composes the form, prefilled from the declaration. */
export function visitForm(facts: VisitFormFacts): FormContent {
  const { frame, declaration, found } = facts;
  return form(frame, 'D10', '社会救助家庭经济状况入户调查表', {
    heads: [`单位：${frame.office.issuer}`, '', `案件编号：${facts.case_no}`],
    blocks: [
      {
        kind: 'grid',
        rows: [
          ...headRows(facts),
          ...memberRows(declaration, found === null),
          ...meansRows(declaration, found === null),
          ...foundRows(found),
        ],
      },
    ],
    proof: null,
  });
}

function headRows(facts: VisitFormFacts): GridRow[] {
  const { declaration } = facts;
  return [
    row([
      label('户主姓名', 4),
      value(facts.head_name, 6),
      label('公民身份号码', 5),
      value(facts.head_id_number, 9),
    ]),
    row([
      label('住　　址', 4),
      value(`${facts.village_name}　${declaration.address}`, 12),
      label('联系电话', 3),
      value(declaration.phone, 5),
    ]),
    row([
      label('申请项目', 4),
      value(facts.programme_name, 12),
      label('城乡类别', 3),
      value(areas[declaration.area], 5),
    ]),
  ];
}

function memberRows(declaration: Declaration, writable: boolean): GridRow[] {
  const spans = [4, 3, 7, 4, 4, 2] as const;
  const line = (texts: readonly string[]): GridRow =>
    row(texts.map((text, at) => value(text, spans[at] ?? 1, 'center')));
  const members = declaration.members.map((member) =>
    line([
      member.name,
      relationWords(member),
      member.id_number ?? '（无号码）',
      healthWords(member),
      workWords(member),
      member.counted === true ? '是' : '否',
    ]),
  );
  const spare = writable ? Array.from({ length: SPARE }, () => line(['', '', '', '', '', ''])) : [];
  return [
    row([label('一、家庭成员（含不计入共同生活的人员）', 24)]),
    row(
      ['姓名', '与户主关系', '公民身份号码', '健康状况', '就学、劳动能力', '计入'].map((text, at) =>
        label(text, spans[at] ?? 1),
      ),
    ),
    ...members,
    ...spare,
  ];
}

/** Declared and found side by side: income, property, supporters. */
function meansRows(declaration: Declaration, writable: boolean): GridRow[] {
  const income = incomeLines(declaration).map(([name = '', kind = '', amount = '', note = '']) => [
    `${name}　${kind}`,
    note === '' ? amount : `${amount}（${note}）`,
  ]);
  const property = propertyLines(declaration).map(([what = '', amount = '', note = '']) => [
    what,
    note === '' ? amount : `${amount}（${note}）`,
  ]);
  const support = obligorLines(declaration).map(([of = '', who = '', able = '', pays = '']) => [
    `${of}的义务人　${who}`,
    [able, pays].filter((part) => part !== '').join('，'),
  ]);
  return [
    ...section('二、家庭收入', income, writable),
    ...section('三、家庭财产', property, writable),
    ...section('四、赡养、抚养、扶养义务人', support, writable),
  ];
}

function section(title: string, lines: readonly string[][], writable: boolean): GridRow[] {
  const declared = lines.length === 0 ? [['无申报', '']] : lines;
  const spare = writable ? [['', '']] : [];
  return [
    row([label(title, 8), label('申报情况', 8), label('核实情况', 8)]),
    ...[...declared, ...spare].map(([what = '', amount = '']) =>
      row([value(what, 8), value(amount, 8), value('', 8)], 8),
    ),
  ];
}

function foundRows(found: VisitFound | null): GridRow[] {
  const box = (yes: boolean): string => (found !== null && found.truthful === yes ? '■' : '□');
  const signed = found === null ? '年　　月　　日' : chineseDate(found.visited_on);
  const mode = found?.by_phone ?? '';
  return [
    ...(mode === '' ? [] : [row([label('调查方式', 4), value(mode, 20)])]),
    row([label('五、住房情况', 4), value(found?.housing ?? '', 20)], 11),
    row([label('六、调查情况', 4), value(found?.findings ?? '', 20)], 26),
    row([
      label('七、调查结论', 4),
      value(`申报情况与调查情况：　${box(true)} 属实　　${box(false)} 不属实`, 20),
    ]),
    row(
      [
        label('调查人', 4),
        opinion((found?.investigators ?? []).join('、'), 10, `签名：　　　　　　\n${signed}`),
        label('家庭成员', 3),
        opinion(found?.met ?? '', 7, '签名或捺印：　　　'),
      ],
      20,
    ),
  ];
}
