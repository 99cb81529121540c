/** Forms: papers without a number of their own, drawn from the present state of a case, an award, a batch. */
import { permit, refuse, type Outcome } from '../../../shared/base/outcome';
import type { Approve } from '../../../shared/approval/approve';
import type { Review } from '../../../shared/approval/review';
import { clockRuleOf, clockSentences } from '../../../shared/application/clock';
import type { Receive } from '../../../shared/application/receive';
import type { Assessed } from '../../../shared/assessment/assess';
import type { Disclose, Disclosed } from '../../../shared/assessment/disclose';
import type { Visit } from '../../../shared/assessment/visit';
import { chineseDate } from '../../../shared/base/plain-date';
import { shortVillageName } from '../../../shared/base/region';
import { headOf } from '../../../shared/household/declaration';
import type { Emergency } from '../../../shared/office/emergency';
import { approvalForm } from '../../../shared/notice/content/approval-form';
import { visitForm } from '../../../shared/notice/content/visit-form';
import { ownOffice } from '../desk';
import { clocksOfCase } from '../facts/clock';
import { excusesOf } from '../facts/evidence';
import { objectionRecords } from '../facts/objection';
import { powersOf } from '../facts/office';
import type { Within } from '../session';
import { composeApplication } from './application-forms';
import { composeAsKnown } from './as-known';
import { composePaymentOrder, composeRecoveryList, composeReturned } from './bank-forms';
import { composeClaim, composeImprestSlip, composeReceipt } from './cash-forms';
import { composeCoverAgain } from './cover';
import { composeDelivery, composeDeliveryRound } from './delivery-forms';
import { composeEmergencyRoster } from './emergency';
import { composeHandOver } from './hand-over';
import { composePowerDecisions, composeSpotChecks } from './oversight';
import { composeAdvice, composeChangeReport } from './household-forms';
import { checkSentence, composeAppraisal, composeCheckRequest, composePostingRecord } from './loop-forms';
import { frameOf } from './letterhead';
import { gatherMaterial, officerName, opinionOf, signerOf, stepAct, actAt, type ComposedForm, type Material } from './material';
import { composePublishedList } from './published-list';
import { composeReferral, composeReferralLedger } from './referrals';
import { composeRelativeFiling } from './relatives';
import { composeRoster } from './roster';
import { composeMeetingRequest } from './meeting';
import { composeAgency, composeMaterials, composeWaiver, composeWithdrawal } from './personal-forms';
import { composeRecoverySheet } from './sheets';
import { composeEmergencyApproval, composeSupplementApproval } from './temporary-forms';
import { composeMonthReport } from '../statistics/report-view';
import { composeUplift } from './uplift';

/** Composes a form by its catalogue code; the subject names the case or batch. */
export function composeForm(
  inside: Within,
  code: string,
  subject: Subject,
): Outcome<ComposedForm> {
  const ofCase = subject.case_no !== undefined && code in caseForms;
  const drawn = subjectForms[code];
  if (drawn && !ofCase) return drawn(inside, subject);
  const compose = caseForms[code];
  if (!compose) return refuse('form_unknown', `没有编号为${code}的表单`, { code });
  const { desk } = inside;
  const wish = {
    code,
    case_no: subject.case_no ?? '',
    office: ownOffice(desk),
    today: desk.clock.today(),
  };
  const material = gatherMaterial(desk.db, wish);
  const composed = material && compose(material, subject);
  if (composed) return permit(composed);
  return refuse('form_not_ready', '所依据的环节尚未完成，请先完成后再打印');
}

type Subject = Record<string, string>;

/** Forms of anything but a case. */
const subjectForms: Record<string, (inside: Within, subject: Subject) => Outcome<ComposedForm>> = {
  B01: (inside, { manifest_hash = '' }) => composeCoverAgain(inside, manifest_hash),
  D01: composeApplication,
  D22: composePublishedList,
  D24: (inside, { voucher_no = '' }) => composeReceipt(inside, voucher_no),
  D25: (inside, { voucher_no = '' }) => composeImprestSlip(inside, voucher_no),
  D26: (inside, { reimburse_no = '' }) => composeClaim(inside, reimburse_no),
  D29: (inside, { referral_no = '' }) => composeReferral(inside, referral_no),
  D30: (inside, { from = '', to = '' }) => composeReferralLedger(inside, from, to),
  D31: (inside, { batch_no = '' }) => composeRoster(inside, batch_no),
  D32: (inside) => composeRecoveryList(inside),
  D33: (inside, { batch_no = '' }) => composeReturned(inside, batch_no),
  D34: (inside, { batch_no = '' }) => composePaymentOrder(inside, batch_no),
  D35: (inside, { notice_no = '' }) => composeDelivery(inside, notice_no),
  D38: (inside, { award_no = '' }) => composeChangeReport(inside, award_no),
  D50: (inside, { award_no = '' }) => composeWaiver(inside, award_no),
  K01: (inside, { recovery_code = '' }) => composeRecoverySheet(inside, recovery_code),
  K02: (inside, { plan_no = '' }) => composeAdvice(inside, plan_no),
  K03: composeAsKnown,
  K04: (inside, { power_no = '' }) => composePowerDecisions(inside, power_no),
  K05: (inside, { office = '' }) => composeSpotChecks(inside, office),
  K06: (inside, { hand_over_no = '' }) => composeHandOver(inside, hand_over_no),
  K07: (inside, { emergency_no = '' }) => composeEmergencyRoster(inside, emergency_no),
  K10: (inside, { village_code = '' }) => composeDeliveryRound(inside, village_code),
  K20: (inside, { month = '' }) => composeMonthReport(inside, month),
  T01: (inside, { uplift_no = '' }) => composeUplift(inside, uplift_no),
};

