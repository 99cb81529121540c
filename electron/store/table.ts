/** Table: what a room's read model consists of, and the act as tables see it. */
import type { PayloadOf, ResultOf } from '../../shared/base/act';
import type { Acts, Kind } from '../../shared/docket/act';
import type { WritableDb } from './database';

/** A recorded act with its payload and result, as tables and papers read it. */
export interface Entered<P, R> {
  office: string;
  epoch: number;
  seq: number;
  kind: Kind;
  officer: string;
  post: string;
  power: string | null;
  /** Instant of the wall clock. */
  at: string;
  /** Civil date of the act. */
  date: string;
  pack: string | null;
  hash: string;
  payload: P;
  result: R;
}

export type EnteredOf<K extends Kind> = Entered<PayloadOf<Acts[K]>, ResultOf<Acts[K]>>;

/** How each kind changes this room's tables; kinds that are absent change nothing here. */
export type Enter = { [K in Kind]?: (db: WritableDb, act: EnteredOf<K>) => void };

/** One room's tables: dropped and rebuilt from the docket at any time. */
export interface RoomTables {
  room: string;
  /** Names of all tables below, for dropping and comparing. */
  tables: readonly string[];
  /** CREATE statements; every table is STRICT. */
  ddl: string;
  enter: Enter;
}
