/** Officer field: somebody else who is in service today. */
import { ChoiceField } from './choice-field';
import type { FieldProps } from './field';
import { useSession } from '../frame/session-context';
import { useAsk } from '../hooks/use-ask';

export function OfficerField(props: FieldProps) {
  const { officer } = useSession();
  const officers = useAsk('officers', {}).answer ?? [];
  const choices = officers
    .filter((row) => row.officer_id !== officer.officer_id && row.posts.length > 0)
    .map((row) => ({ value: row.officer_id, label: `${row.name}（${row.post_names}）` }));
  return <ChoiceField {...props} choices={choices} />;
}
