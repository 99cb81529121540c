/** Refer page: hands a household's matter to its department; an item of a plan comes filled in. */
import { useEffect, useRef } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { Refer, type Referred } from '../../../shared/application/refer';
import { referralWayNames } from '../../../shared/application/referral';
import type { ReferralMatter } from '../../../shared/application/referral-questions';
import type { PerformedAct } from '../../../shared/contract';
import { ChecksField } from '../../form/checks-field';
import { ChoiceField, choicesOf } from '../../form/choice-field';
import { DateField } from '../../form/date-field';
import { Form } from '../../form/form';
import { useForm, useValue } from '../../form/form-context';
import { HouseholdField } from '../../form/household-field';
import { RadioField } from '../../form/radio-field';
import { Section } from '../../form/section';
import { TextField } from '../../form/text-field';
import { useActForm } from '../../form/use-act-form';
import { useToday } from '../../frame/session-context';
import { useAsk } from '../../hooks/use-ask';
import { Page } from '../../parts/page';

export function ReferPage() {
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const today = useToday();
  const form = useActForm('refer', Refer);
  const [household, programme] = [parameters.get('household') ?? '', parameters.get('programme') ?? ''];
  const [plan_no, item] = [parameters.get('plan'), parameters.get('item')];
  const done = (acts: PerformedAct[]): void => {
    const { referral_no } = acts[0]?.result as Referred;
    void navigate(`/referrals/${referral_no}`, { replace: true });
  };
  return (
    <Page title="转办">
      <Form
        name="refer"
        draft={`refer:${household}:${programme}`}
        first={{
          household_no: household,
          programme,
          members: [],
          hand_over: [],
          situation: '',
          sent_by: 'paper',
          sent_on: today,
          plan_item: plan_no !== null && item !== null ? { plan_no, item } : null,
          from_case: parameters.get('case'),
        }}
        submit="转办，转办后取号"
        check={form.check}
        send={form.send}
        onDone={done}
        onCancel={() => void navigate(-1)}
      >
        <Section title="一、为谁办什么">
          <HouseholdField path="household_no" label="家庭" required />
          <MatterField />
          <FromPlan />
          <MembersField />
          <TextField path="situation" label="基本情况" required rows={3} maxLength={500} help="印在转办单上，接着姓名往下写，如：因病住院，自付医疗费两万元，家庭难以承担。" />
        </Section>
        <HandOverSection />
      </Form>
    </Page>
  );
}

function useMatter(): { matter: ReferralMatter | undefined; matters: ReferralMatter[] } {
  const programme = useValue<string>('programme');
  const matters = useAsk('referral_matters', {}).answer ?? [];
  return { matter: matters.find((row) => row.programme === programme), matters };
}

/** When the department should answer, in words. */
function replyTime({ department, working_days }: ReferralMatter): string {
  if (working_days === null) return `转${department}，没有规定回复期限`;
  return working_days === 0 ? `转${department}，当日办理` : `转${department}，${working_days} 个工作日内回复`;
}

function MatterField() {
  const { store } = useForm();
  const { matter, matters } = useMatter();
  const pick = (): void => {
    store.set('hand_over', []);
    store.set('plan_item', null);
  };
  return (
    <ChoiceField
      path="programme"
      label="事项"
      required
      choices={matters.map(({ programme, name, department }) => ({ value: programme, label: `${name}（${department}）` }))}
      width="full"
      onPicked={pick}
      {...(matter ? { help: replyTime(matter) } : {})}
    />
  );
}

/** The plan's item brings its people; its reasons begin the situation. */
function FromPlan() {
  const { store } = useForm();
  const plan = useValue<{ plan_no: string; item: string } | null>('plan_item');
  const household_no = useValue<string>('household_no');
  const plans = useAsk('plans', { household_no }, { when: plan !== null }).answer;
  const found = plans?.find((row) => row.plan_no === plan?.plan_no)?.items.find(({ id }) => id === plan?.item);
  const filled = useRef(false);
  useEffect(() => {
    if (!found || filled.current) return;
    filled.current = true;
    if ((store.get('members') as string[]).length === 0) store.set('members', found.members);
  }, [found, store]);
  return plan === null ? null : <p className="note">这次转办答复综合救助意见书中的该项目。</p>;
}

function MembersField() {
  const household_no = useValue<string>('household_no');
  const { answer } = useAsk('household', { household_no }, { when: household_no !== '' });
  if (!answer) return null;
  const people = answer.declaration.members.map(({ key, name }) => ({ value: key, label: name }));
  return <ChecksField path="members" label="为谁" required choices={people} />;
}

function HandOverSection() {
  const { matter } = useMatter();
  if (!matter) return null;
  const ways = choicesOf(referralWayNames).filter(({ value }) => value !== 'phone' || matter.working_days === 0);
  return (
    <Section title="二、移交什么、怎么转">
      {matter.hand_over.length > 0 && (
        <ChecksField
          path="hand_over"
          label="移交材料"
          required
          stacked
          choices={matter.hand_over.map((name) => ({ value: name, label: name }))}
        />
      )}
      <RadioField path="sent_by" label="转出方式" required choices={ways} />
      <DateField path="sent_on" label="转出日期" required />
    </Section>
  );
}
