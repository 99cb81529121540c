/** Income fields: a monthly amount, or gross and cost of the last twelve months with the month's share beside. */
import { Radio } from 'antd';
import { useState } from 'react';
import { formatFen } from '../../../shared/base/money';
import { halfUp } from '../../../shared/policy/rational';
import { incomeItems, incomeKinds } from '../../../shared/policy/data/codes';
import { ChoiceField, choicesOf } from '../../form/choice-field';
import { useForm, useValue } from '../../form/form-context';
import { MoneyField } from '../../form/money-field';
import { TextField } from '../../form/text-field';
import { useMemberChoices } from './member-choices';

interface Income {
  kind: string;
  monthly_fen?: unknown;
  last_12_months_gross_fen?: unknown;
  last_12_months_cost_fen?: unknown;
}

const monthsOfYear = 12;

/** Kinds that come in seasons, so that clerks know the year's sum. */
const seasonal = ['farm', 'business'];

function isYearly(row: Income): boolean {
  if (row.last_12_months_gross_fen !== undefined || row.last_12_months_cost_fen !== undefined) return true;
  return row.monthly_fen === undefined && seasonal.includes(row.kind);
}

export function IncomeFields({ path, at }: { path: string; at: string }) {
  const { store } = useForm();
  const members = useMemberChoices(at);
  const row = useValue<Income>(path);
  const [wish, setWish] = useState<boolean>();
  const yearly = wish ?? isYearly(row);
  const turn = (next: boolean): void => {
    setWish(next);
    for (const key of ['monthly_fen', 'last_12_months_gross_fen', 'last_12_months_cost_fen']) {
      store.set(`${path}.${key}`, undefined);
      store.setOwnFault(`${path}.${key}`, undefined);
    }
  };
  const forget = (kind: string): void => {
    if (kind !== 'transfer') store.set(`${path}.transfer`, undefined);
  };
  return (
    <div className="fields">
      <ChoiceField path={`${path}.member`} label="谁的收入" required choices={members} />
      <ChoiceField path={`${path}.kind`} label="收入类别" required choices={choicesOf(incomeKinds)} onPicked={forget} />
      {row.kind === 'transfer' && (
        <ChoiceField
          path={`${path}.transfer`}
          label="是什么收入"
          choices={choicesOf(incomeItems)}
          none={{ value: undefined, label: '养老金、赡养费等其他转移收入' }}
          help="有些按规定不计入，核算时自动区分"
        />
      )}
      <div className="fields-wide">
        <Radio.Group
          value={yearly}
          aria-label="金额按什么填"
          options={[
            { value: false, label: '按月填' },
            { value: true, label: '按近 12 个月合计填（种养业、经营）' },
          ]}
          onChange={(event) => turn(event.target.value as boolean)}
        />
      </div>
      {yearly ? <YearFields path={path} row={row} /> : <MoneyField path={`${path}.monthly_fen`} label="月收入" unit="元/月" required />}
      <TextField path={`${path}.note`} label="说明" maxLength={100} help="例如：在何处务工、种几亩地" />
    </div>
  );
}

function YearFields({ path, row }: { path: string; row: Income }) {
  const gross = row.last_12_months_gross_fen;
  const cost = row.last_12_months_cost_fen ?? 0;
  const known = typeof gross === 'number' && typeof cost === 'number' && gross >= cost;
  const share = known ? `净收入月均 ${formatFen(halfUp(gross - cost, monthsOfYear))} 元` : '净收入 = 总收入 − 直接成本，按 12 个月平均';
  return (
    <>
      <MoneyField path={`${path}.last_12_months_gross_fen`} label="近12个月总收入" required />
      <MoneyField path={`${path}.last_12_months_cost_fen`} label="近12个月直接成本" help={share} />
    </>
  );
}
