/** Recovery code: shown once after founding; the only way in when every password is lost. */
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { bridge } from '../../bridge';
import { useJob } from '../../hooks/use-job';
import { Refused } from '../../parts/answer';

export function RecoveryCode({ code, onDone }: { code: string; onDone: () => void }) {
  const draw = useJob('draw_form', '生成恢复码页');
  const [kept, setKept] = useState(false);
  const print = async (): Promise<void> => {
    const drawn = await draw.run({ code: 'K01', subject: { recovery_code: code } });
    if (drawn.permitted) await bridge().print(drawn.result.token);
  };
  return (
    <main className="door">
      <div className="door-box door-wide">
        <h1>请保管好恢复码</h1>
        <p>
          恢复码只显示这一次。所有人都忘记密码，或电脑损坏后要打开备份时，只有它能打开本单位的数据。
          请打印后装入信封，由单位负责人签封，锁入保险柜。
        </p>
        <p className="recovery-code">{code}</p>
        {draw.outcome && !draw.outcome.permitted && <Refused refusal={draw.outcome} />}
        <div className="row-of-buttons">
          <Button type="primary" loading={draw.busy} onClick={() => void print()}>
            打印恢复码
          </Button>
        </div>
        <p>
          <Checkbox checked={kept} onChange={(event) => setKept(event.target.checked)}>
            已经打印或抄写，并交由专人保管
          </Checkbox>
        </p>
        <Button disabled={!kept} onClick={onDone}>
          进入经办台
        </Button>
      </div>
    </main>
  );
}
