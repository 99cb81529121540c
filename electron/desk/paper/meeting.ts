/** Meeting paper: the request to the district's joint meeting (D28) as its act recorded it. */
import type { RecordResolution } from '../../../shared/approval/record-resolution';
import type { SubmitToMeeting } from '../../../shared/approval/submit-to-meeting';
import { meetingRequest } from '../../../shared/notice/content/emergency-forms';
import type { PaperContent } from '../../../shared/notice/content/paper-content';
import { frameOf } from './letterhead';
import { newestAct, signerOf, type Material } from './material';

/** null while nothing was submitted. */
export function composeMeetingRequest(material: Material): { content: PaperContent; name: string } | null {
  const asked = newestAct<SubmitToMeeting, unknown>(material, 'submitToMeeting');
  if (!asked) return null;
  const answer = newestAct<RecordResolution, unknown>(material, 'recordResolution');
  const resolved = answer && answer.seq > asked.seq ? answer.payload : null;
  const { payload } = asked;
  const content = meetingRequest({
    frame: frameOf(material.db, material.office, asked.date),
    case_no: material.case_no,
    applicant_name: material.record.applicant_name,
    programme_name: material.programme_name,
    matter: payload.matter,
    facts_text: payload.situation,
    amount_fen: payload.amount_fen,
    options: payload.options,
    town: { text: payload.text, name: signerOf(material, asked), on: asked.date },
    bureau: null,
    resolution: resolved
      ? { text: `${resolved.text}（${resolved.document_no}）`, on: resolved.decided_on }
      : { text: '', on: null },
  });
  return { content, name: `一事一议提请表 ${material.record.applicant_name}` };
}
