/** Assess form: what the facts of today would give, shown before it is recorded. */
import { Assess } from '../../../../shared/assessment/assess';
import type { AssessResult } from '../../../../shared/policy/assess-answer';
import { decisionNames } from '../../../../shared/policy/programme-code';
import { traceSentences } from '../../../../shared/policy/trace-sentences';
import { Form } from '../../../form/form';
import { Section } from '../../../form/section';
import { useActForm } from '../../../form/use-act-form';
import { useAsk } from '../../../hooks/use-ask';
import { Amount } from '../../../parts/amount';
import { Answer } from '../../../parts/answer';
import type { ActFormProps } from '../act-form-props';

export function AssessForm({ detail, onClose }: ActFormProps) {
  const { case_no, programme } = detail.row;
  const form = useActForm('assess', Assess);
  const preview = useAsk('assess_preview', { case_no });
  return (
    <Form
      name="assess"
      first={{ case_no }}
      submit="记入核算结果"
      check={form.check}
      send={form.send}
      onDone={onClose}
      onCancel={onClose}
    >
      <Section title="核算" help="按家庭现在登记的情况和现行标准计算，提交后才记入案件。">
        <Answer of={preview}>
          {(answer) => {
            const result = answer.results.find((row) => row.programme === programme);
            return result ? <Preview result={result} /> : <p className="warns">现行政策包没有给出该项目的核算结果。</p>;
          }}
        </Answer>
      </Section>
    </Form>
  );
}

function Preview({ result }: { result: AssessResult }) {
  const addons = result.addons_fen ?? 0;
  return (
    <>
      <p>
        <strong>{decisionNames[result.decision]}</strong>
        {result.amount_fen !== null && result.amount_fen > 0 && (
          <>
            ，<Amount fen={result.amount_fen} unit />
          </>
        )}
        {addons > 0 && (
          <>
            （其中补差 <Amount fen={result.base_fen} unit />，增发 <Amount fen={addons} unit />）
          </>
        )}
      </p>
      <ol className="explanation">
        {traceSentences(result.trace).map((sentence, i) => (
          <li key={`${i} ${sentence}`}>{sentence}</li>
        ))}
      </ol>
      {result.reasons.map((reason) => (
        <p key={reason.code} className="note">
          {reason.message}（{reason.source}）
        </p>
      ))}
    </>
  );
}
