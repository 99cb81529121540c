/** Update: states a household's facts anew from a day, with the reason; earlier facts stay on file. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { PlainDate } from '../base/plain-date';
import { alikeSentences, findAlike, NotSame, type AlikePerson } from './alike';
import { Declaration } from './declaration';
import { declarationSentences, findDeclarationFault, type SameNumber } from './fault';
import { findStrangeNumber, personNos, strangeSentences, type FormerPerson } from './register';

export const Update = z.strictObject({
  household_no: z.string().min(1),
  /** The version the officer saw; another one in between is shown, not overwritten. */
  version: z.int().min(1),
  declaration: Declaration,
  effective_on: PlainDate,
  reason: z.string().min(2, { error: '请写明变更原因，至少2个字' }).max(200),
  not_same: NotSame,
});
export type Update = z.infer<typeof Update>;

export interface UpdateFacts {
  household: { version: number; person_nos: Record<string, string>; merged_into: string | null } | null;
  others: SameNumber[];
  /** Who is like somebody newly stated in the household. */
  alike: AlikePerson[];
  former: FormerPerson[];
  next_person_no: number;
  demo: boolean;
}

export interface Updated {
  version: number;
  person_nos: Record<string, string>;
}

export const updateRefusals = refusals({
  household_unknown: () => '没有这个家庭，请从家庭列表中选择',
  household_merged: (f: { household_no: string }) =>
    `这个家庭已并入${f.household_no}，请在该家庭变更`,
  changed_meanwhile: () => '其他人刚刚改过这个家庭，请对照两份内容后再提交（您填写的内容已保留）',
  effective_future: (f: { effective_on: string; today: string }) =>
    `变更日期（${f.effective_on}）晚于今天（${f.today}），请在变更发生后登记`,
  ...declarationSentences,
  ...strangeSentences,
  ...alikeSentences,
});

export const update = act({
  kind: 'update',
  title: '变更家庭情况',
  posts: ['clerk'],
  payload: Update,
  refusals: updateRefusals,
  guard: ({ household }: UpdateFacts) => {
    if (!household) return updateRefusals.because('household_unknown', {}, 'household_no');
    const { merged_into } = household;
    if (merged_into === null) return null;
    return updateRefusals.because('household_merged', { household_no: merged_into }, 'household_no');
  },
  decide: (payload, facts, standing) => {
    const known = facts.household as NonNullable<UpdateFacts['household']>;
    if (payload.version !== known.version) {
      return updateRefusals.because('changed_meanwhile', {});
    }
    const { effective_on } = payload;
    if (effective_on > standing.today) {
      const dates = { effective_on, today: standing.today };
      return updateRefusals.because('effective_future', dates, 'effective_on');
    }
    const { declaration } = payload;
    const fault =
      findDeclarationFault(declaration, facts.others, standing.today) ??
      findStrangeNumber(declaration, facts.demo);
    if (fault) return { ...fault, field: `declaration.${fault.field ?? ''}` };
    const alike = findAlike(facts.alike, payload.not_same);
    if (alike) return updateRefusals.because('look_alike', { ...alike }, 'not_same');
    const person_nos = personNos(declaration, known.person_nos, facts, standing.office);
    return permit<Updated>({ version: known.version + 1, person_nos });
  },
});
