/** Households page: everybody the office knows, by name, number, village. */
import { Button, Select } from 'antd';
import { useNavigate } from 'react-router';
import { findOfficeArea } from '../../../shared/base/region';
import type { HouseholdRow } from '../../../shared/household/rows';
import { areas } from '../../../shared/policy/data/codes';
import { useHolds, useSession } from '../../frame/session-context';
import { useKept } from '../../hooks/use-kept';
import { usePages } from '../../hooks/use-pages';
import { Amount } from '../../parts/amount';
import { Refused } from '../../parts/answer';
import { ColumnChooser } from '../../parts/column-chooser';
import { Masked } from '../../parts/masked';
import { ExportList } from '../../parts/export-list';
import { Page } from '../../parts/page';
import { SearchBox } from '../../parts/search-box';
import { Sheet } from '../../parts/sheet';
import { shownColumns, type Column, type ColumnChoice } from '../../parts/sheet-columns';

const columns: Column<HouseholdRow>[] = [
  { key: 'head', title: '户主', width: 110, cell: (row) => row.head_name },
  { key: 'id', title: '身份证号', width: 200, cell: (row) => <Masked value={row.head_id_number} kind="id" /> },
  { key: 'village', title: '村（社区）', width: 130, grow: 1, cell: (row) => row.village_name },
  { key: 'area', title: '城乡', width: 64, optional: 'shown', cell: (row) => areas[row.area] },
  { key: 'members', title: '人数', width: 60, align: 'right', cell: (row) => row.members_count },
  { key: 'address', title: '住址', width: 160, grow: 2, optional: 'hidden', cell: (row) => row.address },
  { key: 'phone', title: '电话', width: 130, optional: 'hidden', cell: (row) => row.phone },
  { key: 'awards', title: '在享待遇', width: 160, grow: 2, cell: (row) => (row.awards === '' ? '无' : row.awards) },
  { key: 'monthly', title: '月金额（元）', width: 110, align: 'right', cell: (row) => <Amount fen={row.awards === '' ? null : row.monthly_fen} /> },
  { key: 'registered', title: '登记日期', width: 110, optional: 'shown', cell: (row) => row.registered_on },
  { key: 'no', title: '家庭编号', width: 170, optional: 'shown', cell: (row) => row.household_no },
];

export function HouseholdsPage() {
  const navigate = useNavigate();
  const { office } = useSession();
  const mayRegister = useHolds('clerk');
  const [search, setSearch] = useKept('households.search', '');
  const [village, setVillage] = useKept('households.village', '');
  const [choice, setChoice] = useKept<ColumnChoice>('households.columns', {});
  const list = usePages('households', { search, village_code: village });
  const villages = (findOfficeArea(office)?.villages ?? []).map(({ code, name }) => ({ value: code, label: name }));
  const filtered = search !== '' || village !== '';
  return (
    <Page
      title="家庭"
      fill
      actions={
        <>
          <ExportList list="households" input={{ search, village_code: village }} />
          {mayRegister && (
            <Button type="primary" onClick={() => void navigate('/households/new')}>
              登记家庭
            </Button>
          )}
        </>
      }
      filters={
        <>
          <SearchBox value={search} placeholder="姓名、拼音首字母、身份证号或末四位" onSearch={setSearch} />
          <Select
            className="filter"
            aria-label="村（社区）"
            value={village}
            showSearch={{ optionFilterProp: 'label' }}
            options={[{ value: '', label: '全部村（社区）' }, ...villages]}
            onChange={setVillage}
          />
          <ColumnChooser columns={columns} choice={choice} onChoose={setChoice} />
        </>
      }
    >
      {list.refusal && <Refused refusal={list.refusal} />}
      <Sheet
        label="家庭列表"
        columns={shownColumns(columns, choice)}
        total={list.total}
        rowAt={list.rowAt}
        onSight={list.onSight}
        keyOf={(row) => row.household_no}
        onOpen={(row) => void navigate(`/households/${row.household_no}`)}
        empty={filtered ? '没有符合条件的家庭。可以少输几个字，或改选全部村（社区）。' : '还没有登记家庭。点右上角“登记家庭”，或在“工具”中导入花名册。'}
      />
      <div className="sheet-foot">{list.total === undefined ? '' : `共 ${list.total} 户`}</div>
    </Page>
  );
}
