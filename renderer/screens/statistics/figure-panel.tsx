/** Figure panel: what one figure of the statistics counts, each row opening what stands behind it. */
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { formatFen } from '../../../shared/base/money';
import { shortVillageName } from '../../../shared/base/region';
import type { CountedItem, Opens, ReportColumn, Unit } from '../../../shared/statistics/measure';
import { usePages } from '../../hooks/use-pages';
import { Panel } from '../../parts/panel';
import { Refused } from '../../parts/answer';
import { Sheet } from '../../parts/sheet';
import type { Column } from '../../parts/sheet-columns';

export interface Figure {
  month: string;
  table: string;
  row: string;
  column: ReportColumn;
  unit: Unit;
  /** The figure in words. */
  words: string;
}

const pathOf: Record<Opens, (no: string) => string> = {
  award: (no) => `/awards/${no}`,
  case: (no) => `/cases/${no}`,
  referral: (no) => `/referrals/${no}`,
  lead: () => '/cases/leads',
  relative: () => '/system/relatives',
  household: (no) => `/households/${no}`,
  notice: (no) => `/papers/${no}`,
  emergency: () => '/cases/emergencies',
  uplift: () => '/awards/uplift',
  clue: () => '/money/clues',
  record: (no) => `/registers/line/${no}`,
};

const areaNames = { urban: '城镇', rural: '农村' } as const;

/** Sums are fen; a count shows how many it adds when that is more than one. */
function valueText({ value }: CountedItem, sums: boolean): string {
  return sums ? formatFen(value) : String(value);
}

export function FigurePanel({ figure, onClose }: { figure: Figure; onClose: () => void }) {
  const navigate = useNavigate();
  const { words, unit, ...asked } = figure;
  const list = usePages('figure_items', asked);
  const sums = unit === 'fen';
  const columns: Column<CountedItem>[] = [
    { key: 'no', title: '编号', width: 240, cell: (row) => row.no },
    { key: 'name', title: '姓名', width: 140, grow: 1, cell: (row) => row.name },
    { key: 'village', title: '村（社区）', width: 180, cell: (row) => shortVillageName(row.village_code) },
    { key: 'area', title: '城乡', width: 80, cell: (row) => (row.area ? areaNames[row.area] : '') },
    {
      key: 'value',
      title: sums ? '金额（元）' : '计入',
      width: 120,
      align: 'right',
      cell: (row) => valueText(row, sums),
    },
  ];
  return (
    <Panel title={words} aside={<Button onClick={onClose}>收起</Button>}>
      {list.refusal && <Refused refusal={list.refusal} />}
      <Sheet
        natural
        label={words}
        columns={columns}
        total={list.total}
        rowAt={list.rowAt}
        onSight={list.onSight}
        keyOf={(row) => `${row.opens}-${row.no}-${row.name}`}
        onOpen={(row) => void navigate(pathOf[row.opens](row.no))}
        empty="没有。"
      />
    </Panel>
  );
}
