/** Investigators: the officers who may go and survey, as a form offers them. */
import { employmentNames } from '../../../../shared/base/posts';
import { useAsk } from '../../../hooks/use-ask';

export function useInvestigators(): { value: string; label: string }[] {
  const officers = useAsk('officers', {}).answer ?? [];
  return officers
    .filter(({ posts }) => posts.some((post) => post === 'clerk' || post === 'investigator'))
    .map(({ officer_id, name, employment }) => ({
      value: officer_id,
      label: `${name}（${employmentNames[employment]}）`,
    }));
}
