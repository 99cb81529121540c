/** Property fields: things are counted, money is valued. */
import { propertyCodes } from '../../../shared/policy/data/codes';
import { ChoiceField, choicesOf } from '../../form/choice-field';
import { useValue } from '../../form/form-context';
import { MoneyField } from '../../form/money-field';
import { NumberField } from '../../form/number-field';
import { TextField } from '../../form/text-field';

const valued = ['deposits', 'securities', 'other'];
const units: Record<string, string> = { vehicle: '辆', disability_vehicle: '辆', small_farm_vehicle: '辆', home: '套', shop: '间', company: '家' };

export function PropertyFields({ path }: { path: string }) {
  const code = useValue<string | undefined>(`${path}.code`) ?? '';
  return (
    <div className="fields">
      <ChoiceField path={`${path}.code`} label="财产类别" required choices={choicesOf(propertyCodes)} />
      {!valued.includes(code) && <NumberField path={`${path}.count`} label="数量" unit={units[code] ?? '项'} empty={undefined} />}
      <MoneyField path={`${path}.value_fen`} label="价值" help={valued.includes(code) ? undefined : '不清楚可以不填'} />
      <TextField path={`${path}.note`} label="说明" maxLength={100} />
    </div>
  );
}
