/** Ledger facts: what every money act needs to know, gathered from the files of its part. */
import { backFacts } from './ledger-back';
import { batchFacts } from './ledger-batch';
import { imprestFacts } from './ledger-imprest';
import { monthFacts } from './ledger-month';

export const ledgerFacts = { ...imprestFacts, ...batchFacts, ...backFacts, ...monthFacts };