const caseForms: Record<string, (material: Material, subject: Subject) => ComposedForm | null> = {
  D08: composeMaterials,
  D09: composeCheckRequest,
  D10: composeVisitForm,
  D12: composeAppraisal,
  D14: composePostingRecord,
  D15: composeApprovalForm,
  D23: composeEmergencyApproval,
  D27: composeSupplementApproval,
  D28: composeMeetingRequest,
  D45: composeRelativeFiling,
  D50: (material, { kind }) => (kind === 'agency' ? composeAgency(material) : composeWithdrawal(material)),
};

function headFacts({ known }: Material) {
  const head = headOf(known.declaration);
  return {
    village_name: shortVillageName(known.declaration.village_code),
    declaration: known.declaration,
    head_name: head.name,
    head_id_number: head.id_number ?? '',
  };
}

/** How a survey by telephone was made and made good; empty for a visit at home. */
function phoneSurveySentence({ db, case_no }: Material): string {
  const row = db.one<{ surveyed_on: string; made_good_on: string | null; emergency: string }>(
    `SELECT s.surveyed_on, s.made_good_on, e.emergency FROM phone_surveys s
     JOIN emergencies e ON e.emergency_no = s.emergency_no WHERE s.case_no = ?`,
    case_no,
  );
  if (!row) return '';
  const { name, document_no } = JSON.parse(row.emergency) as Emergency;
  const later = row.made_good_on === null ? '应急结束后补做入户' : `${chineseDate(row.made_good_on)}补做入户`;
  return `${name}应急期间（${document_no}），${chineseDate(row.surveyed_on)}以电话调查代替入户，${later}。`;
}

function composeVisitForm(material: Material): ComposedForm {
  const visit = stepAct<Visit, unknown>(material, 'visit')?.payload;
  const content = visitForm({
    frame: frameOf(material.db, material.office, material.today),
    case_no: material.case_no,
    programme_name: material.programme_name,
    ...headFacts(material),
    found: visit
      ? {
          visited_on: visit.visited_on,
          investigators: visit.investigators.map((id) => officerName(material, id)),
          met: visit.met,
          truthful: visit.truthful,
          by_phone: phoneSurveySentence(material),
          housing: visit.housing,
          findings: visit.findings,
        }
      : null,
  });
  return { content, name: `入户调查表 ${material.record.applicant_name}` };
}

/** How the limit of the whole procedure was counted. */
function limitSentence({ db, case_no, pack, today }: Material): string {
  const whole = clocksOfCase(db, case_no, 'all').find(({ name }) => name === '办结');
  return whole ? clockSentences(clockRuleOf(pack, today), whole).join('') : '';
}

function composeApprovalForm(material: Material): ComposedForm | null {
  const { record } = material;
  const assessed = actAt<unknown, Assessed>(material, record.assessed_seq);
  const received = actAt<Receive, unknown>(material, record.received_seq);
  if (!assessed || !received) return null;
  const { result } = assessed.result;
  const disclosed = stepAct<Disclose, Disclosed>(material, 'disclose');
  const decision = opinionOf(material, 'approve', (payload: Approve) => payload.text);
  const power = powersOf(material.db, material.office).at(-1)?.document_no ?? '';
  const granted = result.decision === 'grant';
  const content = approvalForm({
    frame: frameOf(material.db, material.office, material.today, assessed.result.pack),
    case_no: material.case_no,
    programme_name: material.programme_name,
    ...headFacts(material),
    in_benefit: granted ? result.members : [],
    reason: received.payload.reason,
    received_on: record.received_on,
    result: {
      granted,
      payment: material.row.payments === 'once' ? 'once' : 'monthly',
      amount_fen: result.amount_fen ?? 0,
      base_fen: result.base_fen ?? 0,
      addons_fen: result.addons_fen ?? 0,
      from: result.from,
      until: result.until,
      reasons: result.reasons.map((reason) => reason.message),
      trace: result.trace,
      pack: assessed.result.pack,
    },
    surveyed: phoneSurveySentence(material),
    checked: checkSentence(material),
    limits: limitSentence(material),
    handling: {
      text: granted ? '经核算符合条件，拟同意。' : '经核算不符合条件。',
      officer_name: signerOf(material, assessed),
      given_on: assessed.date,
    },
    review: opinionOf(material, 'review', (payload: Review) => payload.text),
    disclosed: disclosed
      ? {
          posted_on: disclosed.payload.posted_on,
          ends_on: disclosed.result.ends_on,
          places: disclosed.payload.places,
          objections: objectionRecords(material.db, material.case_no).length,
        }
      : null,
    discloses: material.row.disclosed,
    decision: decision && { ...decision, power_document: power },
    excused: excusesOf(material.db, material.case_no),
  });
  return { content, name: `审核确认表 ${record.applicant_name}` };
}
