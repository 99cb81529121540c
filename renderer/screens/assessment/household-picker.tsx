/** Household picker: begins a trial with the facts of a registered household. */
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { FormContext } from '../../form/form-context';
import { FormStore } from '../../form/form-store';
import { HouseholdField } from '../../form/household-field';

export function HouseholdPicker() {
  const navigate = useNavigate();
  const [place] = useState(() => {
    const store = new FormStore({ household_no: '' });
    store.onChange(() => void navigate(`/whatif?household=${store.get('household_no') as string}`));
    return { store, name: 'whatif-household' };
  });
  return (
    <FormContext value={place}>
      <HouseholdField path="household_no" label="从已登记的家庭开始" help="不选也可以，直接填写下面的情况" />
    </FormContext>
  );
}
