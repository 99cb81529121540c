/** First steps: what a newly founded office still has to do before it can take in an application. */
import { Link } from 'react-router';
import type { ReactNode } from 'react';
import { useSession } from '../../frame/session-context';
import { useAsk } from '../../hooks/use-ask';
import { Panel } from '../../parts/panel';
import { Tick } from '../../parts/tick';

interface Step {
  name: string;
  to: string;
  done: boolean;
  why: ReactNode;
}

/** Shown to the administrator until all is in place. */
export function FirstSteps() {
  const { pack, powers_live, last_backup_on } = useSession();
  const officers = useAsk('officers', {}).answer ?? [];
  const exchange = useAsk('exchange', {}).answer;
  const posts = new Set(officers.flatMap((officer) => officer.posts));
  const staffed = (['clerk', 'reviewer', 'approver', 'accountant', 'cashier'] as const).every((post) => posts.has(post));
  const steps: Step[] = [
    { name: '启用政策包', to: '/system/packs', done: pack !== null, why: '受理和核算都按政策包办理。' },
    { name: '登记人员和岗位', to: '/system/officers', done: staffed, why: '至少要有经办人、审核人、审批人、会计和出纳。' },
    { name: '登记委托权限', to: '/system/powers', done: powers_live > 0, why: '照区里的文件登记，没有权限不能审批。' },
    { name: '与区民政局认证密钥', to: '/exchange', done: (exchange?.partners.length ?? 0) > 0, why: '认证后才能导出同步包。' },
    { name: '做一次备份', to: '/system/care', done: last_backup_on !== null, why: '存到另一块盘上。' },
  ];
  if (!exchange || officers.length === 0 || steps.every((step) => step.done)) return null;
  const left = steps.filter((step) => !step.done).length;
  return (
    <Panel title="开始使用前" aside={`还有 ${left} 步`}>
      <ul className="ticks">
        {steps.map((step) => (
          <Tick key={step.name} holds={step.done} waits>
            <Link to={step.to}>{step.name}</Link>　<span className="faint">{step.why}</span>
          </Tick>
        ))}
      </ul>
    </Panel>
  );
}
