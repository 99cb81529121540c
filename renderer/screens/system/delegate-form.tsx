/** Delegate form: a power as the document states it: programmes, kinds of decision, ceilings, dates. */
import { Delegate, powerKindNames } from '../../../shared/office/delegate';
import { ChecksField } from '../../form/checks-field';
import { ChoiceField, choicesOf } from '../../form/choice-field';
import { DateField } from '../../form/date-field';
import { Form } from '../../form/form';
import { MoneyField } from '../../form/money-field';
import { RadioField } from '../../form/radio-field';
import { RowsOf } from '../../form/rows-of';
import { Section } from '../../form/section';
import { TextField } from '../../form/text-field';
import { useActForm } from '../../form/use-act-form';
import { useSession } from '../../frame/session-context';
import { useProgrammes } from '../../hooks/use-programmes';

const modes = [
  { value: 'entrusted', label: '委托：以区民政局名义决定' },
  { value: 'authorised', label: '授权：以镇街名义决定' },
];

const freshScope = () => ({ programme: '', kinds: ['grant', 'decline'], ceiling_fen: null });

export function DelegateForm({ onClose }: { onClose: () => void }) {
  const { today } = useSession();
  const form = useActForm('delegate', Delegate);
  const first = {
    document_no: '',
    document_title: '',
    issuer: '',
    mode: 'entrusted',
    scopes: [freshScope()],
    from: today,
    to: null,
  };
  return (
    <div className="act-form">
      <Form name="delegate" draft="delegate" first={first} submit="登记委托权限" check={form.check} send={form.send} onDone={onClose} onCancel={onClose}>
        <Section title="登记委托权限" help="照区里的文件逐项填写，不多填也不少填。">
          <div className="fields">
            <TextField path="document_no" label="文号" required maxLength={60} autoFocus />
            <TextField path="issuer" label="发文单位" required maxLength={60} />
          </div>
          <TextField path="document_title" label="文件名称" required maxLength={120} />
          <RadioField path="mode" label="方式" required choices={modes} />
          <div className="fields">
            <DateField path="from" label="从哪天起" required />
            <DateField path="to" label="到哪天止" empty={null} help="文件没有写的不填" />
          </div>
        </Section>
        <ScopesSection />
      </Form>
    </div>
  );
}

function ScopesSection() {
  const { today } = useSession();
  const programmes = useProgrammes(today).map(({ code, name }) => ({ value: code, label: name }));
  return (
    <Section title="权限范围">
      <RowsOf path="scopes" titleOf={(i) => `第 ${i + 1} 项`} addLabel="添加救助项目" fresh={freshScope} empty="请至少填写一个救助项目。" least={1}>
        {(path) => (
          <>
            <div className="fields">
              <ChoiceField path={`${path}.programme`} label="救助项目" required choices={programmes} />
              <MoneyField path={`${path}.ceiling_fen`} label="单件限额" empty={null} help="没有限额的不填" />
            </div>
            <ChecksField path={`${path}.kinds`} label="可以作的决定" required choices={choicesOf(powerKindNames)} />
          </>
        )}
      </RowsOf>
    </Section>
  );
}
