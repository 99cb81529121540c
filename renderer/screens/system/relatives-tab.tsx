/** Relatives tab: near relatives of officers and village cadres, registered and filed with the bureau. */
import { Button } from 'antd';
import { useState } from 'react';
import { kinshipNames, relativeOfNames, type RelativeRow } from '../../../shared/office/relative';
import { useHolds } from '../../frame/session-context';
import { usePages } from '../../hooks/use-pages';
import { Refused } from '../../parts/answer';
import { Sheet } from '../../parts/sheet';
import type { Column } from '../../parts/sheet-columns';
import { DeclareRelativeForm, FileRelativeForm } from './relative-forms';

const columns: Column<RelativeRow>[] = [
  { key: 'person', title: '近亲属', width: 120, cell: (row) => row.person_name },
  { key: 'kinship', title: '关系', width: 140, cell: (row) => kinshipNames[row.kinship] },
  { key: 'name', title: '谁的近亲属', width: 120, cell: (row) => row.name },
  { key: 'of', title: '身份', width: 150, grow: 1, cell: (row) => relativeOfNames[row.of] },
  { key: 'declared', title: '登记日期', width: 120, cell: (row) => row.declared_on },
  { key: 'filed', title: '报区备案', width: 120, cell: (row) => row.filed_on ?? '未备案' },
];

export function RelativesTab() {
  const clerk = useHolds('clerk');
  const reviewer = useHolds('reviewer');
  const may = clerk || reviewer;
  const list = usePages('relatives', {});
  const [adding, setAdding] = useState(false);
  const [filing, setFiling] = useState<RelativeRow | null>(null);
  return (
    <>
      <p className="note">家庭成员中有登记的近亲属时，本人须回避；报区备案后案件才能审批。</p>
      {may && !adding && <Button onClick={() => setAdding(true)}>登记近亲属</Button>}
      {adding && <DeclareRelativeForm onClose={() => setAdding(false)} />}
      {filing && <FileRelativeForm key={filing.relative_no} row={filing} onClose={() => setFiling(null)} />}
      {list.refusal && <Refused refusal={list.refusal} />}
      <Sheet
        label="近亲属名单"
        columns={columns}
        total={list.total}
        rowAt={list.rowAt}
        onSight={list.onSight}
        natural
        keyOf={(row) => row.relative_no}
        {...(may ? { onOpen: (row: RelativeRow) => setFiling(row.filed_on === null ? row : null) } : {})}
        empty="还没有登记近亲属。"
      />
    </>
  );
}
