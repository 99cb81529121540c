/** Month: which month the money pages speak of; the address keeps it. */
import { useSearchParams } from 'react-router';
import { isPlainMonth, monthOf, type PlainMonth } from '../../shared/base/plain-date';
import { useToday } from '../frame/session-context';

export function useMonth(): [PlainMonth, (month: PlainMonth) => void] {
  const today = useToday();
  const [parameters, setParameters] = useSearchParams();
  const asked = parameters.get('month') ?? '';
  const month = isPlainMonth(asked) ? asked : monthOf(today);
  return [month, (next) => setParameters({ month: next }, { replace: true })];
}
