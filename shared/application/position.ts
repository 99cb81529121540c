/** Place: reads the procedure's table for a case: may this act be done now, and where does it lead. */
import { present } from '../base/assert';
import type { Standing } from '../base/act';
import type { Refusal, RefusalFacts, Refusals, Sentences } from '../base/outcome';
import { postNames } from '../base/posts';
import { stepWords } from '../policy/data/pack-words';
import {
  findState,
  findStep,
  stepsFor,
  stepsFrom,
  usualWay,
  type NeedName,
  type Procedure,
} from '../policy/procedure';
import { stepNames, type CaseFacts, type Step } from './case';
import { findUnmetNeed, type NeedBar } from './needs';

/** What every act on a case must know. */
export interface PositionFacts {
  case: CaseFacts | null;
  /** The table of the case's programme; null when the pack in force lacks it. */
  procedure: Procedure | null;
}

/** Refusals of every act on a case, in order, before the needs of its step. */
export const positionSentences = {
  case_unknown: () => '没有这个案件，请从案件列表中选择',
  case_closed: (f: { state: string; act: string }) =>
    `案件${f.state}，不能再${f.act}，请在案件页查看办理结果`,
  not_in_procedure: (f: { act: string; procedure: string }) =>
    `“${f.procedure}”没有“${f.act}”这一步，请按案件页列出的下一步办理`,
  step_missing: (f: { step: string; act: string }) =>
    `尚未${f.step}，请先完成${f.step}再${f.act}`,
  not_now: (f: { state: string; act: string; next: string }) =>
    `案件现在是“${f.state}”，不能${f.act}；现在可以${f.next}`,
  not_your_post: (f: { act: string; posts: string }) =>
    `本案的${f.act}由${f.posts}办理，请交由${f.posts}登录办理`,
};

interface PositionBar {
  code: keyof typeof positionSentences | NeedBar['code'];
  facts: RefusalFacts;
  field?: string;
}

/**
 * The first bar to an act by the procedure's table: place, post, then the step's needs in the
 * table's order. Without an answer only the needs that all its lines share are asked.
 */
function findBar(
  facts: PositionFacts,
  act: Step,
  standing: Pick<Standing, 'post' | 'today'>,
  answer: string | null,
): PositionBar | null {
  const { case: found, procedure } = facts;
  const named = { act: stepNames[act] };
  if (!found) return { code: 'case_unknown', facts: {}, field: 'case_no' };
  const state = procedure && findState(procedure, found.position);
  if (found.state !== 'open') {
    return { code: 'case_closed', facts: { state: state?.name ?? '已办结', ...named } };
  }
  if (!procedure || !state || !procedure.steps.some((step) => step.act === act)) {
    const name = procedure?.name ?? '现行政策包';
    return { code: 'not_in_procedure', facts: { ...named, procedure: name } };
  }
  const lines = stepsFor(procedure, found.position, act);
  const first = lines[0];
  if (!first) return positionBar(procedure, found.position, act);
  if (!first.posts.includes(standing.post)) {
    const posts = first.posts.map((post) => postNames[post]).join('或');
    return { code: 'not_your_post', facts: { ...named, posts } };
  }
  if (answer !== null && !findStep(procedure, found.position, act, answer)) {
    const wanted = `${named.act}：${stepWords[answer] ?? answer}`;
    return { code: 'not_in_procedure', facts: { act: wanted, procedure: procedure.name } };
  }
  const needs =
    answer === null
      ? first.needs.filter((need) => lines.every((line) => line.needs.includes(need)))
      : needsOf(procedure, found.position, act, answer);
  return findUnmetNeed(needs, found, standing.today, named.act);
}

function needsOf(procedure: Procedure, from: string, act: Step, answer: string): NeedName[] {
  return findStep(procedure, from, act, answer)?.needs ?? [];
}

/** Possible further on: the step that is missing. Else: what may be done now. */
function positionBar(procedure: Procedure, from: string, act: Step): PositionBar {
  const named = { act: stepNames[act] };
  const way = usualWay(procedure, from);
  if (way.some((step) => stepsFor(procedure, step.to, act).length > 0)) {
    return { code: 'step_missing', facts: { step: titleOf(way[0]?.act ?? ''), ...named } };
  }
  const next = [...new Set(stepsFrom(procedure, from).map((step) => titleOf(step.act)))];
  const state = findState(procedure, from)?.name ?? '';
  return { code: 'not_now', facts: { state, ...named, next: next.join('、') } };
}

/** An act of a table in the words of the desk. */
export function titleOf(act: string): string {
  return act in stepNames ? stepNames[act as Step] : act;
}

/** The table's refusal of an act, in the act's own declared sentences; null when it may be done. */
export function positionRefusal<S extends Sentences>(
  declared: Refusals<S>,
  facts: PositionFacts,
  asked: { act: Step; standing: Pick<Standing, 'post' | 'today'>; answer?: string },
): Refusal | null {
  const bar = findBar(facts, asked.act, asked.standing, asked.answer ?? null);
  if (!bar) return null;
  const because = declared.because as (code: string, facts: object, field?: string) => Refusal;
  return because(bar.code, bar.facts, bar.field);
}

/** The state an act leads to; the table was asked before. */
export function positionAfter(facts: PositionFacts, act: Step, answer: string | null = null): string {
  const procedure = present(facts.procedure, 'an act on a case has a procedure');
  const from = present(facts.case, 'an act on a case has a case').position;
  return present(findStep(procedure, from, act, answer), 'the table has the step').to;
}
