/** Clue (疑点): a row that a named query brought up, known by the hash of its facts, until it is answered. */
import { z } from 'zod';
import { hashOf } from '../base/canonical';
import type { ParameterKey } from '../policy/parameter-keys';

/** What a query read of one hit; it holds nothing that changes by mere waiting. */
export const ClueFacts = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
export type ClueFacts = z.infer<typeof ClueFacts>;

/** One hit of one query. */
export interface ClueHit {
  /** Hash of code, subject and facts: the same facts are the same clue. */
  key: string;
  code: string;
  /** Number of the award, case, batch or household that it opens. */
  subject: string;
  facts: ClueFacts;
}

/** One named question of the auditors, as data. */
export interface ClueQuery {
  code: string;
  name: string;
  /** As an auditor asks it. */
  question: string;
  /** Where the duty behind the question stands. */
  source: string;
  /** What it reads, in words. */
  reads: string;
  severity: 'high' | 'middle' | 'low';
  /** A month does not close while a hit of it is not settled. */
  bars: boolean;
  /** It is about money: a second person confirms the answer. */
  money: boolean;
  opens: 'award' | 'case' | 'batch' | 'household';
  /** The pack's limit it needs; without it the query is not run, and says so. */
  limit: ParameterKey | null;
  say: (facts: ClueFacts) => string;
}

export const severityNames: Record<ClueQuery['severity'], string> = { high: '重大', middle: '一般', low: '提示' };

/** open: nobody answered; answered: waits for the second person; settled: done while its facts last. */
export const ClueState = z.enum(['open', 'answered', 'settled']);
export type ClueState = z.infer<typeof ClueState>;
export const clueStateNames: Record<ClueState, string> = {
  open: '待答复',
  answered: '待复核',
  settled: '已了结',
};

/** What the answer says of the hit. */
export const ClueFinding = z.enum(['unfounded', 'allowed', 'corrected', 'pursued']);
export type ClueFinding = z.infer<typeof ClueFinding>;
export const clueFindingNames: Record<ClueFinding, string> = {
  unfounded: '经核不属实',
  allowed: '属实，符合规定',
  corrected: '属实，已纠正',
  pursued: '属实，正在追缴或整改',
};

export function clueHit(code: string, subject: string, facts: ClueFacts): ClueHit {
  return { key: hashOf({ code, subject, facts }), code, subject, facts };
}
