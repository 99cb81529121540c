/** Tasks: the figures of each of the district's 35 tasks, every one with the items behind it. */
import { registers } from '../outreach/data/registers';
import type { Register } from '../outreach/register';
import { tasks, type Task } from './data/tasks';
import type { MonthFacts } from './facts';
import { kept, type Counting } from './task-measures';
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

/** The running ledgers that serve a task. */
export function registersOf({ no }: Task): Register[] {
  return registers.filter((register) => register.tasks.includes(no));
}

function countsOf(task: Task): Counting[] {
  return [...task.counts, ...registersOf(task).map(kept)];
}

/** The tasks as tables, so that a figure of a task opens like any other. */
export const taskTables: readonly ReportTable[] = tasks.map((task) => ({
  code: tableOf(task.no),
  title: task.title,
  note: '',
  measures: (facts) => countsOf(task).flatMap((count) => count(facts)),
}));

/** All tasks with their figures; sums are fen. */
export function taskFigures(facts: MonthFacts): TaskFigures[] {
  return tasks.map((task) => ({
    no: task.no,
    table: tableOf(task.no),
    rows: countsOf(task).flatMap((count) => count(facts)).map(rowOf),
  }));
}
