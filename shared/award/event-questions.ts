/** Event questions: what is open about one household's life, what a change would mean, and what comes everywhere. */
import { z } from 'zod';
import { PlainDate } from '../base/plain-date';
import { question } from '../base/question';
import { Declaration } from '../household/declaration';
import type { AwardProposal, HouseholdEvent, LifeEvents } from './life-events';

/** A line of the desk-wide list. */
export interface ComingRow extends Omit<HouseholdEvent, 'acts' | 'proposals'> {
  household_no: string;
  head_name: string;
  village_name: string;
  /** What follows, in sentences; empty when the award stays as it is. */
  effects: string[];
}

/** The desk-wide list; `more` households have something too, but were not looked at this time. */
export interface ComingEvents {
  days: number;
  until: PlainDate;
  rows: ComingRow[];
  more: number;
}

/** What would follow from facts that are not saved yet. */
export interface UpdateEffects {
  events: { name: string; text: string }[];
  proposals: AwardProposal[];
}

export const eventQuestions = {
  life_events: question<LifeEvents | null>()(z.strictObject({ household_no: z.string() })),
  /** All open events up to so many days ahead; without a number as many as the pack says. */
  coming_events: question<ComingEvents>()(
    z.strictObject({ days: z.int().min(0).max(400).optional() }),
  ),
  /** The consequences of a statement before it is saved; nothing is recorded. */
  update_effects: question<UpdateEffects | null>()(
    z.strictObject({
      household_no: z.string(),
      declaration: Declaration,
      effective_on: PlainDate,
    }),
  ),
};
