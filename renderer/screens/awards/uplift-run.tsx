/** Uplift run: chooses the pack and the first month, and runs the simulation with progress and a way to stop. */
import { Button, Select } from 'antd';
import { useState } from 'react';
import { monthOf } from '../../../shared/base/plain-date';
import { chooseFile, fileKinds } from '../../bridge';
import { useToday } from '../../frame/session-context';
import { useAsk } from '../../hooks/use-ask';
import { useJob } from '../../hooks/use-job';
import { Refused } from '../../parts/answer';
import { MonthTurn } from '../../parts/month-turn';

export function UpliftRun() {
  const { answer: packs } = useAsk('packs', {});
  const [chosen, setChosen] = useState('');
  const [path, setPath] = useState('');
  const [month, setMonth] = useState(monthOf(useToday()));
  const simulate = useJob('simulate_pack', '测算提标');
  const choose = async (): Promise<void> => {
    const file = await chooseFile('选择政策包文件', fileKinds.pack);
    if (file !== undefined) setPath(file);
  };
  const options = (packs ?? []).map((row) => ({
    value: row.pack_id,
    label: row.in_force ? `${row.title}（正在使用）` : row.title,
  }));
  const current = packs?.find((row) => row.in_force)?.pack_id;
  const fromFile = path === '' ? [] : [{ value: '', label: `文件 ${path.split(/[/\\]/).at(-1) ?? ''}` }];
  return (
    <>
      <div className="page-filters">
        <Select
          className="width-middle"
          aria-label="政策包"
          popupMatchSelectWidth={false}
          value={path !== '' ? '' : chosen === '' ? current : chosen}
          options={[...fromFile, ...options]}
          onChange={(next: string) => {
            if (next !== '') setPath('');
            setChosen(next);
          }}
        />
        <Button onClick={() => void choose()}>选择政策包文件</Button>
        <span>从</span>
        <MonthTurn month={month} onTurn={setMonth} />
        <span>起</span>
        <Button
          type="primary"
          loading={simulate.busy}
          onClick={() => void simulate.run({ path, pack_id: path === '' ? chosen : '', month })}
        >
          开始测算
        </Button>
      </div>
      {simulate.outcome && !simulate.outcome.permitted && <Refused refusal={simulate.outcome} />}
    </>
  );
}
