/** Answer: shows what a question answered, its refusal in words, or nothing yet. */
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import type { Refusal } from '../../shared/base/outcome';
import type { Asked } from '../hooks/use-ask';

export function Answer<A>({ of, children }: { of: Asked<A>; children: (answer: A) => ReactNode }) {
  if (of.refusal) return <Refused refusal={of.refusal} />;
  return of.answer === undefined ? <p className="loading">正在读取…</p> : <>{children(of.answer)}</>;
}

/** A refusal that belongs to no field. */
export function Refused({ refusal }: { refusal: Refusal }) {
  return <Alert type="error" showIcon title={refusal.message} className="alert" />;
}
