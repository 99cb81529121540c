/** Receive page: takes an application in, with its papers and authorisations. */
import { useEffect, useRef } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { Receive, type Received } from '../../../shared/application/receive';
import type { PerformedAct } from '../../../shared/contract';
import { ChoiceField } from '../../form/choice-field';
import { DateField } from '../../form/date-field';
import { Form } from '../../form/form';
import { useForm, useValue } from '../../form/form-context';
import { HouseholdField } from '../../form/household-field';
import { Section } from '../../form/section';
import { TextField } from '../../form/text-field';
import { useActForm } from '../../form/use-act-form';
import { useSession } from '../../frame/session-context';
import { useAsk } from '../../hooks/use-ask';
import { decidedHere, useProgrammes } from '../../hooks/use-programmes';
import { Page } from '../../parts/page';
import { PrintForm } from '../../parts/print-form';
import { ApplicantFields } from './applicant-fields';
import { EventFields, blankEvent } from './event-fields';
import { DocumentsField } from './documents-field';
import { AgentFields, DoubtFields, FromLead } from './source-fields';

export function ReceivePage() {
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const { today } = useSession();
  const form = useActForm('receive', Receive);
  const household = parameters.get('household') ?? '';
  const programme = parameters.get('programme') ?? '';
  const [plan_no, item] = [parameters.get('plan'), parameters.get('item')];
  const lead_no = parameters.get('lead');
  const done = (acts: PerformedAct[]): void => {
    const received = acts[0]?.result as Received;
    void navigate(`/cases/${received.case_no}`);
  };
  return (
    <Page title="受理申请">
      <Form
        name="receive"
        draft={`receive:${household}${programme === '' ? '' : `:${programme}`}${lead_no === null ? '' : `:${lead_no}`}`}
        first={{
          household_no: household,
          programme,
          applicant: '',
          applied_on: today,
          reason: '',
          documents: [],
          authorised: [],
          event: null,
          agent: null,
          doubt: null,
          lead_no,
          plan_item: plan_no !== null && item !== null ? { plan_no, item } : null,
        }}
        submit="受理"
        check={form.check}
        send={form.send}
        onDone={done}
        onCancel={() => void navigate(-1)}
      >
        <Section title="一、谁申请什么">
          <FromLead />
          <HouseholdField path="household_no" label="家庭" required />
          <NewHousehold />
          <ProgrammeField />
          {programme !== '' && <FromPlan />}
          <ApplicantFields />
          <AgentFields />
          <DateField path="applied_on" label="申请日期" required />
          <TextField path="reason" label="申请理由" required rows={2} maxLength={500} />
        </Section>
        <PapersSection />
        <EventSection />
        <DoubtFields />
      </Form>
    </Page>
  );
}

function NewHousehold() {
  const chosen = useValue<string>('household_no');
  if (chosen !== '') return null;
  return (
    <p className="note">
      家庭还没有登记的，请先<Link to="/households/new">登记家庭</Link>，登记后从家庭页点“受理申请”。
    </p>
  );
}

function useProgramme() {
  const { today } = useSession();
  const code = useValue<string>('programme');
  return useProgrammes(today).find((row) => row.code === code);
}

function ProgrammeField() {
  const { store } = useForm();
  const { today } = useSession();
  const rows = useProgrammes(today);
  const choices = decidedHere(rows).map(({ code, name }) => ({ value: code, label: name }));
  const pick = (code: string): void => {
    const needsEvent = rows.find((row) => row.code === code)?.event === true;
    store.set('event', needsEvent ? blankEvent(today) : null);
    store.set('documents', []);
    store.set('plan_item', null);
  };
  return (
    <ChoiceField
      path="programme"
      label="救助项目"
      required
      choices={choices}
      onPicked={pick}
      help="这里只列由本镇街审批的项目"
    />
  );
}

/** A programme that came with the address begins as if it had been picked here, with the plan's papers. */
function FromPlan() {
  const { store } = useForm();
  const programme = useProgramme();
  const { today } = useSession();
  const household_no = useValue<string>('household_no');
  const plan = useValue<{ plan_no: string } | null>('plan_item');
  const plans = useAsk('plans', { household_no }, { when: plan !== null }).answer;
  const filled = useRef(false);
  const ready = programme !== undefined && (plan === null || plans !== undefined);
  useEffect(() => {
    if (!ready || filled.current) return;
    filled.current = true;
    if (programme.event && store.get('event') === null) store.set('event', blankEvent(today));
    const recorded = plans?.find((row) => row.plan_no === plan?.plan_no);
    if (!recorded || (store.get('documents') as string[]).length > 0) return;
    const missing = recorded.papers.map(({ name }) => name);
    const handed = programme.evidence.map(({ name }) => name).filter((name) => !missing.includes(name));
    store.set('documents', handed);
  }, [ready, programme, plan, plans, store, today]);
  return plan === null ? null : <p className="note">这次受理答复综合救助意见书中的该项目。</p>;
}

function PapersSection() {
  const programme = useProgramme();
  if (!programme) return null;
  return (
    <Section title="二、材料" help="打勾表示已收到。材料齐全的当场受理；不齐的先登记，再一次性告知补正，收齐后受理并起算期限。急难救助不因材料不齐而等候。">
      <FormsToSign programme={programme.code} />
      <DocumentsField path="documents" evidence={programme.evidence} />
    </Section>
  );
}

/** What the household signs, printed with what is registered of it. */
function FormsToSign({ programme }: { programme: string }) {
  const household_no = useValue<string>('household_no');
  const reason = useValue<string>('reason');
  if (household_no === '') return null;
  return (
    <div className="row-of-buttons">
      <PrintForm code="D01" subject={{ household_no, programme, reason }} label="打印申请书、授权书、承诺书和近亲属声明" />
    </div>
  );
}

function EventSection() {
  const programme = useProgramme();
  const event = useValue<unknown>('event');
  if (!programme || event === null) return null;
  return (
    <Section title="三、急难事由">
      <EventFields />
    </Section>
  );
}
