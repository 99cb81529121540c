/** Every walk of every room, for tests that look at all acts at once. */
import { applicationWalks } from './shared/application/refusals.table';
import { approvalWalks } from './shared/approval/refusals.table';
import { assessmentWalks } from './shared/assessment/refusals.table';
import { awardWalks } from './shared/award/refusals.table';
import { householdWalks } from './shared/household/refusals.table';
import { ledgerWalks } from './shared/ledger/refusals.table';
import { noticeWalks } from './shared/notice-acts/refusals.table';
import { officeWalks } from './shared/office/refusals.table';
import { outreachWalks } from './shared/outreach/refusals.table';
import { statisticsWalks } from './shared/statistics/refusals.table';
import { adoptWalks } from './shared/policy-adopt/refusals.table';
import { supervisionWalks } from './shared/supervision/refusals.table';
import type { Walk } from './walk';

export const walks: readonly Walk[] = [
  ...officeWalks,
  ...adoptWalks,
  ...householdWalks,
  ...applicationWalks,
  ...assessmentWalks,
  ...approvalWalks,
  ...awardWalks,
  ...ledgerWalks,
  ...noticeWalks,
  ...outreachWalks,
  ...supervisionWalks,
  ...statisticsWalks,
];
