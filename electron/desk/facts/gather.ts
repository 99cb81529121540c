/** Gather: the facts of every act, from one entry an act. */
import type { Standing } from '../../../shared/base/act';
import type { Kind } from '../../../shared/docket/act';
import type { ReadableDb } from '../../store/database';
import { applicationFacts } from './application';
import { approvalFacts } from './approval';
import { assessmentFacts } from './assessment';
import { awardFacts } from './award';
import { upliftFacts } from './award-uplift';
import { clueFacts } from './clues';
import { emergencyFacts } from './emergency';
import { evidenceActFacts } from './evidence';
import type { Facts } from './fact';
import { householdFacts } from './household';
import { leadFacts } from './lead';
import { reconsiderationFacts } from './reconsideration';
import { ledgerFacts } from './ledger';
import { lifeEventFacts } from './life-events';
import { noticeFacts } from './notice';
import { checkFacts } from './check';
import { objectionFacts } from './objection';
import { officeFacts } from './office';
import { photoFacts } from './photo';
import { planFacts } from './plan';
import { postFacts } from './posts';
import { registerFacts } from './registers';
import { referralFacts } from './referral';
import { relativeFacts } from './relative';
import { policyFacts } from './policy';
import { statisticsFacts } from './statistics';
import { returnFacts } from './return';

const facts: Facts<Kind> = {
  ...officeFacts,
  ...postFacts,
  ...relativeFacts,
  ...emergencyFacts,
  ...policyFacts,
  ...householdFacts,
  ...evidenceActFacts,
  ...applicationFacts,
  ...referralFacts,
  ...leadFacts,
  ...reconsiderationFacts,
  ...assessmentFacts,
  ...planFacts,
  ...photoFacts,
  ...checkFacts,
  ...objectionFacts,
  ...returnFacts,
  ...approvalFacts,
  ...awardFacts,
  ...lifeEventFacts,
  ...upliftFacts,
  ...ledgerFacts,
  ...registerFacts,
  ...clueFacts,
  ...statisticsFacts,
  ...noticeFacts,
};

/** Gathers an act's facts; read inside the transaction that will record the act. */
export function gatherFacts(
  db: ReadableDb,
  kind: Kind,
  subject: unknown,
  standing: Standing,
): unknown {
  const gather = facts[kind] as (db: ReadableDb, subject: unknown, standing: Standing) => unknown;
  return gather(db, subject, standing);
}
