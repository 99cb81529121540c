/** The rooms whose tables are read off the docket, in the order of the house. */
import type { RoomTables } from './table';
import { applicationTables } from './tables/application';
import { assessmentTables } from './tables/assessment';
import { caseLoopTables } from './tables/case-loops';
import { casePhotoTables } from './tables/case-photos';
import { awardEventTables } from './tables/award-events';
import { awardTables } from './tables/award';
import { deedTables } from './tables/deeds';
import { clueTables } from './tables/clues';
import { emergencyTables } from './tables/emergency';
import { evidenceTables } from './tables/evidence';
import { householdTables } from './tables/household';
import { leadTables } from './tables/leads';
import { ledgerTables } from './tables/ledger';
import { noticeTables } from './tables/notice';
import { officeTables } from './tables/office';
import { policyTables } from './tables/policy';
import { reconsiderationTables } from './tables/reconsideration';
import { referralTables } from './tables/referral';
import { postTables } from './tables/posts';
import { registerTables } from './tables/registers';
import { reportTables } from './tables/reports';
import { relativeTables } from './tables/relative';

export const roomTables: readonly RoomTables[] = [
  officeTables,
  postTables,
  emergencyTables,
  relativeTables,
  policyTables,
  householdTables,
  evidenceTables,
  applicationTables,
  referralTables,
  leadTables,
  assessmentTables,
  caseLoopTables,
  casePhotoTables,
  awardTables,
  awardEventTables,
  ledgerTables,
  registerTables,
  clueTables,
  reconsiderationTables,
  noticeTables,
  deedTables,
  reportTables,
];
