/** Remembered: a handle that asks the database once for what is read again and again while one question is answered. */
import type { Row, WritableDb } from './database';

type Values = Parameters<WritableDb['all']> extends [string, ...infer V] ? V : never;

/**
 * The same statement with the same values answers the rows read the first time, until something is
 * written through this handle. It must not outlive the question: nobody tells it what others write.
 */
export function remembered(db: WritableDb): WritableDb {
  const known = new Map<string, Map<unknown, unknown[]>>();
  const read = (sql: string, values: Values, ask: () => unknown[]): unknown[] => {
    const key = values.length === 1 ? values[0] : JSON.stringify(values);
    const answers = known.get(sql) ?? new Map<unknown, unknown[]>();
    const kept = answers.get(key);
    if (kept) return kept;
    const rows = ask();
    known.set(sql, answers.set(key, rows));
    return rows;
  };
  const forget = <A extends unknown[], R>(write: (...args: A) => R) => (...args: A): R => {
    known.clear();
    return write(...args);
  };
  return {
    ...db,
    one: <T>(sql: string, ...values: Values) =>
      read(`one ${sql}`, values, () => [db.one<Row>(sql, ...values)])[0] as T | undefined,
    all: <T>(sql: string, ...values: Values) => [...read(sql, values, () => db.all(sql, ...values))] as T[],
    run: forget(db.run),
    runOne: forget(db.runOne),
    exec: forget(db.exec),
  };
}
