/** Uplift decide: the approver raises all simulated awards at once; before that the pack must be in force. */
import { Input } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { formatFen } from '../../../shared/base/money';
import type { SimulationView } from '../../../shared/award/uplift-sum';
import { useHolds } from '../../frame/session-context';
import { useJob } from '../../hooks/use-job';
import { Refused } from '../../parts/answer';
import { ConfirmButton } from '../../parts/confirm-button';

const LEAST = 2;

export function UpliftDecide({ view }: { view: SimulationView }) {
  const approver = useHolds('approver');
  const { count } = view.sum.batch;
  if (count === 0) {
    return (
      <p className="note">
        没有可以批量调整的待遇。如果应当提标而没有列出，请核对起始月份是不是标准开始执行的那个月。
      </p>
    );
  }
  if (!view.in_force) {
    return (
      <p className="note">
        测算用的政策包还没有启用。启用并提标：先由系统管理员到 <Link to="/system/packs">系统—政策包</Link>{' '}
        启用，再由审批人重新测算后提标。
      </p>
    );
  }
  if (!approver) return <p className="note">核对无误后，由审批人在本页提标。</p>;
  return <DecideForm view={view} />;
}

function DecideForm({ view }: { view: SimulationView }) {
  const [text, setText] = useState('');
  const navigate = useNavigate();
  const decide = useJob('uplift_awards', '办理提标');
  const send = async (): Promise<void> => {
    const outcome = await decide.run({ token: view.token, text: text.trim() });
    if (outcome.permitted) void navigate('/awards/uplift/done');
  };
  const { count, before_fen, after_fen, back_pay_fen } = view.sum.batch;
  const month = `每月由 ${formatFen(before_fen)} 元变为 ${formatFen(after_fen)} 元`;
  const back = back_pay_fen > 0 ? `，补发 ${formatFen(back_pay_fen)} 元按月逐笔列入下一批次` : '';
  return (
    <div className="row-of-buttons">
      <Input
        className="width-middle"
        aria-label="提标依据"
        placeholder="提标依据，如：璧山民发〔2023〕12号"
        value={text}
        maxLength={1000}
        onChange={(event) => setText(event.target.value)}
      />
      <ConfirmButton
        primary
        label={`提标 ${count} 份`}
        question={`从 ${view.from} 起提标 ${count} 份`}
        confirm={`提标 ${count} 份`}
        detail={`${month}${back}。办理时逐份重新测算，有一份不符就整批不办。须单独办理的不在其中。`}
        disabled={text.trim().length < LEAST}
        busy={decide.busy}
        onConfirm={() => void send()}
      />
      {decide.outcome && !decide.outcome.permitted && <Refused refusal={decide.outcome} />}
    </div>
  );
}
