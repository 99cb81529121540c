/** Compose intake: the papers by which an application is accepted, asked to be completed, not taken in or ended. */
import type { AskedSupplement } from '../../../shared/application/ask-supplement';
import type { NotAccept } from '../../../shared/application/not-accept';
import type { Terminate, Terminated } from '../../../shared/application/terminate';
import { acceptanceNotice } from '../../../shared/notice/content/acceptance-notice';
import { rejectionNotice, terminationNotice } from '../../../shared/notice/content/intake-papers';
import type { PaperContent } from '../../../shared/notice/content/paper-content';
import { supplementNotice } from '../../../shared/notice/content/supplement-notice';
import { frameOf } from './letterhead';
import { officerName, remedyOf, stepAct, type Material } from './material';

/** Who applied for what and when, under the office's head. */
function application(material: Material, on: string) {
  return {
    frame: frameOf(material.db, material.office, on),
    applicant_name: material.record.applicant_name,
    programme_name: material.programme_name,
    applied_on: material.record.applied_on,
  };
}

export function composeAcceptance(material: Material): PaperContent | null {
  const { record, row } = material;
  if (record.decide_by === null) return null;
  return acceptanceNotice({
    ...application(material, material.today),
    case_no: material.case_no,
    received_on: record.received_on,
    working_days: row.clocks.total_wd ?? 0,
    decide_by: record.decide_by,
    documents: JSON.parse(record.documents) as string[],
    handler_name: officerName(material, record.handler),
  });
}

export function composeSupplementNotice(material: Material): PaperContent | null {
  const asked = stepAct<unknown, AskedSupplement>(material, 'askSupplement');
  if (!asked) return null;
  const { missing, due_on } = asked.result;
  return supplementNotice({ ...application(material, asked.date), missing, due_on });
}

export function composeRejection(material: Material): PaperContent | null {
  const refused = stepAct<NotAccept, unknown>(material, 'notAccept');
  if (!refused) return null;
  return rejectionNotice({
    ...application(material, refused.date),
    reasons: [refused.payload.text],
    legal_basis: material.row.basis,
    remedy: remedyOf(material),
    advice: refused.payload.advice,
  });
}

export function composeTermination(material: Material): PaperContent | null {
  const ended = stepAct<Terminate, Terminated>(material, 'terminate');
  const asked = stepAct<unknown, AskedSupplement>(material, 'askSupplement');
  if (!ended || !asked) return null;
  return terminationNotice({
    ...application(material, ended.date),
    asked_on: asked.date,
    due_on: asked.result.due_on,
    missing: ended.result.missing,
    explanation: ended.payload.text,
    legal_basis: material.row.basis,
    remedy: remedyOf(material),
  });
}
