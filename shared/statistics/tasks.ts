/** Tasks: the figures of each of the district's 35 tasks, every one with the items behind it. */
import { tasks } from './data/tasks';
import type { MonthFacts } from './facts';
import { rowOf, type ReportRow, type ReportTable } from './measure';

/** The figures of one task in a month. */
export interface TaskFigures {
  /** Number of the task in the district's list. */
  no: number;
  /** What `figure_items` knows its figures by. */
  table: string;
  rows: ReportRow[];
}

const tableOf = (no: number): string => `task_${String(no)}`;

/** The tasks as tables, so that a figure of a task opens like any other. */
export const taskTables: readonly ReportTable[] = tasks.map(({ no, title, counts }) => ({
  code: tableOf(no),
  title,
  note: '',
  measures: (facts) => counts.flatMap((count) => count(facts)),
}));

/** All tasks with their figures; sums are fen. */
export function taskFigures(facts: MonthFacts): TaskFigures[] {
  return tasks.map(({ no, counts }) => ({
    no,
    table: tableOf(no),
    rows: counts.flatMap((count) => count(facts)).map(rowOf),
  }));
}
