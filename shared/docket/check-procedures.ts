/** Check procedures: every act, post and need of a pack's tables is one this program knows. */
import { needCodes } from '../application/needs';
import { parse } from '../base/parse';
import { postNames } from '../base/posts';
import { checkPack } from '../policy/check-pack';
import { Pack } from '../policy/pack';
import { fault, type PackFinding } from '../policy/pack-finding';
import type { ProcedureStep } from '../policy/procedure';
import { acts, findKind } from './act';

/**
 * Everything that must hold before a pack may be switched on at this desk: the pack's own check,
 * and tables that name only what the desk can do.
 */
export function checkWholePack(candidate: unknown, previous?: Pack): PackFinding[] {
  const found = checkPack(candidate, previous);
  const parsed = parse(Pack, candidate);
  return parsed.permitted ? [...findProcedureFaults(parsed.result), ...found] : found;
}

/** Only what stands in the way of adoption. */
export function wholePackErrors(candidate: unknown, previous?: Pack): PackFinding[] {
  return checkWholePack(candidate, previous).filter(({ severity }) => severity === 'error');
}

/** Findings about tables that name what the desk cannot do; the pack's own check cannot know. */
function findProcedureFaults(pack: Pack): PackFinding[] {
  return pack.procedures.flatMap((table, at) =>
    table.steps.flatMap((line, place) =>
      lineFaults(line).map((message) =>
        fault('unknown_step', `$.procedures.${at}.steps.${place}`, `“${table.name}”${message}`),
      ),
    ),
  );
}

function lineFaults({ act, posts, needs }: ProcedureStep): string[] {
  const kind = findKind(act);
  if (!kind) return [`的步骤“${act}”程序不认识，请核对写法，或先升级程序`];
  const allowed: readonly string[] = acts[kind].posts;
  const said: readonly string[] = acts[kind].refusals.list;
  const { title } = acts[kind];
  return [
    ...posts
      .filter((post) => !allowed.includes(post))
      .map((post) => `不能由${postNames[post]}办理“${title}”，请改正岗位`),
    ...needs
      .filter((need) => !said.includes(needCodes[need]))
      .map((need) => `的“${title}”不能附带条件“${need}”，请删去该条件`),
  ];
}
