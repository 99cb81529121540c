/** End form: ends a public emergency by its document; what was surveyed by telephone is then visited. */
import type { EmergencyRow } from '../../../shared/award/emergency-questions';
import { EndEmergency } from '../../../shared/office/end-emergency';
import { ActBox } from '../../form/act-box';
import { DateField } from '../../form/date-field';
import { TextField } from '../../form/text-field';
import { useSession } from '../../frame/session-context';

export function EndEmergencyForm({ row, onClose }: { row: EmergencyRow; onClose: () => void }) {
  const { today } = useSession();
  const left = row.figures.visits_due;
  return (
    <ActBox
      kind="endEmergency"
      schema={EndEmergency}
      first={{ emergency_no: row.emergency_no, document_no: '', ended_on: today, reason: '' }}
      title={`结束应急：${row.name}`}
      help={left === 0 ? '没有待补做入户的电话调查。' : `还有 ${left} 件电话调查，结束后须按期补做入户。`}
      submit="结束应急"
      onDone={onClose}
      onCancel={onClose}
    >
      <div className="fields">
        <TextField path="document_no" label="结束应急响应的文号" required maxLength={60} autoFocus />
        <DateField path="ended_on" label="最后一天" required />
        <TextField path="reason" label="情况" required maxLength={200} />
      </div>
    </ActBox>
  );
}
