/** System page: officers, powers, packs, care of the data, one's own password; a tab each. */
import { NavLink, Navigate, Route, Routes } from 'react-router';
import { useSession } from '../../frame/session-context';
import { Page } from '../../parts/page';
import { CareTab } from './care-tab';
import { DemoDayTab } from './demo-day-tab';
import { LetterheadTab } from './letterhead-tab';
import { OfficersTab } from './officers-tab';
import { PacksTab } from './packs-tab';
import { PasswordTab } from './password-tab';
import { PostsTab } from './posts-tab';
import { PowersTab } from './powers-tab';
import { RelativesTab } from './relatives-tab';
import { SpotChecksTab } from './spot-checks-tab';

const tabs = [
  ['officers', '人员和岗位'],
  ['posts', '代办和交接'],
  ['powers', '委托权限'],
  ['relatives', '近亲属备案'],
  ['spot-checks', '抽查清单'],
  ['packs', '政策包'],
  ['care', '备份和核验'],
  ['letterhead', '文书抬头'],
  ['password', '我的密码'],
] as const;

export function SystemPage() {
  const { demo } = useSession();
  const shown = demo ? ([...tabs, ['demo-day', '演练日期']] as const) : tabs;
  return (
    <Page title="系统">
      <nav className="tabs" aria-label="系统">
        {shown.map(([path, name]) => (
          <NavLink key={path} to={`/system/${path}`}>
            {name}
          </NavLink>
        ))}
      </nav>
      <Routes>
        <Route path="officers" element={<OfficersTab />} />
        <Route path="posts" element={<PostsTab />} />
        <Route path="powers" element={<PowersTab />} />
        <Route path="relatives" element={<RelativesTab />} />
        <Route path="spot-checks" element={<SpotChecksTab />} />
        <Route path="packs" element={<PacksTab />} />
        <Route path="care" element={<CareTab />} />
        <Route path="letterhead" element={<LetterheadTab />} />
        <Route path="password" element={<PasswordTab />} />
        {demo && <Route path="demo-day" element={<DemoDayTab />} />}
        <Route path="*" element={<Navigate to="/system/officers" replace />} />
      </Routes>
    </Page>
  );
}
