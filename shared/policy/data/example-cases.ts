/** Example cases: the worked cases that the pack CQ-EX-2022-09 must pass before it is switched on. */
import type { WorkedCase } from '../pack';

export const exampleCases: WorkedCase[] = [];
