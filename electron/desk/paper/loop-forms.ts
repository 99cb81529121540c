/** Loop forms: D09, the request for a check; D12, the appraisal; D14, the record of a public notice with its objections. */
import type { Disclose, Disclosed } from '../../../shared/assessment/disclose';
import { appraisalConclusions, type Appraise } from '../../../shared/assessment/appraise';
import { headOf } from '../../../shared/household/declaration';
import { checkItems } from '../../../shared/assessment/check-items';
import { appraisalRecord, postingRecord } from '../../../shared/notice/content/inquiry-forms';
import { verificationList } from '../../../shared/notice/content/intake-papers';
import { checksOf, newestRequest } from '../facts/check';
import { objectionRecords } from '../facts/objection';
import { countPhotos } from '../facts/photo';
import { frameOf } from './letterhead';
import { officerName, stepAct, type ComposedForm, type Material } from './material';

/** D09: the newest request of the case, as it was asked. */
export function composeCheckRequest(material: Material): ComposedForm | null {
  const request = newestRequest(material.db, material.case_no);
  if (!request) return null;
  const { request_no, requested_on, people, items } = request;
  const content = verificationList({
    frame: frameOf(material.db, material.office, material.today),
    request_no,
    requested_on,
    purpose: `${material.programme_name}审核确认`,
    items: items.map((item) => checkItems[item]),
    people: people.map(({ name, id_number, relation }) => ({
      case_no: material.case_no,
      name,
      id_number,
      relation,
      authorised_on: material.record.received_on,
    })),
  });
  return { content, name: `核对提请名单 ${material.record.applicant_name}` };
}

/** The latest report in one sentence: when, until when it holds, what differs and what became of it. */
export function checkSentence({ db, case_no }: Material): string {
  const report = checksOf(db, case_no).find(({ reported_on }) => reported_on !== null);
  if (!report) return '';
  const { reported_on, report_no, valid_until, lines } = report;
  const differing = lines.filter(({ finding }) => finding === 'differs');
  const settled = differing.map(
    ({ name, item_name, found, dispute }) =>
      `${name}${item_name}核对为${found}（${dispute === null ? '已按核对结果变更家庭情况' : `申请人异议：${dispute}`}）`,
  );
  const said = settled.length > 0 ? settled.join('；') : '与申报没有不符';
  return `${reported_on}报告${report_no}，有效期至${valid_until ?? ''}，${said}。`;
}

/** D12: as recorded, or a form to be taken along while it has not been held. */
export function composeAppraisal(material: Material): ComposedForm {
  const held = stepAct<Appraise, unknown>(material, 'appraise')?.payload;
  const content = appraisalRecord({
    frame: frameOf(material.db, material.office, material.today),
    case_no: material.case_no,
    household_name: headOf(material.known.declaration).name,
    programme_name: material.programme_name,
    held_on: held?.held_on ?? null,
    place: held?.place ?? '',
    chair: held?.chair ?? '',
    participants: held?.participants ?? [],
    opinions: held?.opinions ?? '',
    agree: held?.agree ?? null,
    disagree: held?.disagree ?? null,
    conclusion: held ? appraisalConclusions[held.conclusion] : '',
  });
  return { content, name: `民主评议记录 ${material.record.applicant_name}` };
}

/** D14: of the last notice of the case; every objection of the case with what was found. */
export function composePostingRecord(material: Material): ComposedForm | null {
  const disclosed = stepAct<Disclose, Disclosed>(material, 'disclose');
  if (!disclosed) return null;
  const { applicant_name } = material.record;
  const objections = objectionRecords(material.db, material.case_no);
  const content = postingRecord({
    frame: frameOf(material.db, material.office, material.today),
    case_no: material.case_no,
    household_name: disclosed.result.shown.head_name,
    programme_name: material.programme_name,
    posted_on: disclosed.payload.posted_on,
    ends_on: disclosed.result.ends_on,
    places: disclosed.payload.places,
    photos: countPhotos(material.db, material.case_no, disclosed.payload.posted_on),
    objections: objections.map(({ raised_on, subject_name, text, state_name, answer }) => ({
      on: raised_on,
      text: `${subject_name}：${text}`,
      finding: answer === '' ? state_name : `${state_name}：${answer}`,
    })),
    recorded: { text: '', name: officerName(material, disclosed.officer), on: disclosed.date },
  });
  return { content, name: `公示情况记录 ${applicant_name}` };
}
