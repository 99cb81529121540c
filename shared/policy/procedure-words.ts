/** Procedure words: a table of steps as people read it, line by line. */
import { postNames } from '../base/posts';
import { needWords, stepWords } from './data/pack-words';
import { findState, firstState, usualWay, type Procedure, type ProcedureStep } from './procedure';

/** The expected way in words: 受理 → 入户调查 → 核算. */
export function wayWords(procedure: Procedure): string {
  return usualWay(procedure, firstState(procedure).code)
    .map((step) => stepWords[step.act] ?? step.act)
    .join(' → ');
}

/** One line: '待审核：审核人审核（核算已有结论、情况没有变更），到待公示'. */
export function lineWords(procedure: Procedure, line: ProcedureStep): string {
  const nameOf = (code: string): string => findState(procedure, code)?.name ?? code;
  const posts = line.posts.map((post) => postNames[post]).join('或');
  const answer = line.answer === null ? '' : `“${stepWords[line.answer] ?? line.answer}”`;
  const needs = line.needs.map((need) => needWords[need]).join('、');
  const asked = needs === '' ? '' : `（须${needs}）`;
  const act = stepWords[line.act] ?? line.act;
  return `${line.from.map(nameOf).join('、')}：${posts}${act}${answer}${asked}，到${nameOf(line.to)}`;
}

/** The whole table, a line each. */
export function procedureWords(procedure: Procedure): string {
  return procedure.steps.map((line) => lineWords(procedure, line)).join('；');
}
