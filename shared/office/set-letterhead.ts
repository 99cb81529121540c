/** Set letterhead: how the office names itself on its papers from a day on; earlier papers keep theirs. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { PlainDate } from '../base/plain-date';
import { Found } from './found';

/** What papers say of the office. */
export const Letterhead = z.strictObject({
  ...Found.shape.letterhead.shape,
  /** Telephone of the district bureau for complaints; empty: papers give the office's own. */
  complaint_phone: z.string().max(30),
});
export type Letterhead = z.infer<typeof Letterhead>;

export const SetLetterhead = z.strictObject({
  ...Letterhead.shape,
  /** First day whose papers carry it. */
  from: PlainDate,
  reason: z.string().min(2, { error: '请写明更改的依据，至少2个字' }).max(200),
});
export type SetLetterhead = z.infer<typeof SetLetterhead>;

export interface SetLetterheadFacts {
  /** In force on the day from which the new one holds. */
  current: Letterhead;
}

export const setLetterheadRefusals = refusals({
  letterhead_past: (f: { from: string; today: string }) =>
    `启用日期（${f.from}）早于今天（${f.today}），已经印出的文书不能改动，请从今天或以后启用`,
  letterhead_same: (f: { from: string }) => `与${f.from}已在使用的文书抬头相同，无需更改`,
});

export const setLetterhead = act({
  kind: 'setLetterhead',
  title: '更改文书抬头',
  posts: ['admin'],
  payload: SetLetterhead,
  refusals: setLetterheadRefusals,
  decide: (payload, { current }: SetLetterheadFacts, { today }) => {
    const { from, reason: _reason, ...letterhead } = payload;
    if (from < today) return setLetterheadRefusals.because('letterhead_past', { from, today }, 'from');
    const keys = Object.keys(Letterhead.shape) as (keyof Letterhead)[];
    if (keys.every((key) => letterhead[key] === current[key])) {
      return setLetterheadRefusals.because('letterhead_same', { from });
    }
    return permit<null>(null);
  },
});
