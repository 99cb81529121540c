/** Screens: which page stands at which address. */
import { Navigate, Route, Routes } from 'react-router';
import { HouseholdPage } from './households/household-page';
import { HouseholdsPage } from './households/households-page';
import { RegisterPage } from './households/register-page';
import { EventsPage } from './households/events-page';
import { MergePage } from './households/merge-page';
import { SplitPage } from './households/split-page';
import { PlanPage } from './households/plan-page';
import { UpdatePage } from './households/update-page';
import { WhatIfPage } from './assessment/whatif-page';
import { CasePage } from './cases/case-page';
import { EmergenciesPage } from './emergencies/emergencies-page';
import { CasesPage } from './cases/cases-page';
import { ChecksPage } from './cases/checks-page';
import { LeadsPage } from './leads/leads-page';
import { ReceivePage } from './cases/receive-page';
import { ApprovalsPage } from './approvals/approvals-page';
import { AwardPage } from './awards/award-page';
import { AwardsPage } from './awards/awards-page';
import { UpliftPage } from './awards/uplift-page';
import { ReconsiderationsPage } from './reconsiderations/reconsiderations-page';
import { ReferPage } from './referrals/refer-page';
import { ReferralPage } from './referrals/referral-page';
import { ReferralsPage } from './referrals/referrals-page';
import { ExchangePage } from './exchange/exchange-page';
import { BatchPage } from './money/batch-page';
import { MoneyPage } from './money/money-page';
import { PaperPage } from './papers/paper-page';
import { RoundsPage } from './papers/rounds-page';
import { PapersPage } from './papers/papers-page';
import { RecordPage } from './registers/record-page';
import { LinesPage } from './registers/lines-page';
import { RegistersPage } from './registers/registers-page';
import { StatisticsPage } from './statistics/statistics-page';
import { TasksPage } from './statistics/tasks-page';
import { SystemPage } from './system/system-page';
import { ToolsPage } from './tools/tools-page';
import { Workbench } from './workbench/workbench';

export function Screens() {
  return (
    <Routes>
      <Route path="/workbench" element={<Workbench />} />
      <Route path="/households" element={<HouseholdsPage />} />
      <Route path="/households/new" element={<RegisterPage />} />
      <Route path="/households/:householdNo" element={<HouseholdPage />} />
      <Route path="/households/events" element={<EventsPage />} />
      <Route path="/households/:householdNo/plan" element={<PlanPage />} />
      <Route path="/households/:householdNo/split" element={<SplitPage />} />
      <Route path="/households/:householdNo/merge" element={<MergePage />} />
      <Route path="/households/:householdNo/update" element={<UpdatePage />} />
      <Route path="/cases" element={<CasesPage />} />
      <Route path="/cases/new" element={<ReceivePage />} />
      <Route path="/cases/checks" element={<ChecksPage />} />
      <Route path="/cases/emergencies" element={<EmergenciesPage />} />
      <Route path="/cases/leads" element={<LeadsPage />} />
      <Route path="/cases/reconsiderations" element={<ReconsiderationsPage />} />
      <Route path="/cases/:caseNo" element={<CasePage />} />
      <Route path="/approvals" element={<ApprovalsPage />} />
      <Route path="/referrals" element={<ReferralsPage />} />
      <Route path="/referrals/new" element={<ReferPage />} />
      <Route path="/referrals/:referralNo" element={<ReferralPage />} />
      <Route path="/awards" element={<AwardsPage />} />
      <Route path="/awards/uplift/*" element={<UpliftPage />} />
      <Route path="/awards/:awardNo" element={<AwardPage />} />
      <Route path="/money/batches/:batchNo" element={<BatchPage />} />
      <Route path="/money/*" element={<MoneyPage />} />
      <Route path="/statistics/tasks" element={<TasksPage />} />
      <Route path="/statistics/:table?" element={<StatisticsPage />} />
      <Route path="/registers" element={<RegistersPage />} />
      <Route path="/registers/line/:recordNo" element={<RecordPage />} />
      <Route path="/registers/:code" element={<LinesPage />} />
      <Route path="/papers" element={<PapersPage />} />
      <Route path="/papers/rounds" element={<RoundsPage />} />
      <Route path="/papers/:noticeNo" element={<PaperPage />} />
      <Route path="/exchange" element={<ExchangePage />} />
      <Route path="/whatif" element={<WhatIfPage />} />
      <Route path="/tools" element={<ToolsPage />} />
      <Route path="/system/*" element={<SystemPage />} />
      <Route path="*" element={<Navigate to="/workbench" replace />} />
    </Routes>
  );
}
