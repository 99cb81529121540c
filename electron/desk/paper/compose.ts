/** Compose: the content of a case's papers from what its acts recorded. */
import type { Approved } from '../../../shared/approval/approve';
import type { Decline } from '../../../shared/approval/decline';
import type { Opened } from '../../../shared/approval/open-award';
import type { RecordResolution, ResolutionRecorded } from '../../../shared/approval/record-resolution';
import type { Assessed } from '../../../shared/assessment/assess';
import type { Disclose, Disclosed } from '../../../shared/assessment/disclose';
import type { Visit } from '../../../shared/assessment/visit';
import { addMonthsToDate } from '../../../shared/base/plain-date';
import {
  decisionNotice,
  type ApplicationFacts,
  type PaymentFacts,
} from '../../../shared/notice/content/decision-notice';
import { declineNotice } from '../../../shared/notice/content/decline-notice';
import { disclosurePoster } from '../../../shared/notice/content/disclosure-poster';
import type { PaperContent } from '../../../shared/notice/content/paper-content';
import { legalBasis } from '../../../shared/policy/parameter-at';
import { reviewInterval } from '../../../shared/policy/review-interval';
import type { ReadableDb } from '../../store/database';
import { findCase } from '../facts/case';
import { composeAdjustment, composePhaseOut, composeStop, composeSuspension } from './compose-change';
import {
  composeAcceptance,
  composeRejection,
  composeSupplementNotice,
  composeTermination,
} from './compose-intake';
import { composeRecognition } from './compose-recognition';
import { composeRecovery } from './compose-recovery';
import { objectionRecords } from '../facts/objection';
import { frameOf } from './letterhead';
import { actAt, gatherMaterial, newestAct, placeOf, remedyOf, stepAct, type Acted, type Material, type PaperWish } from './material';

type Composer = (material: Material) => PaperContent | null;

const composers: Record<string, Composer> = {
  D05: composeAcceptance,
  D06: composeSupplementNotice,
  D07: composeRejection,
  D13: composePoster,
  D16: composeDecision,
  D17: composeDecline,
  D18: composeAdjustment,
  D19: (material) => composeTermination(material) ?? composeStop(material),
  D20: composePhaseOut,
  D21: composeSuspension,
  D36: composeRecovery,
  D49: composeRecognition,
};

/** The paper's content; null while the act it is drawn from has not been performed. */
export function composePaper(db: ReadableDb, wish: PaperWish): PaperContent | null {
  const composer = composers[wish.code];
  const material = composer && gatherMaterial(db, wish);
  return composer && material ? composer(material) : null;
}

/** The pack by which the case was last assessed. */
function packUsed(material: Material): string | undefined {
  return actAt<unknown, Assessed>(material, material.record.assessed_seq)?.result.pack;
}

function composePoster(material: Material): PaperContent | null {
  const disclosed = stepAct<Disclose, Disclosed>(material, 'disclose');
  const { row } = material;
  if (!disclosed) return null;
  const { shown, ends_on, days } = disclosed.result;
  return disclosurePoster({
    frame: frameOf(material.db, material.office, disclosed.payload.posted_on, packUsed(material)),
    programme_name: material.programme_name,
    posted_on: disclosed.payload.posted_on,
    ends_on,
    days,
    places: disclosed.payload.places,
    payment: row.payments === 'once' ? 'once' : 'monthly',
    legal_basis: legalBasis(material.pack, row.code, 'grant', material.today) ?? row.basis,
    households: [
      {
        head_name: shown.head_name,
        place: shown.village,
        members_count: shown.members_count,
        programme_name: shown.programme_name,
        amount_fen: shown.amount_fen,
      },
    ],
  });
}

function applicationFacts(material: Material): ApplicationFacts {
  const { record, known } = material;
  const { declaration } = known;
  const applicant = declaration.members.find((member) => member.key === record.applicant_key);
  const visit = stepAct<Visit, unknown>(material, 'visit');
  const disclosure = findCase(material.db, material.case_no)?.disclosure;
  return {
    applicant_name: record.applicant_name,
    id_number: applicant?.id_number ?? '',
    address: placeOf(declaration),
    programme_name: material.programme_name,
    applied_on: record.applied_on,
    received_on: record.received_on,
    visited_on: visit?.payload.visited_on ?? null,
    verified: stepAct<unknown, unknown>(material, 'recordCheck') !== null,
    disclosed: disclosure
      ? { ...disclosure, objections: objectionRecords(material.db, material.case_no).length }
      : null,
  };
}

