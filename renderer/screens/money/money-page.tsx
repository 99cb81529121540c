/** Money page: the month's run, batches, returned payments, reserve fund, books and balances; a tab each. */
import { NavLink, Navigate, Route, Routes } from 'react-router';
import { Page } from '../../parts/page';
import { BatchesTab } from './batches-tab';
import { BooksTab } from './books-tab';
import { CluesTab } from './clues-tab';
import { EntriesTab } from './entries-tab';
import { EquationTab } from './equation-tab';
import { MonthTab } from './month-tab';
import { RecoveriesTab } from './recoveries-tab';
import { ReserveTab } from './reserve-tab';
import { ReturnedTab } from './returned-tab';
import { TrialTab } from './trial-tab';

const tabs = [
  ['month', '本月发放'],
  ['batches', '批次'],
  ['returned', '退汇'],
  ['reserve', '备用金'],
  ['books', '日记账'],
  ['trial', '试算平衡'],
  ['equation', '逐人核对'],
  ['entries', '凭证'],
  ['recoveries', '追缴'],
  ['clues', '疑点'],
] as const;

export function MoneyPage() {
  return (
    <Page title="资金" fill>
      <nav className="tabs" aria-label="资金">
        {tabs.map(([path, name]) => (
          <NavLink key={path} to={`/money/${path}`}>
            {name}
          </NavLink>
        ))}
      </nav>
      <div className="tab-room">
        <Routes>
          <Route path="month" element={<MonthTab />} />
          <Route path="batches" element={<BatchesTab />} />
          <Route path="returned" element={<ReturnedTab />} />
          <Route path="reserve" element={<ReserveTab />} />
          <Route path="books" element={<BooksTab />} />
          <Route path="trial" element={<TrialTab />} />
          <Route path="equation" element={<EquationTab />} />
          <Route path="entries" element={<EntriesTab />} />
          <Route path="recoveries" element={<RecoveriesTab />} />
          <Route path="clues" element={<CluesTab />} />
          <Route path="*" element={<Navigate to="/money/month" replace />} />
        </Routes>
      </div>
    </Page>
  );
}
