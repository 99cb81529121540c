/** Standing: where a household stands by income and property, or what is missing to say it. */
import type { People } from '../counting';
import type { Means } from '../household-means';
import type { TraceStep } from '../trace';
import type { Place } from './dibao-measure';
import type { DibaoRules } from './dibao-rules';

/** Known standing, or the reasons why it is not known. */
export interface DibaoStanding {
  rules: DibaoRules | null;
  means: Means | null;
  /** Who is counted and who is left out because he draws tekun. */
  people: People;
  left_out: readonly string[];
  /** Keys of the counted people. */
  members: string[];
  place: Place | null;
  /** Missing parameters and facts without which nothing can be said. */
  missing: readonly string[];
  steps: readonly TraceStep[];
}
