/** Ledger tables: books, batches, lines and answers as one room; each act's entries are posted with it. */
import type { Kind } from '../../../shared/docket/act';
import type { WritableDb } from '../database';
import type { RoomTables } from '../table';
import { enterAnswers } from './ledger-answers';
import { bookTables, booksDdl } from './ledger-books-ddl';
import { enterBooks, postEntries, type MoneyAct } from './ledger-books';
import { lineTables, linesDdl } from './ledger-lines-ddl';
import { enterImprest } from './ledger-imprest';
import { enterRecoveries, recoveryDdl, recoveryTables } from './ledger-recoveries';
import { enterLines } from './ledger-lines';

/** Acts whose result carries entries. */
const moneyKinds = [
  'fund',
  'drawCash',
  'payImprest',
  'reimburseImprest',
  'receiveImprest',
  'countCash',
  'sealBatch',
  'voidBatch',
  'settle',
  'cancelDue',
  'recover',
  'waiveRecovery',
  'collect',
  'surrender',
  'reverse',
] as const satisfies readonly Kind[];

type AnyEnter = (db: WritableDb, act: never) => void;

const noted: Record<string, AnyEnter | undefined> = {
  ...enterBooks,
  ...enterLines,
  ...enterImprest,
  ...enterAnswers,
  ...enterRecoveries,
};

/** Notes the act in its own tables, then posts its entries. */
function enterMoney(kind: string): AnyEnter {
  return (db, act) => {
    noted[kind]?.(db, act);
    const money = act as MoneyAct;
    const reverses = kind === 'reverse' ? (money.payload as { entry_no: string }).entry_no : null;
    postEntries(db, money, reverses);
  };
}

export const ledgerTables: RoomTables = {
  room: 'ledger',
  tables: [...bookTables, ...lineTables, ...recoveryTables],
  ddl: booksDdl + linesDdl + recoveryDdl,
  enter: {
    ...noted,
    ...Object.fromEntries(moneyKinds.map((kind) => [kind, enterMoney(kind)])),
  },
};
