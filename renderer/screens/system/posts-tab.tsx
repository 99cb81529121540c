/** Posts tab: dated stand-ins, and posts that change hands with their open work, signed by both sides. */
import { Button } from 'antd';
import { useState } from 'react';
import { postNames } from '../../../shared/base/posts';
import type { HandOverRow, StandInRow } from '../../../shared/office/rows';
import { useHolds } from '../../frame/session-context';
import { usePages } from '../../hooks/use-pages';
import { Refused } from '../../parts/answer';
import { Panel } from '../../parts/panel';
import { Sheet } from '../../parts/sheet';
import type { Column } from '../../parts/sheet-columns';
import { HandOverForm } from './hand-over-form';
import { HandOverView } from './hand-over-view';
import { EndStandInForm } from './end-stand-in-form';
import { StandInForm } from './stand-in-form';

const standInStates: Record<StandInRow['state'], string> = { coming: '未开始', running: '代办中', over: '已到期' };
const handOverStates: Record<HandOverRow['state'], string> = {
  open: '待接收',
  taken: '已接收',
  replaced: '已重新移交',
};

const standInColumns: Column<StandInRow>[] = [
  { key: 'name', title: '代办人', width: 100, cell: (row) => row.name },
  { key: 'post', title: '代谁的岗位', width: 190, cell: (row) => `代${row.absent_name}任${postNames[row.post]}` },
  { key: 'from', title: '第一天', width: 110, cell: (row) => row.from },
  { key: 'to', title: '最后一天', width: 110, cell: (row) => row.to },
  { key: 'document', title: '文号', width: 170, grow: 1, cell: (row) => row.document_no },
  { key: 'reason', title: '原因', width: 160, grow: 1, cell: (row) => row.reason },
  { key: 'state', title: '情况', width: 90, cell: (row) => standInStates[row.state] },
];

const handOverColumns: Column<HandOverRow>[] = [
  { key: 'no', title: '编号', width: 180, cell: (row) => row.hand_over_no },
  { key: 'post', title: '岗位', width: 90, cell: (row) => postNames[row.post] },
  { key: 'giver', title: '移交人', width: 100, cell: (row) => row.giver_name },
  { key: 'receiver', title: '接收人', width: 100, cell: (row) => row.receiver_name },
  { key: 'items', title: '未了事项', width: 100, align: 'right', cell: (row) => `${row.items.length} 件` },
  { key: 'handed', title: '移交日期', width: 120, cell: (row) => row.handed_on },
  { key: 'taken', title: '接收日期', width: 120, cell: (row) => row.taken_on ?? '' },
  { key: 'state', title: '情况', width: 110, grow: 1, cell: (row) => handOverStates[row.state] },
];

export function PostsTab() {
  return (
    <>
      <StandIns />
      <HandOvers />
    </>
  );
}

function StandIns() {
  const admin = useHolds('admin');
  const list = usePages('stand_ins', {});
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<StandInRow | null>(null);
  const open = (row: StandInRow): void => setEnding(row.state === 'over' ? null : row);
  return (
    <Panel title="代办">
      <p className="note">代办期间以本人名义登录办理，文书印“代”；经办、审核、审批不得为同一人的规定仍按本人计算。{admin && '点一行可以提前结束。'}</p>
      {admin && !adding && <Button onClick={() => setAdding(true)}>登记代办</Button>}
      {adding && <StandInForm onClose={() => setAdding(false)} />}
      {ending && <EndStandInForm row={ending} onClose={() => setEnding(null)} />}
      {list.refusal && <Refused refusal={list.refusal} />}
      <Sheet
        label="代办名单"
        columns={standInColumns}
        total={list.total}
        rowAt={list.rowAt}
        onSight={list.onSight}
        natural
        keyOf={(row) => row.stand_in_no}
        {...(admin ? { onOpen: open } : {})}
        empty="还没有登记代办。"
      />
    </Panel>
  );
}

function HandOvers() {
  const list = usePages('hand_overs', {});
  const [open, setOpen] = useState<'none' | 'new' | HandOverRow>('none');
  const close = (): void => setOpen('none');
  return (
    <Panel title="岗位交接">
      <p className="note">移交人列出未了事项并签字，接收人核对、盘点现金后签字；两人各自登录办理。点一行看清单。</p>
      {open === 'none' && <Button onClick={() => setOpen('new')}>移交岗位</Button>}
      {open === 'new' && <HandOverForm onClose={close} />}
      {typeof open === 'object' && <HandOverView key={open.hand_over_no} row={open} onClose={close} />}
      {list.refusal && <Refused refusal={list.refusal} />}
      <Sheet
        label="交接清单"
        columns={handOverColumns}
        total={list.total}
        rowAt={list.rowAt}
        onSight={list.onSight}
        natural
        keyOf={(row) => row.hand_over_no}
        onOpen={(row: HandOverRow) => setOpen(row)}
        empty="还没有办过岗位交接。"
      />
    </Panel>
  );
}
