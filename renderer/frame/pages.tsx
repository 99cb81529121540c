/** Pages: the list behind the navigation, the go-to box and the page help, in the order of a case's life. */
import {
  AuditOutlined,
  BankOutlined,
  BarChartOutlined,
  FileTextOutlined,
  FolderOpenOutlined,
  GiftOutlined,
  HomeOutlined,
  ProfileOutlined,
  SendOutlined,
  SettingOutlined,
  SwapOutlined,
  TeamOutlined,
  ToolOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { SessionView } from '../../shared/office/rows';

export interface PageEntry {
  path: string;
  name: string;
  /** First letters of its pinyin, for the go-to box. */
  initials: string;
  icon: ReactNode;
  /** What waits behind it. */
  waiting?: keyof SessionView['waiting'];
  foot?: boolean;
  /** The district's desk has no cases and no money of its own. */
  town?: boolean;
}

const pages: readonly PageEntry[] = [
  { path: '/workbench', name: '工作台', initials: 'gzt', icon: <HomeOutlined /> },
  { town: true, path: '/households', name: '家庭', initials: 'jt', icon: <TeamOutlined /> },
  { town: true, path: '/cases', name: '案件', initials: 'aj', icon: <FolderOpenOutlined />, waiting: 'cases' },
  { town: true, path: '/approvals', name: '审批', initials: 'sp', icon: <AuditOutlined />, waiting: 'approvals' },
  { town: true, path: '/referrals', name: '转办', initials: 'zb', icon: <SendOutlined />, waiting: 'referrals' },
  { town: true, path: '/awards', name: '待遇', initials: 'dy', icon: <GiftOutlined /> },
  { town: true, path: '/money', name: '资金', initials: 'zj', icon: <BankOutlined />, waiting: 'money' },
  { town: true, path: '/papers', name: '文书', initials: 'ws', icon: <FileTextOutlined />, waiting: 'papers' },
  { town: true, path: '/registers', name: '台账', initials: 'tz', icon: <ProfileOutlined /> },
  { town: true, path: '/statistics', name: '统计', initials: 'tj', icon: <BarChartOutlined /> },
  { path: '/exchange', name: '同步', initials: 'tb', icon: <SwapOutlined />, waiting: 'bundle' },
  { town: true, path: '/tools', name: '工具', initials: 'gj', icon: <ToolOutlined />, foot: true },
  { path: '/system', name: '系统', initials: 'xt', icon: <SettingOutlined />, foot: true },
];

/** Pages of an office of that level. */
export function pagesOf(level: SessionView['level']): readonly PageEntry[] {
  return pages.filter((page) => level === 'town' || page.town !== true);
}
