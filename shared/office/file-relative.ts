/** File relative: the registered relation was filed with the district bureau, so its cases may be decided. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { PlainDate } from '../base/plain-date';
import type { RelativeRow } from './relative';

export const FileRelative = z.strictObject({
  relative_no: z.string().min(1),
  /** The bureau's receipt or our covering letter. */
  document_no: z.string().min(2).max(60),
  filed_on: PlainDate,
});
export type FileRelative = z.infer<typeof FileRelative>;

export interface FileRelativeFacts {
  relative: RelativeRow | null;
}

export interface RelativeFiled {
  name: string;
  person_name: string;
}

export const fileRelativeRefusals = refusals({
  relative_unknown: () => '没有登记这项近亲属关系，请从名单中选择',
  already_filed: (f: { filed_on: string }) => `已于${f.filed_on}报区备案，无需再登记`,
  filed_future: (f: { filed_on: string; today: string }) =>
    `备案日期（${f.filed_on}）晚于今天（${f.today}），请核对`,
  filed_early: (f: { filed_on: string; declared_on: string }) =>
    `备案日期（${f.filed_on}）早于登记日期（${f.declared_on}），请核对`,
});

export const fileRelative = act({
  kind: 'fileRelative',
  title: '近亲属备案',
  posts: ['clerk', 'reviewer'],
  payload: FileRelative,
  refusals: fileRelativeRefusals,
  guard: ({ relative }: FileRelativeFacts) => {
    const { because } = fileRelativeRefusals;
    if (!relative) return because('relative_unknown', {}, 'relative_no');
    const { filed_on } = relative;
    return filed_on === null ? null : because('already_filed', { filed_on });
  },
  decide: ({ filed_on }, facts, { today }) => {
    const { because } = fileRelativeRefusals;
    const { declared_on, name, person_name } = facts.relative as RelativeRow;
    if (filed_on > today) return because('filed_future', { filed_on, today }, 'filed_on');
    if (filed_on < declared_on) return because('filed_early', { filed_on, declared_on }, 'filed_on');
    return permit<RelativeFiled>({ name, person_name });
  },
});
