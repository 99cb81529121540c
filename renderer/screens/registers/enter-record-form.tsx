/** Enter record form: whom the line is about, then the fields of the ledger. */
import { findOfficeArea } from '../../../shared/base/region';
import { EnterRecord } from '../../../shared/outreach/enter-record';
import type { Register, RegisterEntry } from '../../../shared/outreach/register';
import type { Candidate } from '../../../shared/statistics/candidates';
import { ChoiceField } from '../../form/choice-field';
import { DateField } from '../../form/date-field';
import { Form } from '../../form/form';
import { useValue } from '../../form/form-context';
import { HouseholdField } from '../../form/household-field';
import { Section } from '../../form/section';
import { TextField } from '../../form/text-field';
import { useActForm } from '../../form/use-act-form';
import { useSession } from '../../frame/session-context';
import { useAsk } from '../../hooks/use-ask';
import { emptyEntries, entriesOf, EntryFields } from './entry-fields';

/** No household chosen is null in the payload. */
function payloadOf(value: unknown): unknown {
  const { household_no, ...rest } = entriesOf(value) as { household_no: string };
  return { ...rest, household_no: household_no === '' ? null : household_no };
}

interface EnterRecordFormProps {
  register: Register;
  /** Who is to be entered, with what the awards tell; null for anybody. */
  known: Candidate | null;
  onClose: () => void;
}

/** What the form begins with: empty, but for what is known. */
function entriesFor(register: Register, known: Candidate | null): RegisterEntry[] {
  return emptyEntries(register.fields).map((entry) => known?.entries.find(({ field }) => field === entry.field) ?? entry);
}

export function EnterRecordForm({ register, known, onClose }: EnterRecordFormProps) {
  const { today } = useSession();
  const form = useActForm('enterRecord', EnterRecord);
  const linked = register.about === 'person' || register.about === 'household';
  return (
    <Form
      name="enterRecord"
      draft={`enterRecord:${register.code}${known === null ? '' : `:${known.person_no ?? known.household_no}`}`}
      first={{
        register: register.code,
        household_no: known?.household_no ?? '',
        person_no: known?.person_no ?? null,
        name: '',
        village_code: '',
        on: today,
        entries: entriesFor(register, known),
        text: '',
      }}
      submit="登记这一条"
      check={(value) => form.check(payloadOf(value))}
      send={(value) => form.send(payloadOf(value))}
      onDone={onClose}
      onCancel={onClose}
    >
      <Section title={register.name} help={register.help}>
        {linked ? <HouseholdField path="household_no" label="家庭" required /> : <Named register={register} />}
        <div className="fields">
          {register.about === 'person' && <MemberField />}
          <DateField path="on" label="日期" required />
        </div>
        <EntryFields fields={register.fields} />
        <TextField path="text" label="备注" rows={2} maxLength={1000} />
      </Section>
    </Form>
  );
}

function Named({ register }: { register: Register }) {
  const { office } = useSession();
  const villages = (findOfficeArea(office)?.villages ?? []).map(({ code, name }) => ({ value: code, label: name }));
  const required = register.about === 'village';
  return (
    <div className="fields">
      <TextField path="name" label="名称或姓名" required maxLength={60} width="middle" />
      {register.about !== 'office' && (
        <ChoiceField
          path="village_code"
          label="村（社区）"
          required={required}
          choices={villages}
          placeholder="输入名称查找"
          {...(required ? {} : { none: { value: '' as const, label: '不分村（社区）' } })}
        />
      )}
    </div>
  );
}

/** The people of the chosen household. */
function MemberField() {
  const household_no = useValue<string>('household_no');
  const found = useAsk('household', { household_no }, { when: household_no !== '' }).answer;
  const choices = (found?.declaration.members ?? []).flatMap((member) => {
    const value = found?.person_nos[member.key];
    return value === undefined ? [] : [{ value, label: member.name }];
  });
  return <ChoiceField path="person_no" label="哪一位" required choices={choices} placeholder={household_no === '' ? '先选家庭' : '请选择'} />;
}
