/** Life event: death, birth, work, move, prison, marriage, school end, card expiry, income — as changed facts. */
import { z } from 'zod';
import { monthOf, PlainDate } from '../base/plain-date';
import { AssessIncome, AssessMember, type AssessInput } from './assess-input';

const about = { on: PlainDate, reported_on: PlainDate.optional(), member: z.string().min(1) };

/** What happened to whom and when; nothing is changed by it but a copy of the facts. */
export const LifeEvent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('death'), ...about }),
  z.strictObject({ kind: z.literal('imprisonment'), ...about }),
  z.strictObject({ kind: z.literal('moved_out'), ...about }),
  z.strictObject({ kind: z.literal('married_out'), ...about }),
  z.strictObject({ kind: z.literal('school_end'), ...about }),
  z.strictObject({ kind: z.literal('card_expiry'), ...about }),
  z.strictObject({ kind: z.literal('age'), ...about }),
  z.strictObject({ kind: z.literal('employment'), ...about, income: z.array(AssessIncome) }),
  z.strictObject({ kind: z.literal('income'), ...about, income: z.array(AssessIncome) }),
  z.strictObject({
    kind: z.enum(['birth', 'married_in']),
    on: PlainDate,
    reported_on: PlainDate.optional(),
    person: AssessMember,
  }),
]);
export type LifeEvent = z.infer<typeof LifeEvent>;

export const lifeEventNames: Record<LifeEvent['kind'], string> = {
  death: '死亡',
  imprisonment: '服刑',
  moved_out: '迁出',
  married_out: '婚嫁迁出',
  school_end: '毕业或离校',
  card_expiry: '残疾人证到期',
  age: '年龄变化',
  employment: '就业',
  income: '收入变化',
  birth: '新生儿',
  married_in: '婚嫁迁入',
};

function patch(input: AssessInput, key: string, change: Partial<AssessMember>): AssessInput {
  const members = input.household.members.map((member) =>
    member.key === key ? { ...member, ...change } : member,
  );
  return { ...input, household: { ...input.household, members } };
}

/** Replaces the counted income of one member; what is exempt stays. */
function earn(input: AssessInput, key: string, income: AssessIncome[]): AssessInput {
  const rows = input.household.income;
  const others = Array.isArray(rows)
    ? rows.filter((row) => row.member !== key || row.kind === 'exempt')
    : [];
  return { ...input, household: { ...input.household, income: [...others, ...income] } };
}

function changedFacts(input: AssessInput, event: LifeEvent): AssessInput {
  switch (event.kind) {
    case 'death':
      return patch(input, event.member, { deceased_on: event.on });
    case 'imprisonment':
    case 'moved_out':
    case 'married_out':
      return patch(input, event.member, { counted: false });
    case 'school_end':
      return patch(input, event.member, { student: null });
    case 'card_expiry':
      return patch(input, event.member, { disability: null });
    case 'age':
      return input;
    case 'employment':
    case 'income':
      return earn(input, event.member, event.income);
    case 'birth':
    case 'married_in':
      return {
        ...input,
        household: { ...input.household, members: [...input.household.members, event.person] },
      };
  }
}

const changeKinds = {
  death: 'death',
  employment: 'income',
  income: 'income',
} as const;

/** The facts after the event, with the change and its months stated; the input is not touched. */
export function withLifeEvent(input: AssessInput, event: LifeEvent): AssessInput {
  const facts = changedFacts(input, event);
  const kind =
    event.kind in changeKinds ? changeKinds[event.kind as keyof typeof changeKinds] : 'member';
  const reported = event.reported_on ?? event.on;
  const member = 'member' in event ? event.member : event.person.key;
  return {
    ...facts,
    month: monthOf(reported),
    applied_on: reported > input.applied_on ? reported : input.applied_on,
    decided_on: null,
    change: {
      kind,
      because: event.kind,
      effective_month: monthOf(event.on),
      reported_on: reported,
      member,
    },
  };
}
