/** Arrived step: an act on a case of another office, held against the table of steps of its own pack. */
import { stepNames } from '../../../shared/application/case';
import { findStepFault } from '../../../shared/application/recorded-step';
import type { ActRecord } from '../../../shared/docket/record';
import { firstState } from '../../../shared/policy/procedure';
import type { ReadableDb } from '../../store/database';
import { findCaseRecord, procedureOf } from './case';
import { findPack } from './policy';

export interface StepFinding {
  code: string;
  message: string;
  facts: { office: string; seq: number; kind: string; case_no: string };
}

/** Asked before the act is entered: the case then stands where the acts before it left it. */
export function findArrivedFault(db: ReadableDb, { head, body }: ActRecord): StepFinding | null {
  const { office, seq, kind, post, date } = head;
  const result = body?.result as { position?: string; case_no?: string; programme?: string } | undefined;
  if (!Object.hasOwn(stepNames, kind) || result?.position === undefined) return null;
  const payload = body?.payload as { case_no?: string; programme?: string };
  const case_no = payload.case_no ?? result.case_no ?? '';
  const stands = findCaseRecord(db, case_no);
  const pack = head.pack === null ? null : findPack(db, head.pack);
  const procedure = procedureOf(pack, stands?.programme ?? payload.programme ?? '', date);
  const first = kind === 'receive' && procedure && !stands ? firstState(procedure).code : null;
  const from = stands?.position ?? first;
  const fault = findStepFault(procedure, { act: kind, post, from, to: result.position });
  if (fault === null) return null;
  const message = `${fault}（${office}第${seq}号，案件${case_no}）`;
  return { code: 'step_illegal', message, facts: { office, seq, kind, case_no } };
}
