/** Use parameter: one value of the pack in force today, so that a form asks only what the rules read. */
import { parameterAt } from '../../shared/policy/parameter-at';
import type { ParameterKey, ParameterOf } from '../../shared/policy/parameter-keys';
import { useToday } from '../frame/session-context';
import { useAsk } from './use-ask';

/** Undefined while no pack is adopted, or where it is silent. */
export function useParameter<K extends ParameterKey>(key: K): ParameterOf<K> | undefined {
  const today = useToday();
  const pack = useAsk('pack', {}).answer;
  return pack ? parameterAt(pack, key, today)?.value : undefined;
}
