/** Case facts: what the file says in a few labelled lines. */
import { Link } from 'react-router';
import type { CaseDetail } from '../../../shared/application/rows';
import { agentRelations } from '../../../shared/application/agent';
import { kinshipNames, relativeOfNames, type RelativeRow } from '../../../shared/office/relative';
import { Facts } from '../../parts/facts';
import { Masked } from '../../parts/masked';

/** What is awaited before acceptance, and until when. */
function missingLine({ row, intake }: CaseDetail): [string, string] | null {
  if (row.accepted || row.state !== 'open' || intake.missing.length === 0) return null;
  const names = intake.missing.map(({ name }) => name).join('、');
  const told = intake.asked ? `（${intake.asked.on} 已告知，${intake.asked.due_on} 前补齐）` : '';
  return ['还缺材料', `${names}${told}`];
}

function relativeWords({ person_name, name, of, kinship, filed_on }: RelativeRow): string {
  const filed = filed_on === null ? '尚未报区备案' : `${filed_on} 已报区备案`;
  const who = kinship === 'self' ? `${person_name}本人` : `${person_name}是${name}的${kinshipNames[kinship]}，${name}`;
  return `${who}是${relativeOfNames[of]}，${filed}`;
}

export function CaseFacts({ detail }: { detail: CaseDetail }) {
  const { row, intake, event, visit, review } = detail;
  return (
    <Facts
      of={[
        ['家庭', <Link key="household" to={`/households/${detail.household_no}`}>{`${row.village_name}，${row.members_count} 人`}</Link>],
        ['身份证号', <Masked key="id" value={row.id_number} kind="id" />],
        ['申请', `${detail.applied_on} 申请，${row.received_on} ${row.accepted ? '受理' : '登记'}，经办人 ${row.handler_name}`],
        ['申请理由', detail.reason],
        intake.agent ? ['代理人', `${intake.agent.name}（${agentRelations[intake.agent.relation]}），${intake.agent.document}`] : null,
        intake.lead_no === null ? null : ['线索', <Link key="lead" to={`/cases/leads?lead=${intake.lead_no}`}>{intake.lead_no}</Link>],
        missingLine(detail),
        intake.doubt === null ? null : ['拟不予受理', intake.doubt],
        detail.not_same === null ? null : ['同名同生日', `已查明不是同一人：${detail.not_same}`],
        event ? ['急难事由', `${event.on} ${event.kind_name}：${event.text}`] : null,
        ['材料', detail.documents.length === 0 ? '没有登记材料' : detail.documents.join('、')],
        visit
          ? [visit.by_phone ? '电话调查' : '入户调查', `${visit.visited_on} ${visit.names.join('、')}：${visit.truthful ? '与申报相符' : '与申报不符'}，${visit.findings}`]
          : null,
        review ? ['审核意见', `${review.on} ${review.officer_name}：${review.text}`] : null,
        detail.relatives.length > 0 ? ['近亲属', detail.relatives.map(relativeWords).join('；')] : null,
        ...detail.stale.map(({ what, valid_until }): [string, string] => ['依据过期', `${what}，有效期至 ${valid_until}，请登记新的依据或由审核人说明`]),
        ...detail.excused.map(({ what, reason, officer_name, on }): [string, string] => ['过期说明', `${what}：${reason}（${officer_name} ${on}）`]),
        detail.award_no === null ? null : ['待遇', <Link key="award" to={`/awards/${detail.award_no}`}>{detail.award_no}</Link>],
      ]}
    />
  );
}
