/** Declare form: the document, the event, its villages and days, and what it eases. */
import { findOfficeArea, shortVillageName } from '../../../shared/base/region';
import {
  DeclareEmergency,
  emergencyKindNames,
  emergencyMeasureNames,
} from '../../../shared/office/declare-emergency';
import { ActBox } from '../../form/act-box';
import { ChecksField } from '../../form/checks-field';
import { DateField } from '../../form/date-field';
import { RadioField } from '../../form/radio-field';
import { TextField } from '../../form/text-field';
import { useSession } from '../../frame/session-context';

const choicesOf = (names: Record<string, string>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

export function DeclareEmergencyForm({ onClose }: { onClose: () => void }) {
  const { today, office } = useSession();
  const villages = (findOfficeArea(office)?.villages ?? []).map(({ code }) => ({
    value: code,
    label: shortVillageName(code),
  }));
  return (
    <ActBox
      kind="declareEmergency"
      schema={DeclareEmergency}
      draft="declareEmergency"
      first={{ document_no: '', name: '', event: 'disaster', villages: [], measures: ['phone_survey'], from: today, to: null }}
      title="启动突发公共事件应急"
      help="照区里启动应急响应的文件登记。期间所涉村（社区）的案件可以按勾选的措施办理。"
      submit="启动应急"
      onDone={onClose}
      onCancel={onClose}
    >
      <div className="fields">
        <TextField path="document_no" label="文号" required maxLength={60} autoFocus />
        <TextField path="name" label="事件名称" required maxLength={60} help="台账和文书上写的名称，如：沿河洪灾" />
        <RadioField path="event" label="事件种类" required choices={choicesOf(emergencyKindNames)} />
        <ChecksField path="villages" label="涉及的村（社区）" required choices={villages} />
        <ChecksField path="measures" label="应急措施" required choices={choicesOf(emergencyMeasureNames)} />
        <DateField path="from" label="从哪天起" required />
        <DateField path="to" label="最后一天" empty={null} help="文件没有写的不填，结束时另行登记" />
      </div>
    </ActBox>
  );
}
