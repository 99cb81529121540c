/** Check jobs: verify and rebuild of the open store. */
import { permit, type Outcome } from '../../../shared/base/outcome';
import { within, type Session } from '../session';
import { rebuild, verify, type Verified } from '../verify';

export function verifyJob(session: Session): Outcome<Verified> {
  const inside = within(session);
  return inside.permitted ? permit(verify(inside.result.desk)) : inside;
}

const seconds = (): number => performance.now() / 1000;

export function rebuildJob(
  session: Session,
): Outcome<{ acts: number; seconds: number; equal: boolean }> {
  const inside = within(session);
  return inside.permitted ? permit(rebuild(inside.result.desk, seconds)) : inside;
}
