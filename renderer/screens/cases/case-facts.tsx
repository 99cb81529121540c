/** Case facts: what the file says in a few labelled lines. */
import { Link } from 'react-router';
import type { CaseDetail } from '../../../shared/application/rows';
import { Facts } from '../../parts/facts';
import { Masked } from '../../parts/masked';

export function CaseFacts({ detail }: { detail: CaseDetail }) {
  const { row, event, visit, review } = detail;
  return (
    <Facts
      of={[
        ['家庭', <Link key="household" to={`/households/${detail.household_no}`}>{`${row.village_name}，${row.members_count} 人`}</Link>],
        ['身份证号', <Masked key="id" value={row.id_number} kind="id" />],
        ['申请', `${detail.applied_on} 申请，${row.received_on} 受理，经办人 ${row.handler_name}`],
        ['申请理由', detail.reason],
        event ? ['急难事由', `${event.on} ${event.kind_name}：${event.text}`] : null,
        ['材料', detail.documents.length === 0 ? '没有登记材料' : detail.documents.join('、')],
        visit
          ? ['入户调查', `${visit.visited_on} ${visit.names.join('、')}：${visit.truthful ? '与申报相符' : '与申报不符'}，${visit.findings}`]
          : null,
        review ? ['审核意见', `${review.on} ${review.officer_name}：${review.text}`] : null,
        detail.award_no === null ? null : ['待遇', <Link key="award" to={`/awards/${detail.award_no}`}>{detail.award_no}</Link>],
      ]}
    />
  );
}
