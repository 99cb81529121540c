/** Split page: who leaves the household, what the new one is, and what that touches. */
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { PerformedAct } from '../../../shared/contract';
import { findOfficeArea } from '../../../shared/base/region';
import type { HouseholdDetail } from '../../../shared/household/rows';
import { Split, type SplitDone } from '../../../shared/household/split';
import { areas, relations } from '../../../shared/policy/data/codes';
import { ChoiceField, choicesOf } from '../../form/choice-field';
import { DateField } from '../../form/date-field';
import { Form } from '../../form/form';
import { useValue } from '../../form/form-context';
import { RadioField } from '../../form/radio-field';
import { Section } from '../../form/section';
import { TextField } from '../../form/text-field';
import { useActForm } from '../../form/use-act-form';
import { useSession } from '../../frame/session-context';
import { useAsk } from '../../hooks/use-ask';
import { Answer } from '../../parts/answer';
import { Page } from '../../parts/page';
import { AffectedField } from './affected-field';

interface PersonChoice {
  key: string;
  name: string;
  before: string | undefined;
  goes: boolean;
  relation: string | undefined;
}

type Typed = { people: PersonChoice[] } & Record<string, unknown>;

/** What the form says of each person, as the act takes it: who leaves, and whose relation changes. */
function toSplit(value: unknown): unknown {
  const { people, ...rest } = value as Typed;
  const placed = ({ key, relation }: PersonChoice) => ({ key, relation });
  return {
    ...rest,
    leaving: people.filter(({ goes }) => goes).map(placed),
    remaining: people.filter(({ goes, relation, before }) => !goes && relation !== before).map(placed),
  };
}

export function SplitPage() {
  const { householdNo = '' } = useParams();
  const found = useAsk('household', { household_no: householdNo });
  return (
    <Answer of={found}>
      {(household) =>
        household ? <SplitForm household={household} /> : <Page title="没有这个家庭">请从家庭列表中选择。</Page>
      }
    </Answer>
  );
}

function SplitForm({ household }: { household: HouseholdDetail }) {
  const navigate = useNavigate();
  const { today } = useSession();
  const form = useActForm('split', Split);
  const { row, declaration } = household;
  const [first] = useState(() => ({
    household_no: row.household_no,
    version: household.version,
    people: declaration.members.map(
      ({ key, name, relation }): PersonChoice => ({ key, name, before: relation, goes: false, relation }),
    ),
    area: declaration.area,
    village_code: declaration.village_code,
    address: '',
    phone: '',
    effective_on: today,
    reason: '',
    named: [],
  }));
  const back = (): void => void navigate(`/households/${row.household_no}`);
  const done = (acts: PerformedAct[]): void => {
    const { new_household_no } = acts[0]?.result as SplitDone;
    void navigate(`/households/${new_household_no}`);
  };
  return (
    <Page title={`分户：${row.head_name}的家庭`} aside={row.household_no}>
      <Form
        name="split"
        draft={`split:${row.household_no}`}
        first={first}
        submit="分户"
        fieldOf={(field) => (field === 'leaving' || field === 'remaining' ? 'people' : field)}
        check={(value) => form.check(toSplit(value))}
        send={(value) => form.send(toSplit(value))}
        onDone={done}
        onCancel={back}
      >
        <SplitFields household={household} />
        <AffectedField
          affected={household.affected}
          help="申请人分出去的案件随人转到新家庭，须重新核算；享受人全部分出去的待遇随人转移，其余留在原家庭，分户后按提示逐份复核。"
        />
      </Form>
    </Page>
  );
}

function SplitFields({ household }: { household: HouseholdDetail }) {
  const { office } = useSession();
  const villages = findOfficeArea(office)?.villages ?? [];
  return (
    <>
      <Section title="一、谁分出去" help="分出去的填与新户主的关系，新家庭须有一名户主；原户主分出去的，留下的人也要重新填写。">
        <div id="split-people" tabIndex={-1}>
          {household.declaration.members.map(({ key, name }, i) => (
            <PersonFields key={key} path={`people.${i}`} name={name} />
          ))}
        </div>
      </Section>
      <Section title="二、新家庭的住址">
        <div className="fields">
          <ChoiceField
            path="village_code"
            label="村（社区）"
            required
            choices={villages.map(({ code, name }) => ({ value: code, label: name }))}
          />
          <RadioField path="area" label="城乡类别" required choices={choicesOf(areas)} />
          <TextField path="address" label="详细住址" required maxLength={100} />
          <TextField path="phone" label="家庭联系电话" maxLength={30} />
        </div>
      </Section>
      <Section title="三、分户说明" help="房产等家庭财产留在原家庭，需要划分的，分户后在两户分别变更。">
        <DateField path="effective_on" label="分户日期" required />
        <TextField path="reason" label="分户原因" required rows={2} maxLength={200} />
      </Section>
    </>
  );
}

const ways = [
  { value: false, label: '留在原家庭' },
  { value: true, label: '分出去' },
];

function PersonFields({ path, name }: { path: string; name: string }) {
  const goes = useValue<boolean>(`${path}.goes`);
  return (
    <div className="form-row" role="group" aria-label={name}>
      <div className="fields">
        <RadioField path={`${path}.goes`} label={name} choices={ways} />
        <ChoiceField
          path={`${path}.relation`}
          label={goes ? '与新户主关系' : '与户主关系'}
          required
          choices={choicesOf(relations)}
        />
      </div>
    </div>
  );
}
