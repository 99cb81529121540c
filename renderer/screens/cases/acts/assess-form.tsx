/** Assess form: facts beside explanation for the month asked, answered here before it is recorded. */
import { useMemo } from 'react';
import { answerFor, Assess } from '../../../../shared/assessment/assess';
import type { AssessFactsView } from '../../../../shared/assessment/rows';
import { isPlainMonth } from '../../../../shared/base/plain-date';
import { assess } from '../../../../shared/policy/assess';
import type { Pack } from '../../../../shared/policy/pack';
import { Form } from '../../../form/form';
import { useValue } from '../../../form/form-context';
import { MonthField } from '../../../form/month-field';
import { Section } from '../../../form/section';
import { useActForm } from '../../../form/use-act-form';
import { useToday } from '../../../frame/session-context';
import { useAsk } from '../../../hooks/use-ask';
import { Answer } from '../../../parts/answer';
import { AnswersSide } from '../../assessment/answers-side';
import { FactsSide } from '../../assessment/facts-side';
import type { ActFormProps } from '../act-form-props';

export function AssessForm({ detail, onClose }: ActFormProps) {
  const { case_no } = detail.row;
  const form = useActForm('assess', Assess);
  const facts = useAsk('assess_facts', { case_no });
  return (
    <Form
      name="assess"
      first={{ case_no, month: useToday().slice(0, 7) }}
      submit="记入核算结果"
      check={form.check}
      send={form.send}
      onDone={onClose}
      onCancel={onClose}
    >
      <Section title="核算" help="按家庭现在登记的情况和所选月份的标准计算，提交后才记入案件。">
        <MonthField path="month" label="按哪月的标准" required help="不早于受理月份" />
        <Answer of={facts}>
          {(view) =>
            view ? <Sides view={view} /> : <p className="warns">还没有启用政策包，不能核算。</p>
          }
        </Answer>
      </Section>
    </Form>
  );
}

/** While a month is being typed, that of today's facts stands. */
function Sides({ view }: { view: AssessFactsView }) {
  const typed = useValue<string>('month');
  const month = isPlainMonth(typed) ? typed : view.input.month;
  const pack = useAsk('pack_of_month', { month }, { keep: true });
  return (
    <Answer of={pack}>{(found) => found && <Assessed view={view} month={month} pack={found} />}</Answer>
  );
}

function Assessed({ view, month, pack }: { view: AssessFactsView; month: string; pack: Pack }) {
  const today = useToday();
  const input = useMemo(() => ({ ...view.input, month }), [view.input, month]);
  const { results } = useMemo(() => assess(input, pack), [input, pack]);
  const first = view.programme === null ? null : answerFor(results, view.programme, pack, today);
  return (
    <div className="two-sides">
      <section aria-label="依据">
        <h2>依据</h2>
        <FactsSide input={input} results={results} pack={pack} />
      </section>
      <section aria-label="说明">
        <h2>说明</h2>
        {first === null && <p className="warns">政策包没有给出该项目的核算结果。</p>}
        <AnswersSide input={input} results={results} pack={pack} first={first} householdNo={view.household_no} />
      </section>
    </div>
  );
}
