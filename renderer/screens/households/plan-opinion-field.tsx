/** Opinion field: the plan's text follows the clerk's choices until it is written by hand. */
import { useEffect, useRef } from 'react';
import type { PlanView } from '../../../shared/assessment/plan-questions';
import type { PlanAddition, PlanAdjustment } from '../../../shared/policy/adjust-plan';
import { useForm, useValue } from '../../form/form-context';
import { TextField } from '../../form/text-field';
import { opinionOf } from './plan-opinion';

export function OpinionField({ plan }: { plan: PlanView }) {
  const { store } = useForm();
  const adjustments = useValue<readonly PlanAdjustment[]>('adjustments');
  const additions = useValue<readonly PlanAddition[]>('additions');
  const proposed = opinionOf(plan, adjustments, additions);
  const last = useRef(proposed);
  useEffect(() => {
    if (store.get('text') === last.current) store.set('text', proposed);
    last.current = proposed;
  }, [store, proposed]);
  return <TextField path="text" label="意见" required rows={3} maxLength={1000} />;
}
