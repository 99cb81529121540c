/** Day picker: a small calendar opened by a button; weeks begin on Monday. */
import { CalendarOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import {
  addDays,
  addMonths,
  chineseMonth,
  daysInMonth,
  firstDay,
  monthOf,
  partsOf,
  weekday,
  type PlainDate,
} from '../../shared/base/plain-date';
import { weekdays } from './typed-date';

interface DayPickerProps {
  label: string;
  day: PlainDate;
  onPick: (day: PlainDate) => void;
}

export function DayPicker({ label, day, onPick }: DayPickerProps) {
  const [open, setOpen] = useState(false);
  const pick = (picked: PlainDate): void => {
    setOpen(false);
    onPick(picked);
  };
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      content={open ? <Days day={day} onPick={pick} /> : null}
    >
      <Button type="text" size="small" icon={<CalendarOutlined />} aria-label={label} tabIndex={-1} />
    </Popover>
  );
}

function Days({ day, onPick }: Omit<DayPickerProps, 'label'>) {
  const [month, setMonth] = useState(monthOf(day));
  const first = firstDay(month);
  const { year, month: number } = partsOf(first);
  const days = Array.from({ length: daysInMonth(year, number) }, (_, i) => addDays(first, i));
  return (
    <div className="days">
      <div className="days-head">
        <Button type="text" icon={<LeftOutlined />} aria-label="上个月" onClick={() => setMonth(addMonths(month, -1))} />
        <strong>{chineseMonth(month)}</strong>
        <Button type="text" icon={<RightOutlined />} aria-label="下个月" onClick={() => setMonth(addMonths(month, 1))} />
      </div>
      <div className="days-grid">
        {weekdays.map((name) => (
          <span key={name}>{name}</span>
        ))}
        {days.map((each, i) => (
          <button
            key={each}
            type="button"
            className={each === day ? 'days-day days-chosen' : 'days-day'}
            style={i === 0 ? { gridColumnStart: weekday(each) } : undefined}
            onClick={() => onPick(each)}
          >
            {i + 1}
          </button>
        ))}
      </div>
    </div>
  );
}
