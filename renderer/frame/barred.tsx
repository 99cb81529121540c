/** Barred: over every page while nothing can be recorded: why, and the way out. */
import { Button } from 'antd';
import { Link } from 'react-router';
import type { SessionView } from '../../shared/office/rows';
import { useJob } from '../hooks/use-job';
import { Refused } from '../parts/answer';
import { useHolds } from './session-context';

export function Barred({ barred }: { barred: NonNullable<SessionView['barred']> }) {
  const admin = useHolds('admin');
  const confirm = useJob('confirm_clock', '确认电脑日期');
  return (
    <div className="barred warns forbids" role="alert">
      <p>现在只能查看，不能办理。{barred.message}。</p>
      {barred.clock && admin && (
        <Button size="small" loading={confirm.busy} onClick={() => void confirm.run({})}>
          日期无误，继续办理
        </Button>
      )}
      {!barred.clock && (
        <p>
          先在<Link to="/system/care">备份和核验</Link>核验一次；需要恢复的，退出后在登录页点“从备份恢复”，选最近的备份。
        </p>
      )}
      {confirm.outcome && !confirm.outcome.permitted && <Refused refusal={confirm.outcome} />}
    </div>
  );
}
