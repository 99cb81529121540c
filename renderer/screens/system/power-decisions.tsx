/** Power decisions: what was decided under a power; after its revocation each is reported to the district. */
import { useState } from 'react';
import type { PowerDecisionRow, PowerRow } from '../../../shared/office/rows';
import { usePages } from '../../hooks/use-pages';
import { Refused } from '../../parts/answer';
import { PrintForm } from '../../parts/print-form';
import { Sheet } from '../../parts/sheet';
import type { Column } from '../../parts/sheet-columns';

const columns: Column<PowerDecisionRow>[] = [
  { key: 'on', title: '日期', width: 110, cell: (row) => row.decided_on },
  { key: 'title', title: '决定', width: 100, cell: (row) => row.title },
  { key: 'name', title: '姓名', width: 90, cell: (row) => row.name },
  { key: 'sentence', title: '内容', width: 260, grow: 1, cell: (row) => row.sentence },
  { key: 'officer', title: '决定人', width: 90, cell: (row) => row.officer_name },
  { key: 'after', title: '收回之后', width: 110, cell: (row) => (row.after_end ? '收回后作出' : '') },
];

export function PowerDecisions({ power }: { power: PowerRow }) {
  const [shown, setShown] = useState(false);
  if (!shown && power.revoked_from === null) {
    return (
      <p>
        <button type="button" className="link" onClick={() => setShown(true)}>
          按本权限作出的决定
        </button>
      </p>
    );
  }
  return <Decisions powerNo={power.power_no} />;
}

function Decisions({ powerNo }: { powerNo: string }) {
  const list = usePages('power_decisions', { power_no: powerNo });
  return (
    <>
      <div className="row-of-buttons">
        <PrintForm code="K04" subject={{ power_no: powerNo }} label="打印决定清单" />
      </div>
      {list.refusal && <Refused refusal={list.refusal} />}
      <Sheet
        label="按本权限作出的决定"
        columns={columns}
        total={list.total}
        rowAt={list.rowAt}
        onSight={list.onSight}
        natural
        keyOf={(row) => String(row.seq)}
        empty="还没有按本权限作出决定。"
      />
    </>
  );
}
