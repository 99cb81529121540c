/** Papers page: every paper issued with a number, and whether it was served. */
import { Select } from 'antd';
import { Link, useNavigate } from 'react-router';
import { paperKinds } from '../../../shared/notice/data/catalogue';
import type { NoticeRow } from '../../../shared/notice/rows';
import { useKept } from '../../hooks/use-kept';
import { usePages } from '../../hooks/use-pages';
import { Refused } from '../../parts/answer';
import { ExportList } from '../../parts/export-list';
import { Page } from '../../parts/page';
import { SearchBox } from '../../parts/search-box';
import { Sheet } from '../../parts/sheet';
import type { Column } from '../../parts/sheet-columns';

export const noticeStates = { in_force: '有效', voided: '已作废', replaced: '已替换' };

const columns: Column<NoticeRow>[] = [
  { key: 'number', title: '文号', width: 230, grow: 1, cell: (row) => row.number },
  { key: 'title', title: '文书', width: 150, cell: (row) => row.title },
  { key: 'name', title: '申请人', width: 110, cell: (row) => row.applicant_name },
  { key: 'village', title: '村（社区）', width: 120, grow: 1, cell: (row) => row.village_name },
  { key: 'issued', title: '发文日期', width: 110, cell: (row) => row.issued_on },
  { key: 'served', title: '送达', width: 110, cell: (row) => row.served_on ?? '未登记' },
  { key: 'prints', title: '打印', width: 70, align: 'right', cell: (row) => `${row.prints} 次` },
  { key: 'state', title: '状态', width: 80, cell: (row) => noticeStates[row.state] },
];

const kinds = [
  { value: '', label: '全部文书' },
  ...Object.entries(paperKinds).map(([value, { title }]) => ({ value, label: title })),
];

export function PapersPage() {
  const navigate = useNavigate();
  const [search, setSearch] = useKept('papers.search', '');
  const [code, setCode] = useKept('papers.code', '');
  const list = usePages('notices', { search, code });
  return (
    <Page
      title="文书"
      actions={
        <>
          <Link to="/papers/rounds">打印和送达</Link>
          <ExportList list="notices" input={{ search, code }} />
        </>
      }
      fill
      filters={
        <>
          <SearchBox value={search} placeholder="文号、姓名或拼音首字母" onSearch={setSearch} />
          <Select className="filter" aria-label="文书种类" value={code} options={kinds} onChange={setCode} />
        </>
      }
    >
      {list.refusal && <Refused refusal={list.refusal} />}
      <Sheet
        label="文书列表"
        columns={columns}
        total={list.total}
        rowAt={list.rowAt}
        onSight={list.onSight}
        keyOf={(row) => row.notice_no}
        onOpen={(row) => void navigate(`/papers/${row.notice_no}`)}
        classOf={(row) => (row.state === 'in_force' ? '' : 'row-faint')}
        empty={search === '' && code === '' ? '还没有发文。文书在案件页上印发。' : '没有符合条件的文书。'}
      />
      <div className="sheet-foot">{list.total === undefined ? '' : `共 ${list.total} 份`}</div>
    </Page>
  );
}
