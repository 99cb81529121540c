/** Record check form: the report's answer for each person and item, beside what was declared. */
import type { CheckRow } from '../../../../shared/assessment/loop-rows';
import { RecordCheck } from '../../../../shared/assessment/record-check';
import { DateField } from '../../../form/date-field';
import { Form } from '../../../form/form';
import { useValue } from '../../../form/form-context';
import { RadioField } from '../../../form/radio-field';
import { Section } from '../../../form/section';
import { TextField } from '../../../form/text-field';
import { useActForm } from '../../../form/use-act-form';
import { useSession } from '../../../frame/session-context';
import { useAsk } from '../../../hooks/use-ask';
import { Answer } from '../../../parts/answer';
import type { ActFormProps } from '../act-form-props';

const findings = [
  { value: 'same', label: '相符' },
  { value: 'nothing', label: '查无信息' },
  { value: 'differs', label: '不符' },
];

export function RecordCheckForm({ detail, onClose }: ActFormProps) {
  const asked = useAsk('checks', { case_no: detail.row.case_no });
  return (
    <Answer of={asked}>
      {(rows) => {
        const open = rows.find(({ reported_on }) => reported_on === null);
        return open ? <Report of={open} caseNo={detail.row.case_no} onClose={onClose} /> : null;
      }}
    </Answer>
  );
}

function Report({ of, caseNo, onClose }: { of: CheckRow; caseNo: string; onClose: () => void }) {
  const form = useActForm('recordCheck', RecordCheck);
  const { today } = useSession();
  const lines = of.lines.map(({ person, item }) => ({ person, item, finding: 'same', found: '' }));
  return (
    <Form
      name="recordCheck"
      draft={`recordCheck:${of.request_no}`}
      first={{ case_no: caseNo, request_no: of.request_no, report_no: '', reported_on: today, lines }}
      submit="登记核对结果"
      check={form.check}
      send={form.send}
      onDone={onClose}
      onCancel={onClose}
    >
      <Section title="核对报告" help={`对应提请 ${of.request_no}，提请日期 ${of.requested_on}`}>
        <TextField path="report_no" label="报告编号" required width="middle" maxLength={60} autoFocus />
        <DateField path="reported_on" label="报告日期" required />
      </Section>
      {of.names.map((name) => (
        <Section key={name} title={name} help="逐项对照申报；与申报不符的写明核对到的情况。">
          {of.lines.map((line, at) =>
            line.name === name ? <Line key={`${line.person} ${line.item}`} at={at} title={line.item_name} declared={line.declared} /> : null,
          )}
        </Section>
      ))}
    </Form>
  );
}

function Line({ at, title, declared }: { at: number; title: string; declared: string }) {
  const finding = useValue<string>(`lines.${at}.finding`);
  return (
    <>
      <RadioField path={`lines.${at}.finding`} label={title} choices={findings} help={declared} />
      {finding === 'differs' && (
        <TextField path={`lines.${at}.found`} label={`${title}：核对到的情况`} required maxLength={300} />
      )}
    </>
  );
}
