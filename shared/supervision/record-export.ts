/** Record export: that a list left the desk as a file: which, how many rows, for what, and the file's hash. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { postNames, type Post } from '../base/posts';
import { exportListNames } from './data/export-lists';

export const RecordExport = z.strictObject({
  list: z.enum(exportListNames),
  /** What the list was narrowed by, as the page sent it (JSON). */
  narrowed_by: z.string().max(400),
  rows: z.int().min(0),
  /** Whether identity and account numbers are whole; otherwise they are masked. */
  whole_numbers: z.boolean(),
  purpose: z.string().min(2, { error: '请写明导出的用途，至少2个字' }).max(200),
  /** SHA-256 of the file. */
  file_hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type RecordExport = z.infer<typeof RecordExport>;

/** Who may take whole numbers out: those who pay, and those who inspect. */
const whole: readonly Post[] = ['accountant', 'auditor'];

export const recordExportRefusals = refusals({
  nothing: () => '名单中没有可以导出的行，请放宽筛选条件后再导出',
  whole_not_yours: (f: { posts: string }) => `完整号码只由${f.posts}导出，请取消“完整号码”后再导出`,
});

export const recordExport = act({
  kind: 'recordExport',
  title: '导出名单',
  posts: ['clerk', 'reviewer', 'approver', 'accountant', 'auditor'],
  payload: RecordExport,
  refusals: recordExportRefusals,
  decide: ({ rows, whole_numbers }, _facts: object, { post }) => {
    if (rows === 0) return recordExportRefusals.because('nothing', {});
    if (whole_numbers && !whole.includes(post)) {
      const posts = whole.map((one) => postNames[one]).join('、');
      return recordExportRefusals.because('whole_not_yours', { posts }, 'whole_numbers');
    }
    return permit({});
  },
});
