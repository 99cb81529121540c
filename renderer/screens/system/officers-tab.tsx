/** Officers tab: who works here in which posts; enrolling and changing posts. */
import { Button } from 'antd';
import { useState } from 'react';
import { employmentNames } from '../../../shared/base/posts';
import type { OfficerListRow } from '../../../shared/office/rows';
import { useHolds } from '../../frame/session-context';
import { useAsk } from '../../hooks/use-ask';
import { Answer } from '../../parts/answer';
import { Sheet } from '../../parts/sheet';
import type { Column } from '../../parts/sheet-columns';
import { EnrolForm } from './enrol-form';
import { PostsForm } from './posts-form';

const columns: Column<OfficerListRow>[] = [
  { key: 'name', title: '姓名', width: 110, cell: (row) => row.name },
  { key: 'login', title: '登录名', width: 130, cell: (row) => row.login },
  { key: 'posts', title: '岗位', width: 240, grow: 1, cell: (row) => (row.post_names === '' ? '已不在岗' : row.post_names) },
  { key: 'employment', title: '用工性质', width: 150, cell: (row) => employmentNames[row.employment] },
  { key: 'enrolled', title: '登记日期', width: 120, cell: (row) => row.enrolled_on },
];

type Open = 'none' | 'enrol' | OfficerListRow;

export function OfficersTab() {
  const officers = useAsk('officers', {});
  const admin = useHolds('admin');
  const [open, setOpen] = useState<Open>('none');
  const close = (): void => setOpen('none');
  return (
    <>
      {admin && open === 'none' && (
        <div className="row-of-buttons">
          <Button type="primary" onClick={() => setOpen('enrol')}>
            登记人员
          </Button>
          <span className="note">点一行可变动岗位</span>
        </div>
      )}
      {!admin && <p className="note">人员和岗位由系统管理员登记。</p>}
      {open === 'enrol' && <EnrolForm onClose={close} />}
      {typeof open === 'object' && <PostsForm officer={open} onClose={close} />}
      <Answer of={officers}>
        {(rows) => (
          <Sheet
            natural
            label="人员"
            columns={columns}
            total={rows.length}
            rowAt={(index) => rows[index]}
            keyOf={(row) => row.officer_id}
            {...(admin ? { onOpen: (row: OfficerListRow) => setOpen(row) } : {})}
            empty="还没有登记人员。"
          />
        )}
      </Answer>
    </>
  );
}
