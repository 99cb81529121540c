/** Children fields: what became of both parents of a child, asked as far as the state calls for it. */
import { parentStates } from '../../../shared/policy/data/codes';
import { UNKNOWN } from '../../../shared/policy/assess-input';
import { ChoiceField, choicesOf } from '../../form/choice-field';
import { DateField } from '../../form/date-field';
import { useForm, useValue } from '../../form/form-context';
import { NumberField } from '../../form/number-field';
import { DisabilityFields } from './disability-fields';
import { useMemberChoices } from './member-choices';

const states = [...choicesOf(parentStates), { value: UNKNOWN, label: '尚不清楚' }];

/** What each state is tested by (事实无人抚养儿童保障意见): a term, or the time gone by. */
const withTerm = ['imprisoned', 'drug_rehabilitation', 'restricted'];
const withSince = ['dead', 'missing', 'lost_contact', ...withTerm];

/** A child of whom nothing is said yet. */
export function blankChild() {
  return { father: {}, mother: {} };
}

export function ChildFields({ path, at }: { path: string; at: string }) {
  const members = useMemberChoices(at);
  return (
    <>
      <div className="fields">
        <ChoiceField path={`${path}.member`} label="儿童" required choices={members} />
      </div>
      <ParentFields path={`${path}.father`} who="父亲" />
      <ParentFields path={`${path}.mother`} who="母亲" />
    </>
  );
}

function ParentFields({ path, who }: { path: string; who: string }) {
  const { store } = useForm();
  const state = useValue<string | undefined>(`${path}.state`) ?? '';
  /** What was said of another state does not stay behind unseen. */
  const forget = (next: string): void => {
    if (!withSince.includes(next)) store.set(`${path}.since`, undefined);
    if (!withTerm.includes(next)) store.set(`${path}.term_months`, undefined);
    if (next !== 'severe_disability') store.set(`${path}.disability`, undefined);
  };
  return (
    <div className="fields">
      <ChoiceField path={`${path}.state`} label={`${who}状况`} required choices={states} onPicked={forget} />
      {withSince.includes(state) && (
        <DateField
          path={`${path}.since`}
          label={`${who}从何日起`}
          empty={undefined}
          help={state === 'lost_contact' ? '报警、寻找的日期，按经过的月数认定' : undefined}
        />
      )}
      {withTerm.includes(state) && (
        <NumberField path={`${path}.term_months`} label={`${who}刑期或期限`} unit="个月" empty={undefined} />
      )}
      {state === 'severe_disability' && (
        <DisabilityFields path={`${path}.disability`} whose={who} unstated="按申报的重残认定" />
      )}
    </div>
  );
}
