/** Temporary forms: the approval form of temporary aid (D23) and the papers that follow an advance (D27). */
import type { Advance, Advanced } from '../../../shared/approval/advance';
import type { Approve } from '../../../shared/approval/approve';
import type { Review } from '../../../shared/approval/review';
import type { Event } from '../../../shared/application/receive';
import type { Supplement } from '../../../shared/application/supplement';
import type { Assessed } from '../../../shared/assessment/assess';
import { formatFen } from '../../../shared/base/money';
import { findProgrammeMoney } from '../../../shared/ledger/data/programmes';
import { emergencyApproval, supplementApproval } from '../../../shared/notice/content/emergency-forms';
import type { Said } from '../../../shared/notice/content/grids';
import { searchPower } from '../../../shared/office/power';
import { eventKinds } from '../../../shared/policy/data/codes';
import { traceSentences } from '../../../shared/policy/trace-sentences';
import { findCase } from '../facts/case';
import { powersOf } from '../facts/office';
import { frameOf } from './letterhead';
import { actAt, opinionOf, placeOf, signerOf, stepAct, type ComposedForm, type Material } from './material';

function saidIn(material: Material, step: string, text: (payload: never) => string): Said | null {
  const opinion = opinionOf(material, step, text);
  return opinion && { text: opinion.text, name: opinion.officer_name, on: opinion.given_on };
}

const reviewed = (material: Material) => saidIn(material, 'review', (payload: Review) => payload.text);
const decided = (material: Material) => saidIn(material, 'approve', (payload: Approve) => payload.text);

/** By which power the aid may be decided, in words. */
function ceilingText({ db, office, record, today }: Material, amount_fen: number): string {
  const wanted = { programme: record.programme, kind: 'grant', on: today, amount_fen } as const;
  const search = searchPower(powersOf(db, office), wanted);
  if (!search.found) return '超出镇街权限，报区民政局或者提请一事一议';
  const { ceiling_fen } = search.scope;
  const limit = ceiling_fen === null ? '不设限额' : `限额${formatFen(ceiling_fen)}元`;
  return `${search.power.document_no}，${limit}`;
}

/** The step that gave the amount, in words. */
function sumText({ trace, amount_fen }: Assessed['result']): string {
  const step = trace.findLast(({ value, unit }) => unit === 'yuan' && value === formatFen(amount_fen ?? 0));
  return traceSentences(step ? [step] : trace.slice(-1)).join('');
}

/** D23: null before the amount is assessed, and for what needs no sudden hardship. */
export function composeEmergencyApproval(material: Material): ComposedForm | null {
  const { record, known, db } = material;
  const assessed = actAt<unknown, Assessed>(material, record.assessed_seq);
  if (!assessed || record.event === null) return null;
  const event = JSON.parse(record.event) as Event;
  const { result } = assessed.result;
  const applicant = known.declaration.members.find(({ key }) => key === record.applicant_key);
  const way = findProgrammeMoney(record.programme)?.way ?? 'batch';
  const amount_fen = result.amount_fen ?? 0;
  const granted = result.decision === 'grant';
  const content = emergencyApproval({
    frame: frameOf(db, material.office, material.today, assessed.result.pack),
    case_no: material.case_no,
    applicant_name: record.applicant_name,
    id_number: applicant?.id_number ?? '无',
    address: placeOf(known.declaration),
    phone: known.declaration.phone,
    people_count: result.members.length,
    kinds: Object.entries(eventKinds).map(([kind, name]) => ({ name, chosen: kind === event.kind })),
    happened_on: event.on,
    cause: event.text,
    sum_text: sumText(result),
    amount_fen,
    advanced_fen: findCase(db, material.case_no)?.advanced?.amount_fen ?? 0,
    sources: [
      { name: '临时救助备用金', chosen: way === 'imprest' },
      { name: '财政资金社会化发放', chosen: way === 'batch' },
      { name: '备用金或者社会化发放', chosen: way === 'either' },
    ],
    ceiling_text: ceilingText(material, amount_fen),
    handling: {
      text: granted ? '经核算符合条件，拟同意。' : '经核算不符合条件。',
      name: signerOf(material, assessed),
      on: assessed.date,
    },
    review: reviewed(material),
    decision: decided(material),
  });
  return { content, name: `临时救助审批表 ${record.applicant_name}` };
}

/** D27: null where nothing was advanced. */
export function composeSupplementApproval(material: Material): ComposedForm | null {
  const { record } = material;
  const advanced = stepAct<Advance, Advanced>(material, 'advance');
  if (!advanced) return null;
  const { amount_fen, supplement_due, award_no } = advanced.result;
  const supplemented = stepAct<Supplement, unknown>(material, 'supplement');
  const content = supplementApproval({
    frame: frameOf(material.db, material.office, material.today),
    case_no: material.case_no,
    applicant_name: record.applicant_name,
    advance_no: award_no,
    advanced_on: advanced.date,
    advanced_fen: amount_fen,
    due_on: supplement_due,
    supplemented_on: supplemented?.date ?? null,
    explanation: advanced.payload.text,
    documents: JSON.parse(record.documents) as string[],
    late_reason: supplemented && supplemented.date > supplement_due ? '逾期补办，原因另附说明' : '',
    handling: null,
    review: reviewed(material),
    decision: decided(material),
  });
  return { content, name: `补办手续审批表 ${record.applicant_name}` };
}