function basisOf(material: Material, decision: 'grant' | 'refuse'): string {
  const { row } = material;
  return legalBasis(material.pack, row.code, decision, material.today) ?? row.basis;
}

function paymentFacts(material: Material, approved: Opened): PaymentFacts {
  const { payee } = approved;
  const advanced = findCase(material.db, material.case_no)?.advanced;
  return {
    payment: approved.payment,
    amount_fen: approved.amount_fen,
    base_fen: approved.base_fen,
    addons_fen: approved.addons_fen,
    advanced_fen: advanced?.amount_fen ?? 0,
    stages: approved.stages,
    from: approved.from,
    until: approved.until,
    holder_name: payee.holder_name === '' ? payee.name : payee.holder_name,
    bank: payee.bank,
    account_no: payee.account_no,
    cash: payee.account_no === '',
  };
}

/** What the district decided on a case that left the desk; null while it has not, or sent it back. */
function resolutionOf(material: Material): Acted<RecordResolution, ResolutionRecorded> | null {
  return stepAct<RecordResolution, ResolutionRecorded>(material, 'recordResolution');
}

/** By the town's approval, or by the district's that the town records and tells the applicant. */
function grantOf(material: Material): { date: string; result: Opened; by: string[] } | null {
  const approved = stepAct<unknown, Approved>(material, 'approve');
  if (approved) return { date: approved.date, result: approved.result, by: [] };
  const decided = resolutionOf(material);
  const opened = decided?.result.opened;
  if (!decided || !opened) return null;
  return { date: decided.date, result: opened, by: [`区里已批准（${decided.payload.document_no}）`] };
}

function composeDecision(material: Material): PaperContent | null {
  const approved = grantOf(material);
  const assessed = actAt<unknown, Assessed>(material, material.record.assessed_seq);
  if (!approved || !assessed) return null;
  const household = assessed.result.input.household;
  const months = reviewInterval(household, material.pack, approved.date)?.months;
  const monthly = approved.result.payment === 'monthly';
  return decisionNotice({
    frame: frameOf(material.db, material.office, approved.date, assessed.result.pack),
    application: applicationFacts(material),
    payment: paymentFacts(material, approved.result),
    members: approved.result.members.map((member) => member.name),
    reasons: [...assessed.result.result.reasons.map((reason) => reason.message), ...approved.by],
    legal_basis: basisOf(material, 'grant'),
    remedy: remedyOf(material),
    trace: assessed.result.result.trace,
    pack: assessed.result.pack,
    review_by:
      monthly && months !== undefined ? addMonthsToDate(approved.date, months) : null,
  });
}

/** The town's refusal, or the district's that the town records and tells the applicant. */
function refusalOf(material: Material): { date: string; text: string } | null {
  const declined = newestAct<Decline, unknown>(material, 'decline');
  if (declined) return { date: declined.date, text: declined.payload.text };
  const decided = resolutionOf(material);
  if (decided?.payload.resolution !== 'declined') return null;
  const { document_no, text } = decided.payload;
  return { date: decided.date, text: `区里决定不予批准（${document_no}）：${text}` };
}

function composeDecline(material: Material): PaperContent | null {
  const decided = refusalOf(material);
  const assessed = actAt<unknown, Assessed>(material, material.record.assessed_seq);
  if (!decided || !assessed) return null;
  const { result } = assessed.result;
  return declineNotice({
    frame: frameOf(material.db, material.office, decided.date, assessed.result.pack),
    application: applicationFacts(material),
    reasons: result.decision === 'refuse' ? result.reasons.map((reason) => reason.message) : [],
    explanation: decided.text,
    legal_basis: basisOf(material, 'refuse'),
    remedy: remedyOf(material),
    other_help: [],
    trace: result.decision === 'refuse' ? result.trace : [],
    pack: assessed.result.pack,
  });
}
