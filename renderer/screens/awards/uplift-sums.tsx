/** Uplift sums: the result as sentences, bars of the changes, each programme's share, and the decision. */
import { Link } from 'react-router';
import { formatFen } from '../../../shared/base/money';
import type { ProgrammeSum, SimulationView } from '../../../shared/award/uplift-sum';
import { useToday } from '../../frame/session-context';
import { useProgrammes } from '../../hooks/use-programmes';
import { Amount } from '../../parts/amount';
import { BarChart } from '../../parts/bar-chart';
import { Panel } from '../../parts/panel';
import { Sheet } from '../../parts/sheet';
import type { Column } from '../../parts/sheet-columns';
import { UpliftDecide } from './uplift-decide';

export function UpliftSums({ view }: { view: SimulationView }) {
  const { sizes } = view.sum;
  return (
    <>
      <UpliftSentences view={view} />
      <UpliftDecide view={view} />
      <Panel title="每月增减分组" aside="可批量调整的待遇">
        <BarChart
          label="每月增减分组"
          bars={sizes.map((size) => ({
            name: size.name,
            value: size.count,
            text: size.count === 0 ? '没有' : `${size.count} 份，共 ${formatFen(size.difference_fen)} 元`,
          }))}
        />
      </Panel>
      <ProgrammeShares sums={view.sum.programmes} />
    </>
  );
}

/** What changes, in plain sentences. */
function UpliftSentences({ view }: { view: SimulationView }) {
  const { all, batch, bars, ended } = view.sum;
  const single = bars.filter((row) => row.count > 0);
  const left = single.reduce((sum, row) => sum + row.count, 0);
  const same = all.count - batch.count - left;
  const more = batch.after_fen - batch.before_fen;
  return (
    <div>
      <p>
        {all.count} 份在享待遇中 {batch.count} 份可以批量调整，每月由 {formatFen(batch.before_fen)} 元变为{' '}
        {formatFen(batch.after_fen)} 元，{more < 0 ? '月减' : '月增'} {formatFen(Math.abs(more))} 元
        {batch.back_pay_fen > 0 && `；${view.from} 以来已发月份应补发 ${formatFen(batch.back_pay_fen)} 元`}。
        {same > 0 && `${same} 份不变。`}
      </p>
      {left > 0 && (
        <p>
          <Link to="/awards/uplift/rows">{left} 份须单独办理</Link>：
          {single.map((row) => `${row.name} ${row.count} 份`).join('；')}。
        </p>
      )}
      {ended > 0 && <p>另有 {ended} 份在这期间已停发或结束，是否补发请单独核定。</p>}
    </div>
  );
}

type Named = ProgrammeSum & { name: string };

const columns: Column<Named>[] = [
  { key: 'name', title: '救助项目', width: 180, grow: 1, cell: (row) => row.name },
  { key: 'all', title: '在享份数', width: 90, align: 'right', cell: (row) => row.all.count },
  { key: 'count', title: '调整份数', width: 90, align: 'right', cell: (row) => row.batch.count },
  { key: 'before', title: '现在（元/月）', width: 140, align: 'right', cell: (row) => <Amount fen={row.batch.before_fen} /> },
  { key: 'after', title: '调整后（元/月）', width: 140, align: 'right', cell: (row) => <Amount fen={row.batch.after_fen} /> },
  {
    key: 'more',
    title: '增减（元/月）',
    width: 130,
    align: 'right',
    cell: (row) => <Amount fen={row.batch.after_fen - row.batch.before_fen} />,
  },
  { key: 'back', title: '补发（元）', width: 130, align: 'right', cell: (row) => <Amount fen={row.batch.back_pay_fen} /> },
];

function ProgrammeShares({ sums }: { sums: readonly ProgrammeSum[] }) {
  const programmes = useProgrammes(useToday());
  const rows = sums.map((sum) => ({
    ...sum,
    name: programmes.find((row) => row.code === sum.programme)?.name ?? '',
  }));
  return (
    <Panel title="各救助项目" aside="可批量调整的待遇，每月费用">
      <Sheet
        natural
        label="各救助项目"
        columns={columns}
        total={rows.length}
        rowAt={(index) => rows[index]}
        keyOf={(row) => row.programme}
        empty="没有按月发放的在享待遇。"
      />
    </Panel>
  );
}
