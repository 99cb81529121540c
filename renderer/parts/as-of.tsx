/** As of: the day as of which a page is shown; F8 comes here from anywhere on the page. */
import { Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { isPlainDate, type PlainDate } from '../../shared/base/plain-date';
import { DayPicker } from '../form/day-picker';
import { readDate } from '../form/typed-date';
import { useToday } from '../frame/session-context';

/** The day stands in the address, so that going back and links keep it; today is no look back. */
export function useAsOf(): readonly [PlainDate | undefined, (day: PlainDate | undefined) => void] {
  const [params, setParams] = useSearchParams();
  const today = useToday();
  const typed = params.get('as_of') ?? '';
  const day = isPlainDate(typed) && typed < today ? typed : undefined;
  const change = (next: PlainDate | undefined): void =>
    setParams((now) => {
      now.delete('as_of');
      if (next !== undefined && next < today) now.set('as_of', next);
      return now;
    });
  return [day, change];
}

interface AsOfProps {
  day: PlainDate | undefined;
  onDay: (day: PlainDate | undefined) => void;
}

/** The field in the title line: a typed or picked day, Enter to look. */
export function AsOfField({ day, onDay }: AsOfProps) {
  const today = useToday();
  const [typed, setTyped] = useState<string | null>(null);
  const look = (): void => {
    if (typed === null) return;
    const read = readDate(typed, today);
    if (typed.trim() !== '' && !read) return;
    setTyped(null);
    onDay(typed.trim() === '' ? undefined : (read ?? undefined));
  };
  return (
    <label className="as-of">
      查看某日情况
      <Input
        id="as-of"
        className="width-short"
        value={typed ?? day ?? ''}
        placeholder={today}
        autoComplete="off"
        title="F8"
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={look}
        onBlur={look}
        suffix={<DayPicker label="查看某日情况：打开日历" day={day ?? today} onPick={(picked) => { setTyped(null); onDay(picked); }} />}
      />
    </label>
  );
}

/** Says that the page shows an earlier day, and the way back. */
export function AsOfNote({ day, onDay, children }: AsOfProps & { children?: ReactNode }) {
  if (day === undefined) return null;
  return (
    <div className="warns as-of-note" role="status">
      <span>正在看 {day} 当天结束时的情况，之后的办理都不在内。</span>
      <button type="button" className="link" onClick={() => onDay(undefined)}>
        看现在的情况
      </button>
      {children}
    </div>
  );
}
