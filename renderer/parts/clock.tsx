/** Clock: a due day with how far it is in working days; urgency in words and shape, not colour alone. */
import { ClockCircleOutlined, ExclamationCircleFilled, WarningFilled } from '@ant-design/icons';
import { Popover } from 'antd';
import type { ClockRow } from '../../shared/application/rows';

const icons = {
  calm: <ClockCircleOutlined />,
  amber: <WarningFilled />,
  red: <ExclamationCircleFilled />,
  overdue: <ExclamationCircleFilled />,
};

/** 还剩 3 个工作日, 今天到期, 已超 2 个工作日; of a public notice 还有 3 天期满. */
export function distanceOf(clock: ClockRow): string {
  if (clock.waits_days !== null) return clock.waits_days === 0 ? '今天 24 时期满' : `还有 ${clock.waits_days} 天期满`;
  const left = clock.working_days_left;
  if (left < 0) return `已超 ${-left} 个工作日`;
  return left === 0 ? '今天到期' : `还剩 ${left} 个工作日`;
}

interface ClockProps {
  clock: ClockRow | null;
  named?: boolean;
  /** Day above, distance below: for narrow columns. */
  stacked?: boolean;
}

export function Clock({ clock, named = false, stacked = false }: ClockProps) {
  if (!clock) return <span className="faint">—</span>;
  return (
    <Popover trigger={['hover', 'focus']} title={`${clock.name}：${distanceOf(clock)}`} content={<Account of={clock} />}>
      <span className={`clock clock-${clock.level}`} tabIndex={0}>
        {icons[clock.level]} {named && `${clock.name} `}
        {clock.due_on}
        {stacked ? <br /> : ' '}
        {distanceOf(clock)}
      </span>
    </Popover>
  );
}

function Account({ of }: { of: ClockRow }) {
  return (
    <ul className="sentences clock-account">
      {of.sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
