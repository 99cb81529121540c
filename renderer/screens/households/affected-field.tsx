/** Affected field: the open cases and live awards that a split or a merge touches, each to be ticked. */
import { Link } from 'react-router';
import type { Affected } from '../../../shared/household/regroup';
import { ChecksField } from '../../form/checks-field';
import { Section } from '../../form/section';

export function AffectedField({ affected, help }: { affected: readonly Affected[]; help: string }) {
  if (affected.length === 0) return null;
  const choices = affected.map(({ kind, no, programme_name, person_name }) => ({
    value: no,
    label: `${person_name}的${programme_name}（${kind === 'case' ? '在办案件' : '在享待遇'} ${no}）`,
  }));
  return (
    <Section title="受影响的案件和待遇" help={help}>
      <ChecksField path="named" label="已逐项核对" required stacked choices={choices} />
      <p className="field-help">
        {affected.map(({ kind, no, programme_name }) => (
          <Link key={no} to={kind === 'case' ? `/cases/${no}` : `/awards/${no}`}>
            查看{programme_name}　
          </Link>
        ))}
      </p>
    </Section>
  );
}
