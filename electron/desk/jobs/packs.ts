/** Pack job: reads a policy pack file and sits its exam on this machine, before anybody adopts it. */
import { readFileSync } from 'node:fs';
import { permit, refuse, type Outcome } from '../../../shared/base/outcome';
import type { Finding } from '../../../shared/jobs';
import { parse } from '../../../shared/base/parse';
import { checkPack } from '../../../shared/policy/check-pack';
import { Pack } from '../../../shared/policy/pack';
import { onDisk, parseJson } from '../../seal/edge';
import { findPackInForce } from '../facts/policy';
import { mayUse, within, type Session } from '../session';

export function readPackJob(
  session: Session,
  input: { path: string },
): Outcome<{ pack: Pack; findings: Finding[] }> {
  const inside = within(session);
  if (!inside.permitted) return inside;
  if (!mayUse(session, input.path)) return refuse('path_not_chosen', '请在对话框中选择政策包文件');
  return onDisk(input.path, () => {
    const parsed = parse(Pack, parseJson(readFileSync(input.path, 'utf8')));
    if (!parsed.permitted) return parsed;
    const { db, clock } = inside.result.desk;
    const previous = findPackInForce(db, clock.today()) ?? undefined;
    const findings = checkPack(parsed.result, previous).map(({ code, message }) => ({
      code,
      message,
      facts: {},
    }));
    return permit({ pack: parsed.result, findings });
  });
}
