/** Event fields: the sudden hardship behind an application for temporary aid. */
import type { PlainDate } from '../../../shared/base/plain-date';
import { eventKinds } from '../../../shared/policy/data/codes';
import { ChoiceField, choicesOf } from '../../form/choice-field';
import { DateField } from '../../form/date-field';
import { NumberField } from '../../form/number-field';
import { RadioField, yesNo } from '../../form/radio-field';
import { TextField } from '../../form/text-field';

export function blankEvent(today: PlainDate) {
  return { kind: '', on: today, local: true, multiple: 1, text: '' };
}

export function EventFields() {
  return (
    <>
      <div className="fields">
        <ChoiceField path="event.kind" label="事由" required choices={choicesOf(eventKinds)} />
        <DateField path="event.on" label="发生日期" required />
        <RadioField path="event.local" label="本地户籍" required choices={yesNo} />
        <NumberField path="event.multiple" label="拟救助倍数" required unit="倍" help="按月低保标准的倍数" />
      </div>
      <TextField path="event.text" label="经过" required rows={3} maxLength={500} help="按申请人的话写清何时、何地、发生了什么" />
    </>
  );
}
