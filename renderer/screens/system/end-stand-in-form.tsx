/** End stand-in form: the absent officer is back before the last day. */
import { EndStandIn } from '../../../shared/office/end-stand-in';
import type { StandInRow } from '../../../shared/office/rows';
import { ActBox } from '../../form/act-box';
import { DateField } from '../../form/date-field';
import { TextField } from '../../form/text-field';
import { useToday } from '../../frame/session-context';

export function EndStandInForm({ row, onClose }: { row: StandInRow; onClose: () => void }) {
  const { stand_in_no, name, absent_name, to } = row;
  return (
    <ActBox
      key={stand_in_no}
      kind="endStandIn"
      schema={EndStandIn}
      first={{ stand_in_no, last_on: useToday(), reason: '' }}
      title={`提前结束${name}代${absent_name}的代办`}
      help={`原定到 ${to} 为止。已经代办的日子不变。`}
      submit="提前结束代办"
      onDone={onClose}
      onCancel={onClose}
    >
      <div className="fields">
        <DateField path="last_on" label="新的最后一天" required />
        <TextField path="reason" label="原因" required maxLength={200} />
      </div>
    </ActBox>
  );
}
