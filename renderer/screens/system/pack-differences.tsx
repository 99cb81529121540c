/** Pack differences: what one pack changes against another: 原值, 新值 and where it stands. */
import type { PackDifference } from '../../../shared/policy/row-differences';
import { RuleTable, type RuleColumn } from '../../parts/rule-table';

const changes = { added: '新增', removed: '去掉', changed: '修改' } as const;

const columns: RuleColumn<PackDifference>[] = [
  {
    key: 'name',
    title: '项目',
    share: 5,
    cell: (row) => (
      <>
        <strong>{row.name}</strong>
        <span className="faint block">{[changes[row.change], row.detail].filter((part) => part !== '').join('，')}</span>
      </>
    ),
  },
  { key: 'before', title: '原值', share: 4, cell: (row) => row.before ?? <span className="faint">无</span> },
  { key: 'after', title: '新值', share: 4, cell: (row) => row.after ?? <span className="faint">无</span> },
  { key: 'source', title: '出处', share: 4, cell: (row) => <span className="faint">{row.source}</span> },
];

export function PackDifferences({ of }: { of: readonly PackDifference[] }) {
  return <RuleTable label="差异" columns={columns} rows={of} keyOf={(row) => `${row.kind} ${row.key}`} empty="两个政策包的内容相同。" />;
}
