/** Personal forms: what the applicant hands in or signs for (D08), takes back, or gives up (D50). */
import { agentRelations } from '../../../shared/application/agent';
import type { Receive } from '../../../shared/application/receive';
import type { Withdraw } from '../../../shared/application/withdraw';
import { permit, refuse, type Outcome } from '../../../shared/base/outcome';
import { materialsList } from '../../../shared/notice/content/intake-papers';
import { agencyLetter, waiver, withdrawalRequest } from '../../../shared/notice/content/personal-statements';
import type { Within } from '../session';
import { findProgramme } from '../facts/case';
import { findPackInForce } from '../facts/policy';
import { ownOffice } from '../desk';
import { frameOf } from './letterhead';
import { actAt, newestAct, officerName, type ComposedForm, type Material } from './material';

/** Room for a reason that is written by hand. */
const BY_HAND = '　　　　　　　　　　　　';

/** D08: the papers that have come in so far. */
export function composeMaterials(material: Material): ComposedForm {
  const { record } = material;
  const content = materialsList({
    frame: frameOf(material.db, material.office, material.today),
    applicant_name: record.applicant_name,
    programme_name: material.programme_name,
    case_no: material.case_no,
    materials: (JSON.parse(record.documents) as string[]).map((name) => ({ name, original: null, pages: null })),
    received_on: material.today,
    clerk_name: officerName(material, record.handler),
  });
  return { content, name: `材料接收清单 ${record.applicant_name}` };
}

function statement(material: Material, reason: string, signed_on: string | null) {
  const { record, known } = material;
  const applicant = known.declaration.members.find(({ key }) => key === record.applicant_key);
  return {
    frame: frameOf(material.db, material.office, material.today),
    person_name: record.applicant_name,
    id_number: applicant?.id_number ?? '无',
    programme_name: material.programme_name,
    reason,
    signed_on,
  };
}

/** D50, 撤回申请书: to be signed, or as the withdrawal recorded it. */
export function composeWithdrawal(material: Material): ComposedForm {
  const taken = newestAct<Withdraw, unknown>(material, 'withdraw');
  const content = withdrawalRequest({
    ...statement(material, taken?.payload.reason ?? BY_HAND, taken?.date ?? null),
    case_no: material.case_no,
    applied_on: material.record.applied_on,
  });
  return { content, name: `撤回申请书 ${material.record.applicant_name}` };
}

/** D50, 委托书: null where nobody applies for the applicant. */
export function composeAgency(material: Material): ComposedForm | null {
  const agent = actAt<Receive, unknown>(material, material.record.received_seq)?.payload.agent;
  if (!agent) return null;
  const content = agencyLetter({
    ...statement(material, '本人不便亲自办理', null),
    agent_name: agent.name,
    agent_id_number: agent.id_number,
    relation: agentRelations[agent.relation],
  });
  return { content, name: `委托书 ${material.record.applicant_name}` };
}

/** D50, 放弃救助声明: what somebody signs before the award is stopped for it. */
export function composeWaiver({ desk }: Within, awardNo: string): Outcome<ComposedForm> {
  const { db, clock } = desk;
  const today = clock.today();
  const row = db.one<{ programme: string; payee_name: string; payee_id_number: string }>(
    'SELECT programme, payee_name, payee_id_number FROM awards WHERE award_no = ?',
    awardNo,
  );
  if (!row) return refuse('award_unknown', '没有这份待遇，请从待遇列表中选择');
  const content = waiver({
    frame: frameOf(db, ownOffice(desk), today),
    person_name: row.payee_name,
    id_number: row.payee_id_number,
    programme_name: findProgramme(findPackInForce(db, today), row.programme, today)?.name ?? row.programme,
    reason: BY_HAND,
    signed_on: null,
    award_no: awardNo,
  });
  return permit({ content, name: `放弃救助声明 ${row.payee_name}` });
}
