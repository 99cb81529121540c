/** Uplift page: what a pack would change for all live awards, and deciding it as one batch; a tab each. */
import { NavLink, Navigate, Route, Routes } from 'react-router';
import { useAsk } from '../../hooks/use-ask';
import { Page } from '../../parts/page';
import { UpliftRows } from './uplift-rows';
import { UpliftRun } from './uplift-run';
import { UpliftSums } from './uplift-sums';
import { UpliftsDone } from './uplifts-done';

const tabs = [
  ['sums', '测算结果'],
  ['rows', '逐份名单'],
  ['done', '已办提标'],
] as const;

const nothing = <p className="note">还没有测算。请选好政策包和起始月份，点“开始测算”。测算不改动任何待遇。</p>;

export function UpliftPage() {
  const { answer: view } = useAsk('simulation', {});
  return (
    <Page title="提标测算" aside={view ? `${view.pack_title}，${view.from} 起` : undefined} fill>
      <UpliftRun />
      <nav className="tabs" aria-label="提标测算">
        {tabs.map(([path, name]) => (
          <NavLink key={path} to={`/awards/uplift/${path}`}>
            {name}
          </NavLink>
        ))}
      </nav>
      <div className="tab-room">
        <Routes>
          <Route path="sums" element={view ? <UpliftSums view={view} /> : nothing} />
          <Route path="rows" element={view ? <UpliftRows view={view} /> : nothing} />
          <Route path="done" element={<UpliftsDone />} />
          <Route path="*" element={<Navigate to="/awards/uplift/sums" replace />} />
        </Routes>
      </div>
    </Page>
  );
}
