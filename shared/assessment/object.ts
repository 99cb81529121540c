/** Object: an objection to a public notice (公示异议), a file of its own: who, when, against what, which facts. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { PlainDate } from '../base/plain-date';
import { positionAfter, positionRefusal, positionSentences, type PositionFacts } from '../application/position';

/** What an objection may be directed against. */
export const objectionSubjects = {
  income: '收入',
  property: '财产',
  members: '家庭成员',
  residence: '实际居住',
  support: '赡养、抚养',
  other: '其他情况',
} as const;

/** Who objects: kept apart from the file and shown only to who answers. */
export const Objector = z.strictObject({
  name: z.string().min(1, { error: '请填写异议人姓名，不愿具名的请选择匿名' }).max(40),
  phone: z.string().max(30),
});
export type Objector = z.infer<typeof Objector>;

export const Objection = z.strictObject({
  case_no: z.string().min(1),
  raised_on: PlainDate,
  /** null for an anonymous objection. */
  objector: Objector.nullable(),
  subject: z.enum(['income', 'property', 'members', 'residence', 'support', 'other']),
  /** The facts that are asserted, without who says so. */
  text: z.string().min(5, { error: '请写明异议反映的事实，至少5个字' }).max(1000),
});
export type Objection = z.infer<typeof Objection>;

export interface ObjectFacts extends PositionFacts {
  next_objection_no: string;
}

export interface Objected {
  position: string;
  objection_no: string;
}

export const objectRefusals = refusals({
  ...positionSentences,
  raised_future: (f: { raised_on: string; today: string }) =>
    `异议日期（${f.raised_on}）晚于今天（${f.today}），请核对`,
  raised_outside: (f: { raised_on: string; posted_on: string; ends_on: string }) =>
    `异议日期（${f.raised_on}）不在公示期内（${f.posted_on}至${f.ends_on}），请核对；期外反映的请按线索核实`,
});

export const object = act({
  kind: 'object',
  title: '登记公示异议',
  posts: ['clerk'],
  payload: Objection,
  refusals: objectRefusals,
  guard: (facts: ObjectFacts, standing) =>
    positionRefusal(objectRefusals, facts, { act: 'object', standing }),
  decide: ({ raised_on }, facts, { today }) => {
    if (raised_on > today) {
      return objectRefusals.because('raised_future', { raised_on, today }, 'raised_on');
    }
    const notice = facts.case?.disclosure;
    if (notice && (raised_on < notice.posted_on || raised_on > notice.ends_on)) {
      return objectRefusals.because('raised_outside', { raised_on, ...notice }, 'raised_on');
    }
    return permit<Objected>({
      position: positionAfter(facts, 'object'),
      objection_no: facts.next_objection_no,
    });
  },
});
