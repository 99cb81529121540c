/** Statistics page: the nine tables of a month; every figure opens what it counts. */
import { Button } from 'antd';
import { useState } from 'react';
import { NavLink, Navigate, useNavigate, useParams } from 'react-router';
import { formatFen } from '../../../shared/base/money';
import { reportColumns, unitNames, type ReportColumn, type ReportRow } from '../../../shared/statistics/measure';
import { useAsk } from '../../hooks/use-ask';
import { useMonth } from '../../hooks/use-month';
import { Answer } from '../../parts/answer';
import { MonthTurn } from '../../parts/month-turn';
import { Page } from '../../parts/page';
import { Sheet } from '../../parts/sheet';
import type { Column } from '../../parts/sheet-columns';
import { ReportPanel } from './report-panel';
import { FigurePanel, type Figure } from './figure-panel';

export function StatisticsPage() {
  const [month, setMonth] = useMonth();
  const navigate = useNavigate();
  const report = useAsk('month_report', { month });
  return (
    <Page title="统计" actions={<Button onClick={() => void navigate(`/statistics/tasks?month=${month}`)}>任务对照</Button>}>
      <div className="page-filters">
        <MonthTurn month={month} onTurn={setMonth} />
        <span className="note">按今天掌握的情况统计。点数字看它是由哪些户、人、件合成的。</span>
      </div>
      <ReportPanel key={month} month={month} />
      <Answer of={report}>{({ tables }) => <Tables key={month} month={month} tables={tables} />}</Answer>
    </Page>
  );
}

interface Table {
  code: string;
  title: string;
  note: string;
  rows: ReportRow[];
}

function Tables({ month, tables }: { month: string; tables: readonly Table[] }) {
  const { table: code } = useParams();
  const table = tables.find((one) => one.code === code);
  const first = tables[0]?.code ?? '';
  if (!table) return <Navigate to={`/statistics/${first}?month=${month}`} replace />;
  return (
    <>
      <nav className="tabs" aria-label="统计表">
        {tables.map(({ code: one, title }) => (
          <NavLink key={one} to={`/statistics/${one}?month=${month}`}>
            {title}
          </NavLink>
        ))}
      </nav>
      <OneTable key={table.code} month={month} table={table} />
    </>
  );
}

function OneTable({ month, table }: { month: string; table: Table }) {
  const [opened, open] = useState<Figure>();
  const figure = (column: ReportColumn): Column<ReportRow> => ({
    key: column,
    title: reportColumns[column],
    width: 170,
    align: 'right',
    cell: (row) => {
      const value = row[column];
      const text = row.unit === 'fen' ? formatFen(value) : String(value);
      if (value === 0) return <span className="faint">{text}</span>;
      const words = `${row.label} ${reportColumns[column]} ${text} ${unitNames[row.unit]}`;
      const chosen = { month, table: table.code, row: row.code, column, unit: row.unit, words };
      return (
        <Button type="link" size="small" className="figure-opens" aria-label={words} onClick={() => open(chosen)}>
          {text}
        </Button>
      );
    },
  });
  return (
    <>
      <p className="note">{table.note}</p>
      <Sheet
        natural
        label={table.title}
        columns={[
          { key: 'label', title: '项目', width: 300, grow: 1, cell: (row) => row.label },
          { key: 'unit', title: '单位', width: 80, cell: (row) => unitNames[row.unit] },
          figure('total'),
          figure('urban'),
          figure('rural'),
        ]}
        total={table.rows.length}
        rowAt={(index) => table.rows[index]}
        keyOf={(row) => row.code}
        empty="本月没有可统计的事项。"
      />
      {opened && <FigurePanel figure={opened} onClose={() => open(undefined)} />}
    </>
  );
}
