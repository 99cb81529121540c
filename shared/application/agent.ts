/** Agent: who applies on somebody's behalf, with the paper that says so (委托书). */
import { z } from 'zod';
import { IdNumber } from '../base/id-number';

export const agentRelations = {
  kin: '亲属',
  guardian: '监护人',
  neighbour: '邻居、熟人',
  village: '村（社区）干部',
  worker: '社工、志愿者',
  other: '其他',
} as const;

export const Agent = z.strictObject({
  name: z.string().min(2, { error: '请填写代理人姓名' }).max(40),
  relation: z.enum(Object.keys(agentRelations) as (keyof typeof agentRelations)[], {
    error: '请选择代理人与申请人的关系',
  }),
  id_number: IdNumber,
  phone: z.string().max(20),
  /** The power of attorney as handed in: its date, who signed, or why there is none (监护人). */
  document: z.string().min(2, { error: '请写明委托书，或无需委托书的依据' }).max(120),
});
export type Agent = z.infer<typeof Agent>;
