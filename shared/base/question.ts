/** Question: how a question of the contract is declared, and the page of a virtual list. */
import { z } from 'zod';

/** Declares a question; the answer's type rides along without a value. */
export function question<A>() {
  return <S extends z.ZodType>(input: S): { input: S; answer?: A } => ({ input });
}

/** A page of a virtual list. */
export const page = { offset: z.int().min(0).default(0), limit: z.int().min(1).max(200).default(100) };

/** A page of rows and how many there are in all. */
export interface Page<R> {
  total: number;
  rows: R[];
}
