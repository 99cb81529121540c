/** Situation: a person's disability, illness, schooling and work as a roster states them. */
import { disabilityKinds } from '../../policy/data/codes';
import type { DisabilityGrade, DisabilityKind } from '../../policy/grade-rule';
import type { Member } from '../declaration';
import { codeOf, isBlank } from './cells';
import {
  disabilityDigits,
  disabilityWords,
  gradeWords,
  studentWords,
  workWords,
  yesNoWords,
} from './data/words';
import type { Findings } from './finding';
import type { Role } from './headers';
import type { Line } from './lines';
import { placeOf } from './place';
import { textOf, wordOf } from './sheet';

/** The part of a member that a roster says in words; what has no column is not yet known. */
export type Situation = Pick<
  Member,
  'disability' | 'serious_illness' | 'student' | 'able_to_work' | 'counted' | 'counted_reason'
>;

/** Reads the words of a line; unknown words are found. */
export function readSituation(line: Line, findings: Findings, idNumber: string | null): Situation {
  const counted = readYesNo(line, 'counted', findings) !== false;
  return {
    disability: readDisability(line, findings, idNumber),
    serious_illness: has(line, 'illness')
      ? (readYesNo(line, 'illness', findings) ?? false)
      : 'unknown',
    student: readStudent(line, findings),
    able_to_work: readWork(line, findings),
    counted,
    counted_reason: counted ? '' : '花名册注明不计入',
  };
}

function has(line: Line, role: Role): boolean {
  return line.sheet.header.columns.has(role);
}

function unknownWord(line: Line, role: Role, accepts: string, findings: Findings): void {
  const word = textOf(line.values.get(role));
  findings.add('word_unknown', placeOf(line, role), { word, accepts });
}

function readYesNo(line: Line, role: Role, findings: Findings): boolean | undefined {
  const cell = line.values.get(role);
  if (isBlank(cell)) return undefined;
  const answer = codeOf(yesNoWords, cell);
  if (answer === undefined) unknownWord(line, role, '“是”或“否”', findings);
  return answer === undefined ? undefined : answer === 'yes';
}

function readStudent(line: Line, findings: Findings): Situation['student'] {
  const cell = line.values.get('student');
  if (!has(line, 'student')) return 'unknown';
  if (isBlank(cell)) return null;
  const stage = codeOf(studentWords, cell);
  if (stage === undefined) {
    unknownWord(line, 'student', '学前教育、小学、初中、高中、中职、大专、本科，不在学的不填', findings);
  }
  return stage === undefined || stage === 'none' ? null : stage;
}

function readWork(line: Line, findings: Findings): Situation['able_to_work'] {
  const cell = line.values.get('work');
  if (!has(line, 'work') || wordOf(cell) === '') return 'unknown';
  const answer = codeOf(workWords, cell);
  if (answer === 'partly') findings.add('work_partly', placeOf(line, 'work'), {});
  if (answer === undefined && !isBlank(cell)) {
    unknownWord(line, 'work', '“有”“无”或“部分丧失”', findings);
  }
  return answer === undefined ? 'unknown' : answer !== 'no';
}

interface Stated {
  kind: DisabilityKind | undefined;
  grade: DisabilityGrade | undefined;
}

function readDisability(
  line: Line,
  findings: Findings,
  idNumber: string | null,
): Situation['disability'] {
  const roles: readonly Role[] = ['disability_kind', 'disability_grade', 'disability_card'];
  if (!roles.some((role) => has(line, role))) return 'unknown';
  const card = readCard(line, idNumber);
  const written = readWritten(line, findings);
  if (written === null) return null;
  const { kind = card?.kind, grade = card?.grade } = written;
  if (card && (kind !== card.kind || grade !== card.grade)) {
    const by_card = `${disabilityKinds[card.kind]}残疾${card.grade}级`;
    const role = kind === card.kind ? 'disability_grade' : 'disability_kind';
    findings.add('disability_card_differs', placeOf(line, role), { by_card });
  }
  if (kind !== undefined && grade !== undefined) return { kind, grade };
  if (kind !== undefined || grade !== undefined) {
    const lacks = kind === undefined ? '类别' : '等级';
    const role = kind === undefined ? 'disability_kind' : 'disability_grade';
    findings.add('disability_incomplete', placeOf(line, role), { lacks });
  }
  return null;
}

/** Kind and grade as written, together in one cell or apart; null after an unknown word. */
function readWritten(line: Line, findings: Findings): Stated | null {
  const inKind = wordOf(line.values.get('disability_kind'));
  const inGrade = wordOf(line.values.get('disability_grade'));
  const none = /^(否|没有|健康|正常|非残疾|无残疾|不是)$/;
  const kinds = Object.entries(disabilityWords).filter(([, word]) => word.test(inKind + inGrade));
  const kind = kinds.length > 1 ? 'multiple' : (kinds[0]?.[0] as DisabilityKind | undefined);
  const grade = readGrade(inGrade, /^(.)级?$/) ?? readGrade(inKind + inGrade, /(.)级/);
  const strange = (role: Role, word: string, known: boolean): boolean =>
    !known && !isBlank(line.values.get(role)) && !none.test(word);
  if (strange('disability_kind', inKind, kind !== undefined || grade !== undefined)) {
    const accepts = Object.values(disabilityKinds).join('、');
    unknownWord(line, 'disability_kind', `${accepts}，没有残疾的不填`, findings);
    return null;
  }
  if (strange('disability_grade', inGrade, grade !== undefined)) {
    unknownWord(line, 'disability_grade', '一级、二级、三级或四级，没有残疾的不填', findings);
    return null;
  }
  return { kind, grade };
}

function readGrade(text: string, pattern: RegExp): DisabilityGrade | undefined {
  const roman = text.replace(/I{3}|II|IV/, (sign) => (sign === 'IV' ? '4' : String(sign.length)));
  const sign = pattern.exec(roman)?.[1];
  const grades: readonly DisabilityGrade[] = [1, 2, 3, 4];
  return grades.find((grade) => sign !== undefined && gradeWords[grade].includes(sign));
}

/** A disability card's number is the holder's number, a digit of the kind and one of the grade. */
function readCard(
  line: Line,
  idNumber: string | null,
): { kind: DisabilityKind; grade: DisabilityGrade } | null {
  const digits = wordOf(line.values.get('disability_card')).toUpperCase();
  const match = /^(\d{17}[\dX])([1-7])([1-4])(B\d)?$/.exec(digits);
  if (!match || (idNumber !== null && match[1] !== idNumber)) return null;
  const kind = disabilityDigits[Number(match[2]) - 1];
  return kind === undefined ? null : { kind, grade: Number(match[3]) as DisabilityGrade };
}
