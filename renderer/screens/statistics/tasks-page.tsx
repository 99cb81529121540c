/** Tasks page: the district's 35 tasks, what the desk does for each, where, and its figures of the month. */
import { Button } from 'antd';
import { Fragment, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { formatFen } from '../../../shared/base/money';
import { taskDeeds, taskReaches, tasks, type Task } from '../../../shared/statistics/data/tasks';
import { unitNames, type ReportRow } from '../../../shared/statistics/measure';
import { registersOf, type TaskFigures } from '../../../shared/statistics/tasks';
import { useAsk } from '../../hooks/use-ask';
import { useMonth } from '../../hooks/use-month';
import { Refused } from '../../parts/answer';
import { MonthTurn } from '../../parts/month-turn';
import { Page } from '../../parts/page';
import { FigurePanel, type Figure } from './figure-panel';

export function TasksPage() {
  const navigate = useNavigate();
  const [month, setMonth] = useMonth();
  const asked = useAsk('task_map', { month });
  const here = tasks.filter(({ reach }) => reach === 'here').length;
  return (
    <Page
      title="任务对照"
      aside={`共${String(tasks.length)}项，本台办理${String(here)}项`}
      actions={<Button onClick={() => void navigate(`/statistics?month=${month}`)}>统计表</Button>}
    >
      <div className="page-filters">
        <MonthTurn month={month} onTurn={setMonth} />
        <span className="note">点数字看是哪些户、人、件；点“去办理”下的名称打开那一页。</span>
      </div>
      {asked.refusal && <Refused refusal={asked.refusal} />}
      <TaskTable key={month} month={month} figures={asked.answer ?? []} />
    </Page>
  );
}

function TaskTable({ month, figures }: { month: string; figures: readonly TaskFigures[] }) {
  const [opened, open] = useState<{ no: number; figure: Figure }>();
  const byNo = new Map(figures.map((one) => [one.no, one]));
  return (
    <table className="tasks">
      <thead>
        <tr>
          <th scope="col">序号</th>
          <th scope="col">任务</th>
          <th scope="col">本台做什么</th>
          <th scope="col">本月数字</th>
          <th scope="col">去办理</th>
        </tr>
      </thead>
      <tbody>
        {tasks.map((task, index) => (
          <Fragment key={task.no}>
            {tasks[index - 1]?.part !== task.part && (
              <tr>
                <th colSpan={5} scope="colgroup" className="tasks-part">
                  {task.part}
                </th>
              </tr>
            )}
            <TaskRow task={task} month={month} figures={byNo.get(task.no)} onOpen={(figure) => open({ no: task.no, figure })} />
            {opened?.no === task.no && (
              <tr>
                <td colSpan={5}>
                  <FigurePanel key={opened.figure.words} figure={opened.figure} onClose={() => open(undefined)} />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  task: Task;
  month: string;
  figures: TaskFigures | undefined;
  onOpen: (figure: Figure) => void;
}

function TaskRow({ task, month, figures, onOpen }: RowProps) {
  const { no, title, does, missing, places, reach } = task;
  return (
    <tr>
      <td className="number">{no}</td>
      <th scope="row">
        {title}
        <span className={reach === 'here' ? 'task-reach task-reach-here' : 'task-reach'}>{taskReaches[reach]}</span>
      </th>
      <td>
        {does.map(([deed, what]) => (
          <div key={what}>
            <b>{taskDeeds[deed]}</b> {what}
          </div>
        ))}
        {missing !== '' && <div className="faint">{missing}</div>}
      </td>
      <td className="task-figures">
        {figures?.rows.map((row) => (
          <TaskFigure
            key={row.code}
            row={row}
            onOpen={(words) => onOpen({ month, table: figures.table, row: row.code, column: 'total', unit: row.unit, words })}
          />
        ))}
        {task.counts.length === 0 && <span className="faint">无</span>}
      </td>
      <td>
        {places.map(({ path, name }) => (
          <div key={path}>
            <Link to={path}>{name}</Link>
          </div>
        ))}
        {registersOf(task).map(({ code, name }) => (
          <div key={code}>
            <Link to={`/registers/${code}`}>{name}</Link>
          </div>
        ))}
      </td>
    </tr>
  );
}

function TaskFigure({ row, onOpen }: { row: ReportRow; onOpen: (words: string) => void }) {
  const text = row.unit === 'fen' ? formatFen(row.total) : String(row.total);
  const words = `${row.label} ${text} ${unitNames[row.unit]}`;
  return (
    <div className="task-figure">
      <span className="soft">{row.label}</span>
      {row.total === 0 ? (
        <span className="faint">{text}</span>
      ) : (
        <Button type="link" size="small" className="figure-opens" aria-label={words} onClick={() => onOpen(words)}>
          {text}
        </Button>
      )}
      <span className="faint">{unitNames[row.unit]}</span>
    </div>
  );
}
