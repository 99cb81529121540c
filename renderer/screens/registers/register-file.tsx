/** Register file: a running ledger as an Excel file, every number as text. */
import { Button } from 'antd';
import type { Register } from '../../../shared/outreach/register';
import { chooseTarget, fileKinds } from '../../bridge';
import { useJob } from '../../hooks/use-job';
import { Refused } from '../../parts/answer';

export function RegisterFile({ register }: { register: Register }) {
  const write = useJob('register_file', '导出台账');
  const start = async (): Promise<void> => {
    const to = await chooseTarget('导出台账', `${register.name}台账.xlsx`, fileKinds.excel);
    if (to !== undefined) await write.run({ register: register.code, to });
  };
  const { outcome } = write;
  return (
    <>
      <Button loading={write.busy} onClick={() => void start()}>
        导出 Excel
      </Button>
      {outcome && !outcome.permitted && <Refused refusal={outcome} />}
      {outcome?.permitted && <span className="done-note">已导出 {outcome.result.rows} 条。</span>}
    </>
  );
}
