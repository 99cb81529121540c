/** Pages: the list behind the navigation, the go-to box and the page help, in the order of a case's life. */
import {
  AuditOutlined,
  BankOutlined,
  FileTextOutlined,
  FolderOpenOutlined,
  GiftOutlined,
  HomeOutlined,
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
}

export const pages: readonly PageEntry[] = [
  { path: '/workbench', name: '工作台', initials: 'gzt', icon: <HomeOutlined /> },
  { path: '/households', name: '家庭', initials: 'jt', icon: <TeamOutlined /> },
  { path: '/cases', name: '案件', initials: 'aj', icon: <FolderOpenOutlined />, waiting: 'cases' },
  { path: '/approvals', name: '审批', initials: 'sp', icon: <AuditOutlined />, waiting: 'approvals' },
  { path: '/awards', name: '待遇', initials: 'dy', icon: <GiftOutlined /> },
  { path: '/money', name: '资金', initials: 'zj', icon: <BankOutlined />, waiting: 'money' },
  { path: '/papers', name: '文书', initials: 'ws', icon: <FileTextOutlined />, waiting: 'papers' },
  { path: '/exchange', name: '同步', initials: 'tb', icon: <SwapOutlined />, waiting: 'bundle' },
  { path: '/tools', name: '工具', initials: 'gj', icon: <ToolOutlined />, foot: true },
  { path: '/system', name: '系统', initials: 'xt', icon: <SettingOutlined />, foot: true },
];
