/** Versions compared: what I wrote beside what somebody else has saved meanwhile, fact by fact. */
import { Button } from 'antd';
import type { HouseholdDetail } from '../../../shared/household/rows';
import { useForm, useValue } from '../../form/form-context';
import { differencesOf } from './declaration-differences';

interface VersionsComparedProps {
  latest: HouseholdDetail;
  onSettled: () => void;
}

export function VersionsCompared({ latest, onSettled }: VersionsComparedProps) {
  const { store } = useForm();
  const mine = useValue<unknown>('declaration');
  const differences = differencesOf(mine, latest.declaration);
  const change = latest.changes[0];
  const settle = (): void => {
    store.set('version', latest.version);
    onSettled();
  };
  return (
    <div className="warns">
      <p>
        {change ? `${change.officer_name}刚刚保存了：${change.sentence}。` : '其他人刚刚改过这个家庭。'}
        下面是您填写的与已保存的不同之处，请逐项核对。
      </p>
      <ul className="lines">
        {differences.map((row) => (
          <li key={row.path}>
            <strong>{row.label}</strong>
            <span>您填的：{row.mine}</span>
            <span>已保存的：{row.theirs}</span>
            <span className="push">
              <Button size="small" onClick={() => store.set(`declaration.${row.path}`, row.theirValue)}>
                用已保存的
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <Button onClick={settle}>核对完了，以我填写的为准</Button>
    </div>
  );
}
