/** Leads of the demo: one checked and answered, one that still waits on the last day. */
import type { LeadTaken } from '../../../shared/application/lead';
import type { PlainDate } from '../../../shared/base/plain-date';
import { findOfficeArea } from '../../../shared/base/region';
import { doAct, type Stage } from './stage';
import type { Plan } from './scene';

/** Plans a lead for each of two working days near the end, the first of them closed the day after. */
export function planLeads(stage: Stage, plan: Plan, days: readonly PlainDate[], office: string): void {
  const [earlier, later] = days.slice(-3);
  const [village, other] = findOfficeArea(office)?.villages ?? [];
  if (!earlier || !later || !village || !other) return;
  plan.on(earlier, () => {
    const told = '老人独居，近日未见出门';
    const { lead_no } = take(stage, 'investigator', earlier, {
      source: 'grid',
      reporter: '网格员',
      name: '',
      village_code: village.code,
      text: told,
    });
    plan.on(later, () => {
      const text = '入户见到本人，由女儿接去暂住，已告知救助政策';
      doAct(stage, 'clerk', 'closeLead', { lead_no, ending: 'informed', case_no: null, text });
    });
  });
  plan.on(later, () => {
    take(stage, 'clerk', later, {
      source: 'hotline',
      reporter: '12345工单',
      name: '',
      village_code: other.code,
      text: '来电反映邻居患病卧床，生活困难',
    });
  });
}

function take(stage: Stage, login: string, found_on: PlainDate, told: Record<string, string>): LeadTaken {
  const payload = { ...told, found_on, urgent: false, phone: '', place: '' };
  return doAct<LeadTaken>(stage, login, 'lead', payload);
}
