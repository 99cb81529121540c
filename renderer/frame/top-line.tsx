/** Top line: office, day, officer, power, backup, receipt in one line; each opens its page. */
import { LockOutlined, SearchOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { postNames } from '../../shared/base/posts';
import { weekdayName } from '../form/typed-date';
import { useSession } from './session-context';

interface TopLineProps {
  large: boolean;
  onLarge: (large: boolean) => void;
  onGoTo: () => void;
  onLock: () => void;
}

export function TopLine({ large, onLarge, onGoTo, onLock }: TopLineProps) {
  const session = useSession();
  const { officer, today, working_day } = session;
  const lent = new Map(officer.stands_in.map((one) => [one.post, one.absent_name]));
  const posts = officer.posts
    .map((post) => (lent.has(post) ? `代${lent.get(post) ?? ''}任${postNames[post]}` : postNames[post]))
    .join('、');
  const kind = working_day === null ? '（缺少本年放假安排）' : working_day ? '工作日' : '休息日';
  const receipt = session.last_receipt;
  return (
    <div className="top-line" role="banner">
      <strong className="top-office">{session.office_name}</strong>
      <TopItem to="/workbench">
        {today} {weekdayName(today)} {kind}
      </TopItem>
      <TopItem to="/system/officers">
        {officer.name}
        {posts !== '' && `（${posts}）`}
      </TopItem>
      {session.level === 'town' && <PowerItem live={session.powers_live} />}
      <TopItem to="/system/care" warns={session.last_backup_on === null}>
        {session.last_backup_on === null ? '尚未备份' : `备份 ${session.last_backup_on}`}
      </TopItem>
      {session.level === 'town' && (
        <TopItem to="/exchange">
          {receipt ? `区里回执 ${receipt.received_at.slice(0, 10)}` : '尚无区里回执'}
        </TopItem>
      )}
      <span className="top-gap" />
      <Button type="text" size="small" icon={<SearchOutlined />} onClick={onGoTo} title="Ctrl+K">
        查找
      </Button>
      <Button type="text" size="small" aria-pressed={large} onClick={() => onLarge(!large)}>
        {large ? '标准字' : '大字'}
      </Button>
      <Button type="text" size="small" icon={<LockOutlined />} onClick={onLock}>
        退出
      </Button>
    </div>
  );
}

function PowerItem({ live }: { live: number }) {
  return (
    <TopItem to="/system/powers" warns={live === 0}>
      {live === 0 ? '没有有效的委托权限' : `委托权限 ${live} 项有效`}
    </TopItem>
  );
}

function TopItem({ to, warns = false, children }: { to: string; warns?: boolean; children: ReactNode }) {
  return (
    <Link to={to} className={warns ? 'top-item top-warns' : 'top-item'}>
      {children}
    </Link>
  );
}
