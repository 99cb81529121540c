/** Source fields: who brings an application on somebody's behalf, the clerk's doubt, and the lead behind it. */
import { useEffect } from 'react';
import { agentRelations } from '../../../shared/application/agent';
import { ChoiceField, choicesOf } from '../../form/choice-field';
import { useForm, useValue } from '../../form/form-context';
import { OptionalPart } from '../../form/optional-part';
import { TextField } from '../../form/text-field';
import { useAsk } from '../../hooks/use-ask';

function blankAgent() {
  return { name: '', relation: '', id_number: '', phone: '', document: '' };
}

/** Only when somebody else comes with a power of attorney. */
export function AgentFields() {
  return (
    <OptionalPart path="agent" open="由代理人申请" close="不由代理人申请" fresh={blankAgent}>
      <div className="fields">
        <TextField path="agent.name" label="代理人姓名" required width="short" maxLength={40} />
        <ChoiceField path="agent.relation" label="与申请人的关系" required choices={choicesOf(agentRelations)} />
        <TextField path="agent.id_number" label="代理人身份证号" required maxLength={18} />
        <TextField path="agent.phone" label="代理人电话" width="short" maxLength={20} />
      </div>
      <TextField path="agent.document" label="委托书" required maxLength={120} help="写明委托书日期；监护人代为申请的，写明监护依据" />
    </OptionalPart>
  );
}

export function DoubtFields() {
  return (
    <OptionalPart path="doubt" open="拟不予受理" close="不再拟不予受理" fresh={() => ''}>
      <TextField path="doubt" label="拟不予受理的理由" required rows={2} maxLength={500} help="先登记，由审核人审查是否受理" />
    </OptionalPart>
  );
}

/** What was told about the person, beside the form that answers it. */
export function FromLead() {
  const { store } = useForm();
  const lead_no = useValue<string | null>('lead_no');
  const lead = useAsk('lead', { lead_no: lead_no ?? '' }, { when: lead_no !== null }).answer;
  useEffect(() => {
    if (lead && store.get('reason') === '') store.set('reason', lead.text);
  }, [lead, store]);
  if (!lead) return null;
  return (
    <p className="note">
      答复线索：{lead.found_on} {lead.source_name}，{lead.name === '' ? '姓名不详' : lead.name}，{lead.village_name}
      {lead.place}。{lead.text}　
      <button type="button" className="link" onClick={() => store.set('lead_no', null)}>
        与该线索无关
      </button>
    </p>
  );
}
