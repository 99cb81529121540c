/** Screens: which page stands at which address. */
import { Navigate, Route, Routes } from 'react-router';
import { HouseholdPage } from './households/household-page';
import { HouseholdsPage } from './households/households-page';
import { RegisterPage } from './households/register-page';
import { UpdatePage } from './households/update-page';
import { CasePage } from './cases/case-page';
import { CasesPage } from './cases/cases-page';
import { ReceivePage } from './cases/receive-page';
import { Workbench } from './workbench/workbench';

export function Screens() {
  return (
    <Routes>
      <Route path="/workbench" element={<Workbench />} />
      <Route path="/households" element={<HouseholdsPage />} />
      <Route path="/households/new" element={<RegisterPage />} />
      <Route path="/households/:householdNo" element={<HouseholdPage />} />
      <Route path="/households/:householdNo/update" element={<UpdatePage />} />
      <Route path="/cases" element={<CasesPage />} />
      <Route path="/cases/new" element={<ReceivePage />} />
      <Route path="/cases/:caseNo" element={<CasePage />} />
      <Route path="*" element={<Navigate to="/workbench" replace />} />
    </Routes>
  );
}
