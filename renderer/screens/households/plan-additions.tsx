/** Plan additions: items that the clerk wants beyond the proposal, each for somebody, somewhere, for a reason. */
import type { PlanView } from '../../../shared/assessment/plan-questions';
import { planPlaceNames, type PlanPlace } from '../../../shared/policy/needs-plan';
import { ChecksField } from '../../form/checks-field';
import { ChoiceField } from '../../form/choice-field';
import { useForm, useValue } from '../../form/form-context';
import { RowsOf } from '../../form/rows-of';
import { Section } from '../../form/section';
import { TextField } from '../../form/text-field';

export function PlanAdditions({ plan }: { plan: PlanView }) {
  const fresh = () => ({ programme: '', members: plan.members.map(({ key }) => key), place: '', reason: '' });
  return (
    <Section title="增加项目">
      <RowsOf
        path="additions"
        titleOf={(i) => `第 ${i + 1} 项增加`}
        addLabel="增加项目"
        fresh={fresh}
        empty="评估没有列出、但家庭需要的，可以增加并写明理由。"
      >
        {(path) => <Addition path={path} plan={plan} />}
      </RowsOf>
    </Section>
  );
}

function Addition({ path, plan }: { path: string; plan: PlanView }) {
  const { store } = useForm();
  const chosen = useValue<string>(`${path}.programme`);
  const places = plan.programmes.find(({ code }) => code === chosen)?.places ?? [];
  const pick = (code: string): void => {
    const [first] = plan.programmes.find((row) => row.code === code)?.places ?? [];
    store.set(`${path}.place`, first ?? '');
  };
  return (
    <>
      <div className="fields">
        <ChoiceField
          path={`${path}.programme`}
          label="救助项目"
          required
          choices={plan.programmes.map(({ code, name }) => ({ value: code, label: name }))}
          onPicked={pick}
        />
        <ChoiceField
          path={`${path}.place`}
          label="去向"
          required
          choices={places.map((place) => ({ value: place, label: planPlaceNames[place as PlanPlace] }))}
        />
      </div>
      <ChecksField
        path={`${path}.members`}
        label="为谁"
        required
        choices={plan.members.map(({ key, name }) => ({ value: key, label: name }))}
      />
      <TextField path={`${path}.reason`} label="理由" required maxLength={200} />
    </>
  );
}
