/** Fact: how a room gathers what its acts need to know; one entry an act. */
import type { FactsOf, PayloadOf, Standing } from '../../../shared/base/act';
import type { Acts, Kind } from '../../../shared/docket/act';
import type { ReadableDb } from '../../store/database';

/**
 * Reads an act's facts. Guards ask with the subject alone (a case number, a batch number),
 * so every part of the payload may be missing.
 */
export type Gather<K extends Kind> = (
  db: ReadableDb,
  subject: Partial<PayloadOf<Acts[K]>>,
  standing: Standing,
) => FactsOf<Acts[K]>;

/** The facts of some acts. */
export type Facts<K extends Kind> = { [P in K]: Gather<P> };
