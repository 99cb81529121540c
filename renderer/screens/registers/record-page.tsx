/** Record page: one line of a running ledger, its follow-ups, and the forms to follow it up or end it. */
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { findRegister } from '../../../shared/outreach/data/registers';
import { CloseRecord } from '../../../shared/outreach/close-record';
import type { RecordDetail } from '../../../shared/outreach/questions';
import type { Register } from '../../../shared/outreach/register';
import { UpdateRecord } from '../../../shared/outreach/update-record';
import { ActBox } from '../../form/act-box';
import { ChoiceField, choicesOf } from '../../form/choice-field';
import { DateField } from '../../form/date-field';
import { Form } from '../../form/form';
import { Section } from '../../form/section';
import { TextField } from '../../form/text-field';
import { useActForm } from '../../form/use-act-form';
import { useHolds, useSession } from '../../frame/session-context';
import { useAsk } from '../../hooks/use-ask';
import { Answer } from '../../parts/answer';
import { Facts } from '../../parts/facts';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { DueDay } from './due-records';
import { emptyEntries, entriesOf, EntryFields } from './entry-fields';
import { entryWords } from './entry-words';

export function RecordPage() {
  const { recordNo = '' } = useParams();
  const found = useAsk('record', { record_no: recordNo });
  return (
    <Answer of={found}>
      {(detail) => {
        const register = findRegister(detail?.row.register ?? '');
        if (!detail || !register) return <Page title="没有这条记录">请从台账列表中选择。</Page>;
        return <Room key={recordNo} detail={detail} register={register} />;
      }}
    </Answer>
  );
}

interface RoomProps {
  detail: RecordDetail;
  register: Register;
}

function Room({ detail, register }: RoomProps) {
  const navigate = useNavigate();
  const [clerk, investigator, reviewer] = [useHolds('clerk'), useHolds('investigator'), useHolds('reviewer')];
  const [open, setOpen] = useState<'update' | 'close' | null>(null);
  const { row } = detail;
  const may = row.open && (clerk || investigator || reviewer);
  return (
    <Page
      title={row.name}
      aside={
        <>
          {row.register_name}　{row.record_no}　<span className="state">{row.ending_name ?? '在办'}</span>
        </>
      }
      actions={
        <>
          <Button onClick={() => void navigate(`/registers/${register.code}`)}>{register.name}</Button>
          {may && register.follow_up && (
            <Button type="primary" onClick={() => setOpen('update')}>
              {register.follow_up.title}
            </Button>
          )}
          {may && <Button onClick={() => setOpen('close')}>了结</Button>}
        </>
      }
    >
      {open === 'update' && <UpdateForm detail={detail} register={register} onClose={() => setOpen(null)} />}
      {open === 'close' && <CloseForm detail={detail} register={register} onClose={() => setOpen(null)} />}
      <div className="columns-2">
        <LinePanel detail={detail} register={register} />
        <UpdatesPanel detail={detail} register={register} />
      </div>
    </Page>
  );
}

function LinePanel({ detail, register }: RoomProps) {
  const { row, handler_name, close_text } = detail;
  return (
    <Panel title="登记内容">
      <Facts
        of={[
          row.household_no === null ? null : ['家庭', <Link key="household" to={`/households/${row.household_no}`}>{row.household_no}</Link>],
          row.village_name === '' ? null : ['村（社区）', row.village_name],
          ['登记', `${row.entered_on} ${handler_name}`],
          row.open ? ['跟进期限', <DueDay key="due" row={row} />] : ['了结', `${row.closed_on ?? ''} ${row.ending_name ?? ''} ${close_text ?? ''}`],
          ...entryWords(register.fields, row.entries),
          row.text === '' ? null : ['备注', row.text],
        ]}
      />
    </Panel>
  );
}

function UpdatesPanel({ detail, register }: RoomProps) {
  const { follow_up } = register;
  if (!follow_up) return <Panel title="续记">这本台账一次登记完，核对后点“了结”。</Panel>;
  return (
    <Panel title={follow_up.title} aside={`${String(detail.updates.length)}次`}>
      {detail.updates.length === 0 && <p className="note">还没有登记过。</p>}
      {detail.updates.map((update, at) => (
        <Facts
          key={`${update.done_on}-${String(detail.updates.length - at)}`}
          of={[
            [update.done_on, update.officer_name],
            ...entryWords(follow_up.fields, update.entries),
            update.text === '' ? null : ['备注', update.text],
          ]}
        />
      ))}
    </Panel>
  );
}

interface FormProps extends RoomProps {
  onClose: () => void;
}

function UpdateForm({ detail, register, onClose }: FormProps) {
  const { today } = useSession();
  const form = useActForm('updateRecord', UpdateRecord);
  const { follow_up } = register;
  if (!follow_up) return null;
  return (
    <Form
      name="updateRecord"
      draft={`updateRecord:${detail.row.record_no}`}
      first={{ record_no: detail.row.record_no, on: today, entries: emptyEntries(follow_up.fields), text: '' }}
      submit={follow_up.title}
      check={(value) => form.check(entriesOf(value))}
      send={(value) => form.send(entriesOf(value))}
      onDone={onClose}
      onCancel={onClose}
    >
      <Section title={follow_up.title} help={register.help}>
        <DateField path="on" label="日期" required />
        <EntryFields fields={follow_up.fields} />
        <TextField path="text" label="备注" rows={2} maxLength={1000} />
      </Section>
    </Form>
  );
}

function CloseForm({ detail, register, onClose }: FormProps) {
  const { today } = useSession();
  return (
    <ActBox
      kind="closeRecord"
      schema={CloseRecord}
      first={{ record_no: detail.row.record_no, ending: '', on: today, text: '' }}
      title="了结这一条"
      submit="了结"
      onDone={onClose}
      onCancel={onClose}
    >
      <div className="fields">
        <ChoiceField path="ending" label="结果" required choices={choicesOf({ ...register.endings })} />
        <DateField path="on" label="日期" required />
      </div>
      <TextField path="text" label="说明" rows={2} maxLength={1000} />
    </ActBox>
  );
}
