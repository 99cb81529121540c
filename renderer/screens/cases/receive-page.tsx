/** Receive page: takes an application in, with its papers and authorisations. */
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
import { decidedHere, useProgrammes } from '../../hooks/use-programmes';
import { Page } from '../../parts/page';
import { ApplicantFields } from './applicant-fields';
import { EventFields, blankEvent } from './event-fields';
import { DocumentsField } from './documents-field';

export function ReceivePage() {
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const { today } = useSession();
  const form = useActForm('receive', Receive);
  const household = parameters.get('household') ?? '';
  const done = (acts: PerformedAct[]): void => {
    const received = acts[0]?.result as Received;
    void navigate(`/cases/${received.case_no}`);
  };
  return (
    <Page title="受理申请">
      <Form
        name="receive"
        draft={`receive:${household}`}
        first={{
          household_no: household,
          programme: '',
          applicant: '',
          applied_on: today,
          reason: '',
          documents: [],
          authorised: [],
          event: null,
        }}
        submit="受理"
        check={form.check}
        send={form.send}
        onDone={done}
        onCancel={() => void navigate(-1)}
      >
        <Section title="一、谁申请什么">
          <HouseholdField path="household_no" label="家庭" required />
          <NewHousehold />
          <ProgrammeField />
          <ApplicantFields />
          <DateField path="applied_on" label="申请日期" required />
          <TextField path="reason" label="申请理由" required rows={2} maxLength={500} />
        </Section>
        <PapersSection />
        <EventSection />
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

function PapersSection() {
  const programme = useProgramme();
  if (!programme) return null;
  return (
    <Section title="二、材料" help="打勾表示已收到；缺的材料可以在受理后一次性告知补正。">
      <DocumentsField path="documents" evidence={programme.evidence} />
    </Section>
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
