/** Member choices: the people of the form being filled in, to pick from in its later parts. */
import type { Choice } from '../../form/choice-field';
import { useValue } from '../../form/form-context';

interface Named {
  key: string;
  name: string;
}

export function useMemberChoices(at: string): Choice[] {
  const members = useValue<readonly Named[]>(`${at}members`);
  return members.map((member, i) => ({
    value: member.key,
    label: member.name === '' ? `第${i + 1}名成员` : member.name,
  }));
}
