/** Merge page: which household goes up into this one, what its people are here, and what that touches. */
import { useEffect, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { Member } from '../../../shared/household/declaration';
import { Merge } from '../../../shared/household/merge';
import type { HouseholdDetail } from '../../../shared/household/rows';
import { relations } from '../../../shared/policy/data/codes';
import { ChoiceField, choicesOf } from '../../form/choice-field';
import { DateField } from '../../form/date-field';
import { Form } from '../../form/form';
import { useForm, useValue } from '../../form/form-context';
import { HouseholdField } from '../../form/household-field';
import { Section } from '../../form/section';
import { TextField } from '../../form/text-field';
import { useActForm } from '../../form/use-act-form';
import { useSession } from '../../frame/session-context';
import { useAsk } from '../../hooks/use-ask';
import { Answer } from '../../parts/answer';
import { Page } from '../../parts/page';
import { AffectedField } from './affected-field';

export function MergePage() {
  const { householdNo = '' } = useParams();
  const found = useAsk('household', { household_no: householdNo });
  return (
    <Answer of={found}>
      {(household) =>
        household ? <MergeForm household={household} /> : <Page title="没有这个家庭">请从家庭列表中选择。</Page>
      }
    </Answer>
  );
}

function MergeForm({ household }: { household: HouseholdDetail }) {
  const navigate = useNavigate();
  const { today } = useSession();
  const form = useActForm('merge', Merge);
  const { row } = household;
  const [first] = useState(() => ({
    household_no: row.household_no,
    version: household.version,
    other_household_no: '',
    other_version: 1,
    people: [],
    effective_on: today,
    reason: '',
    named: [],
  }));
  const back = (): void => void navigate(`/households/${row.household_no}`);
  return (
    <Page title={`并户：并入${row.head_name}的家庭`} aside={row.household_no}>
      <Form
        name="merge"
        draft={`merge:${row.household_no}`}
        first={first}
        submit="并户"
        check={form.check}
        send={form.send}
        onDone={back}
        onCancel={back}
      >
        <Section title="一、并入的家庭" help="并户后那个家庭不再单列，成员、案件和待遇都转到本家庭，过去的情况仍可按日期查看。">
          <HouseholdField path="other_household_no" label="哪个家庭并进来" required />
          <OtherPeople household={household} />
        </Section>
        <Section title="二、并户说明">
          <DateField path="effective_on" label="并户日期" required />
          <TextField path="reason" label="并户原因" required rows={2} maxLength={200} help="身份查明的，写明怎样查明" />
        </Section>
      </Form>
    </Page>
  );
}

/** Once the other household is chosen, its people stand here one by one. */
function OtherPeople({ household }: { household: HouseholdDetail }) {
  const { store } = useForm();
  const number = useValue<string>('other_household_no');
  const { answer: other } = useAsk('household', { household_no: number }, { when: number !== '' });
  useEffect(() => {
    if (!other) return;
    store.set('other_version', other.version);
    const typed = store.get('people') as { key: string }[];
    const { members } = other.declaration;
    if (typed.length === members.length && members.every(({ key }, i) => typed[i]?.key === key)) return;
    store.set('people', members.map(({ key }) => ({ key, relation: undefined, same_as: null })));
    store.set('named', []);
  }, [store, other]);
  if (!other || number === '') return null;
  const here = household.declaration.members;
  return (
    <div id="merge-people" tabIndex={-1}>
      {other.declaration.members.map((member, i) => (
        <JoiningFields key={member.key} path={`people.${i}`} member={member} here={here} />
      ))}
      <AffectedField
        affected={[...household.affected, ...other.affected]}
        help="案件须重新核算；在享待遇随人转入，并户后按提示逐份复核。"
      />
    </div>
  );
}

interface JoiningFieldsProps {
  path: string;
  member: Member;
  here: readonly Member[];
}

/** Somebody found to be a member here keeps that member's relation. */
function JoiningFields({ path, member, here }: JoiningFieldsProps) {
  const { store } = useForm();
  const same_as = useValue<string | null>(`${path}.same_as`);
  const same = here.filter((other) => !other.id_number || !member.id_number);
  return (
    <div className="form-row" role="group" aria-label={member.name}>
      <strong>{member.name}</strong>
      <div className="fields">
        {same.length > 0 && (
          <ChoiceField
            path={`${path}.same_as`}
            label="身份查明后是本家庭的谁"
            choices={same.map(({ key, name }) => ({ value: key, label: name }))}
            none={{ value: null, label: '不是本家庭已有的人' }}
            onPicked={() => store.set(`${path}.relation`, 'other')}
          />
        )}
        {same_as === null && (
          <ChoiceField path={`${path}.relation`} label="与户主关系" required choices={choicesOf(relations)} />
        )}
      </div>
    </div>
  );
}
