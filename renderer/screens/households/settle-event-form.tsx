/** Settle event form: closes a reminder that needs no decision, with what was looked at and why. */
import { SettleEvent } from '../../../shared/award/settle-event';
import type { HouseholdEvent } from '../../../shared/award/life-events';
import { ActBox } from '../../form/act-box';
import { TextField } from '../../form/text-field';

interface SettleEventFormProps {
  householdNo: string;
  event: HouseholdEvent;
  onClose: () => void;
}

export function SettleEventForm({ householdNo, event, onClose }: SettleEventFormProps) {
  const { kind, member, award_no, on } = event;
  return (
    <ActBox
      kind="settleEvent"
      schema={SettleEvent}
      first={{ household_no: householdNo, kind, member, award_no, on, reason: '' }}
      title="了结变化提示"
      help={`${event.text}了结后不再提示，理由记入办件簿。`}
      submit="了结这条提示"
      onDone={onClose}
      onCancel={onClose}
    >
      <TextField path="reason" label="核对情况和理由" required rows={2} maxLength={500} autoFocus />
    </ActBox>
  );
}
