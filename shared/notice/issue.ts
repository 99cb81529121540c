/** Issue: draws the number of a paper and freezes its facts and wording; what is drawn later is only this. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import type { PaperContent } from './content/paper-content';
import { proved } from './content/proof';
import { refusePrivateFacts } from './content/privacy';

export const Issue = z.strictObject({
  /** Catalogue code: D05, D13, D16, D17 … */
  code: z.string().regex(/^D\d\d$/),
  case_no: z.string().min(1),
});
export type Issue = z.infer<typeof Issue>;

export interface IssueFacts {
  /** What the case lets be written; null while the decision behind the paper is not there. */
  content: PaperContent | null;
  /** Chinese name of the paper; null when the desk has no such paper. */
  title: string | null;
  /** A paper of the same code in force for the same case. */
  in_force: { notice_no: string; number: string } | null;
  /** Number drawn for this kind and year. */
  next_number: { series: string; year: number; n: number; number: string };
  next_notice_no: string;
  /** The office's own telephone numbers, which a poster may show. */
  phones: readonly string[];
}

export interface Issued {
  notice_no: string;
  code: string;
  title: string;
  number: string;
  series: string;
  year: number;
  content: PaperContent;
}

export const issueRefusals = refusals({
  paper_unknown: (f: { code: string }) => `没有编号为${f.code}的文书，请从文书目录中选择`,
  already_issued: (f: { title: string; number: string }) =>
    `${f.title}已经发文（${f.number}），如有错误请先作废再重新发文`,
  not_ready: (f: { title: string }) => `${f.title}所依据的环节尚未完成，请先完成后再发文`,
});

export const issue = act({
  kind: 'issue',
  title: '发文',
  posts: ['clerk', 'approver'],
  payload: Issue,
  refusals: issueRefusals,
  decide: (payload, facts: IssueFacts) => {
    const { code } = payload;
    const { title, content, next_number } = facts;
    if (title === null) return issueRefusals.because('paper_unknown', { code }, 'code');
    if (facts.in_force) {
      return issueRefusals.because('already_issued', { title, number: facts.in_force.number });
    }
    if (!content) return issueRefusals.because('not_ready', { title });
    const shown = content.layout === 'poster' ? refusePrivateFacts(content, facts.phones) : null;
    if (shown) return shown;
    return permit<Issued>({
      notice_no: facts.next_notice_no,
      code,
      title,
      number: next_number.number,
      series: next_number.series,
      year: next_number.year,
      content: proved({ ...content, number: next_number.number }, facts.next_notice_no),
    });
  },
});
