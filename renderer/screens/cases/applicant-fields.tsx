/** Applicant fields: which member applies, and which adults have signed the authorisation. */
import { isPlainDate } from '../../../shared/base/plain-date';
import { namedObligors } from '../../../shared/household/obligor';
import { isAdult } from '../../../shared/household/fault';
import { ChecksField } from '../../form/checks-field';
import { ChoiceField } from '../../form/choice-field';
import { useForm, useValue } from '../../form/form-context';
import { useSession } from '../../frame/session-context';
import { useAsk } from '../../hooks/use-ask';
import { useParameter } from '../../hooks/use-parameter';
import { useProgrammes } from '../../hooks/use-programmes';

export function ApplicantFields() {
  const { store } = useForm();
  const { today } = useSession();
  const household_no = useValue<string>('household_no');
  const programme = useValue<string>('programme');
  const { answer } = useAsk('household', { household_no }, { when: household_no !== '' });
  const adultAge = useParameter('age.adult') ?? 0;
  const row = useProgrammes(today).find((each) => each.code === programme);
  if (!answer) return null;
  const { members, obligors } = answer.declaration;
  const adults = members.filter(
    (member) => member.counted === true && isPlainDate(member.birth_date) && isAdult(member.birth_date, today, adultAge),
  );
  const choicesOf = (list: typeof members) => list.map(({ key, name }) => ({ value: key, label: name }));
  const obliged = row?.authorisation === 'adults_and_obligors' ? namedObligors(obligors) : [];
  const signers = [...choicesOf(adults), ...obliged.map(({ key, name, relation }) => ({ value: key, label: `${name}（${relation}）` }))];
  return (
    <>
      <ChoiceField path="applicant" label="申请人" required choices={choicesOf(members)} />
      {row && row.authorisation !== 'none' && (
        <>
          <ChecksField
            path="authorised"
            label="已签署核对授权书的人"
            required
            choices={signers}
            help={obliged.length > 0 ? '计入的成年成员和义务人都须签署后才能受理' : '计入的成年成员都须签署后才能受理'}
          />
          <button type="button" className="link" onClick={() => store.set('authorised', signers.map(({ value }) => value))}>
            全部已签
          </button>
        </>
      )}
    </>
  );
}
