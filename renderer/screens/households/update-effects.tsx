/** Update effects: before saving, what the typed changes would mean for what the household draws. */
import { useEffect, useState } from 'react';
import { Declaration } from '../../../shared/household/declaration';
import { isPlainDate } from '../../../shared/base/plain-date';
import { useValue } from '../../form/form-context';
import { Section } from '../../form/section';
import { useAsk } from '../../hooks/use-ask';
import type { AwardProposal } from '../../../shared/award/life-events';

/** Milliseconds after the last key before the desk is asked. */
const pause = 400;

/** The value once nobody has typed for a while. */
function useSettled<V>(value: V): V {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

export function UpdateEffects({ householdNo }: { householdNo: string }) {
  const declaration = useSettled(useValue<unknown>('declaration'));
  const effective_on = useSettled(useValue<string>('effective_on'));
  const stated = Declaration.safeParse(declaration);
  const sound = stated.success && isPlainDate(effective_on);
  const input = { household_no: householdNo, declaration: declaration as Declaration, effective_on };
  const { answer } = useAsk('update_effects', input, { when: sound, keep: true });
  if (!sound || !answer || answer.events.length === 0) return null;
  return (
    <Section title="这些变化会影响" help="保存只登记情况，不改变待遇；保存后在家庭页逐项办理。">
      <ul className="sentences">
        {answer.events.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <Effects proposals={answer.proposals} />
    </Section>
  );
}

/** Only sentences: what follows is opened from the household's page once the change is saved. */
function Effects({ proposals }: { proposals: readonly AwardProposal[] }) {
  if (proposals.length === 0) return <p className="note">按这些情况，待遇不变。</p>;
  return (
    <ul className="lines">
      {proposals.map((proposal) => (
        <li key={`${proposal.programme} ${proposal.members.join()}`}>
          <strong>{proposal.text}</strong>
        </li>
      ))}
    </ul>
  );
}
