/** Hand-over view: the signed list of a post that changes hands; its receiver counts and signs here. */
import { formatFen } from '../../../shared/base/money';
import { postNames } from '../../../shared/base/posts';
import { workNames, type WorkItem } from '../../../shared/office/hand-over';
import type { HandOverRow } from '../../../shared/office/rows';
import { TakeOver } from '../../../shared/office/take-over';
import { ActBox } from '../../form/act-box';
import { MoneyField } from '../../form/money-field';
import { TextField } from '../../form/text-field';
import { useSession } from '../../frame/session-context';
import { Facts } from '../../parts/facts';
import { Panel } from '../../parts/panel';
import { PrintForm } from '../../parts/print-form';
import { Sheet } from '../../parts/sheet';
import type { Column } from '../../parts/sheet-columns';

const columns: Column<WorkItem>[] = [
  { key: 'what', title: '类别', width: 90, cell: (row) => workNames[row.what] },
  { key: 'no', title: '编号', width: 260, cell: (row) => row.no },
  { key: 'name', title: '姓名或月份', width: 120, cell: (row) => row.name },
  { key: 'state', title: '办理情况', width: 160, grow: 1, cell: (row) => row.state },
];

export function HandOverView({ row, onClose }: { row: HandOverRow; onClose: () => void }) {
  const { officer } = useSession();
  const mine = row.state === 'open' && row.receiver_id === officer.officer_id;
  const bundles = row.unsent_bundles.length === 0 ? '' : `（已导出未回执：${row.unsent_bundles.join('、')}）`;
  return (
    <Panel title={`${postNames[row.post]}岗位交接清单 ${row.hand_over_no}`}>
      <Facts
        of={[
          ['移交人', row.by_leader ? `${row.giver_name}（已离岗，${row.handed_by}代为移交）` : row.giver_name],
          ['移交说明', row.text],
          ['接收人', row.receiver_name],
          ...(row.cash_fen === null ? [] : [['库存现金', `${formatFen(row.cash_fen)} 元`] as const]),
          ...(row.vouchers_fen === null ? [] : [['未报销单据', `${formatFen(row.vouchers_fen)} 元`] as const]),
          ['未同步办件', `${row.unsent_acts} 件${bundles}`],
          ...(row.taken_text === null ? [] : [['接收情况', `${row.taken_on ?? ''} ${row.taken_text}`] as const]),
        ]}
      />
      <Sheet
        label="未了事项"
        columns={columns}
        total={row.items.length}
        rowAt={(index) => row.items[index]}
        natural
        keyOf={(item) => item.no}
        empty="没有未了事项。"
      />
      <div className="row-of-buttons">
        <PrintForm code="K06" subject={{ hand_over_no: row.hand_over_no }} label="打印交接清单" />
        <button type="button" className="link" onClick={onClose}>
          收起
        </button>
      </div>
      {mine && <TakeOverForm row={row} onClose={onClose} />}
    </Panel>
  );
}

function TakeOverForm({ row, onClose }: { row: HandOverRow; onClose: () => void }) {
  return (
    <ActBox
      kind="takeOver"
      schema={TakeOver}
      first={{ hand_over_no: row.hand_over_no, counted_fen: null, text: '' }}
      title="接收岗位"
      submit="签字接收"
      onDone={onClose}
    >
      {row.cash_fen !== null && <MoneyField path="counted_fen" label="当面盘点的现金" required />}
      <TextField path="text" label="接收情况" required maxLength={1000} autoFocus />
    </ActBox>
  );
}
