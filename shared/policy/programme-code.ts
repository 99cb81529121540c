/** Programme codes and the two answers about them that travel everywhere: decision and route. */
import { z } from 'zod';
import { programmeCodes } from './data/codes';

/** The programmes of interface.md section 2. */
export const ProgrammeCode = z.enum(programmeCodes, { error: '没有这个救助项目代码' });
export type ProgrammeCode = z.infer<typeof ProgrammeCode>;

/** What an assessment proposes. */
export const Decision = z.enum([
  'grant',
  'refuse',
  'recognise',
  'continue',
  'adjust',
  'phase_out',
  'stop',
  'refer',
  'undetermined',
]);
export type Decision = z.infer<typeof Decision>;

export const decisionNames: Record<Decision, string> = {
  grant: '符合条件，拟给予',
  refuse: '不符合条件',
  recognise: '符合条件，予以认定',
  continue: '维持不变',
  adjust: '调整金额',
  phase_out: '进入渐退期',
  stop: '停止发放',
  refer: '转请有关部门办理',
  undetermined: '尚缺情况，暂不能得出结论',
};

/** Who decides: the town, the district, the district joint meeting, or a department. */
export const Route = z.union(
  [
    z.enum(['town', 'district', 'meeting']),
    z.templateLiteral(['department:', z.string().regex(/^[a-z_]+$/)]),
  ],
  { error: '办理层级须为“town”、“district”、“meeting”或“department:部门代码”' },
);
export type Route = z.infer<typeof Route>;

/** Code of the department that a route leads to; null where the desk's own line decides. */
export function departmentCode(route: string): string | null {
  return route.split(':')[1] ?? null;
}
