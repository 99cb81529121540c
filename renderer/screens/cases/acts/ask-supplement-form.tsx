/** Ask supplement form: everything missing in one list, told once; the notice gets its number with it. */
import { AskSupplement } from '../../../../shared/application/ask-supplement';
import { DateField } from '../../../form/date-field';
import { Form } from '../../../form/form';
import { RowsOf } from '../../../form/rows-of';
import { Section } from '../../../form/section';
import { TextField } from '../../../form/text-field';
import { useActForm } from '../../../form/use-act-form';
import { useToday } from '../../../frame/session-context';
import type { ActFormProps } from '../act-form-props';

const notice = 'D06';

export function AskSupplementForm({ detail, onClose }: ActFormProps) {
  const { case_no } = detail.row;
  const today = useToday();
  const { missing, asked } = detail.intake;
  /** Only the clerk may issue; the reviewer's second request is issued from the papers beside. */
  const form = useActForm('askSupplement', AskSupplement, () =>
    asked ? [] : [{ kind: 'issue', payload: { code: notice, case_no } }],
  );
  return (
    <Form
      name="ask-supplement"
      draft={`ask-supplement:${case_no}`}
      first={{ case_no, also: [], later: asked ? { on: today, fact: '', reason: '' } : null }}
      submit={asked ? '签署再次告知' : '一次性告知并发文，发文后取号'}
      check={form.check}
      send={form.send}
      onDone={onClose}
      onCancel={onClose}
    >
      <Section title="还缺的材料" help="全部列入告知书，只告知这一次，以后不能再要求补正。能够通过信息核对取得的，不要求提供。">
        {missing.length === 0 && <p className="note">清单内的材料已经齐全。</p>}
        <ol>
          {missing.map(({ name, basis }) => (
            <li key={name}>
              {name}　<span className="faint">{basis}</span>
            </li>
          ))}
        </ol>
        <RowsOf
          path="also"
          titleOf={(i) => `另需材料 ${i + 1}`}
          addLabel="添加清单以外的材料"
          fresh={() => ({ name: '', basis: '' })}
          empty=""
        >
          {(path) => (
            <div className="fields">
              <TextField path={`${path}.name`} label="材料名称" required maxLength={60} />
              <TextField path={`${path}.basis`} label="要求的依据" required maxLength={120} />
            </div>
          )}
        </RowsOf>
      </Section>
      {asked && (
        <Section title="再次告知的依据" help={`${asked.on} 已经告知过一次，只有之后新发生的事实才能再次告知。`}>
          <DateField path="later.on" label="事实发生日期" required />
          <TextField path="later.fact" label="新发生的事实" required maxLength={200} />
          <TextField path="later.reason" label="再次告知的理由" required rows={2} maxLength={500} />
        </Section>
      )}
    </Form>
  );
}
