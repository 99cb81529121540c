/** Door jobs: the state of the folder, logging in and out, founding, enrolling with a password. */
import { permit, refuse, type Outcome } from '../../../shared/base/outcome';
import type { PlainDate } from '../../../shared/base/plain-date';
import type { Employment, Post } from '../../../shared/base/posts';
import type { DoorView } from '../../../shared/jobs';
import { examplePack } from '../../../shared/policy/example-pack';
import { addOfficer, resetPassword } from '../../seal/keyring-officers';
import { unlock as openKeyring, unlockByRecoveryCode } from '../../seal/keyring';
import { checkPassword } from '../../seal/password';
import { ownOffice } from '../desk';
import { findOffice } from '../facts/office';
import { DEMO_PASSWORD } from '../demo-password';
import { doorState, foundOffice, lock, logIn, type Host } from '../host';
import { findClockDoubt, trustClock } from '../clock-doubt';
import { startEpochAfterRestore } from '../epoch';
import { perform } from '../perform';
import { postsOn } from '../standing';
import { officersOf } from '../questions/officers';
import { within, type Session } from '../session';
import { noteAttempt, waitSeconds } from '../attempts';
import { backUpAfterWork } from './backup';
import { requestId } from './request-id';
import { restoredAt } from './restore';

export function door(session: Session): Outcome<DoorView> {
  const { host } = session;
  const state = doorState(host);
  if (!state.permitted) return state;
  if (state.result.state === 'empty') {
    const nobody = { office_name: null, logins: [], demo_password: null, restored_at: null };
    return permit({ state: 'empty', demo: false, ...nobody });
  }
  const { demo, logins } = state.result;
  const known = demo ? demoOfficers(host, logins[0] ?? '') : null;
  return permit({
    state: session.officer === null ? 'locked' : 'open',
    demo,
    office_name: known?.name ?? null,
    logins: logins.map((login) => {
      const officer = known?.officers.find((row) => row.login === login);
      return { login, name: officer?.name ?? '', post_names: officer?.post_names ?? '' };
    }),
    demo_password: demo ? DEMO_PASSWORD : null,
    restored_at: restoredAt(host),
  });
}

/** A demo office's password is public, so its officers may be shown before the login. */
function demoOfficers(host: Host, login: string) {
  if (!host.open) logIn(host, login, DEMO_PASSWORD);
  const opened = host.open;
  if (!opened) return null;
  const { db } = opened.desk;
  const office = ownOffice(opened.desk);
  return { name: findOffice(db, office)?.name ?? '', officers: officersOf(opened.desk) };
}

export function unlock(session: Session, input: { login: string; password: string }) {
  const wait = waitSeconds(session.host, input.login.trim());
  if (wait > 0) return refuse('wait', `密码连续输错，请${wait}秒后再试`, { seconds: wait }, 'password');
  const officer = logIn(session.host, input.login.trim(), input.password);
  noteAttempt(session.host, input.login.trim(), officer.permitted || officer.code !== 'password_wrong');
  if (!officer.permitted) return officer;
  const going_on = startEpochAfterRestore(session.host, officer.result, requestId(session));
  if (!going_on.permitted) return going_on;
  const { open } = session.host;
  if (open) open.desk.barred ??= findClockDoubt(open.desk);
  session.officer = officer.result;
  return permit({ officer_id: officer.result.officer_id });
}

/** An administrator says that the computer's date is right. */
export function confirmClock(session: Session): Outcome<null> {
  const inside = within(session);
  if (!inside.permitted) return inside;
  const { desk, officer } = inside.result;
  const posts = postsOn(desk.db, ownOffice(desk), officer.officer_id, desk.clock.today());
  if (!posts.includes('admin')) return refuse('not_your_post', '电脑日期由系统管理员确认，请找系统管理员');
  trustClock(desk);
  return permit(null);
}

/** Ends this session's login, after the day's backup; the desk closes when nobody else is in. */
export async function lockDoor(session: Session): Promise<Outcome<null>> {
  await backUpAfterWork(session);
  session.officer = null;
  lock(session.host);
  return permit(null);
}

export interface FoundInput {
  office: string;
  name: string;
  level: 'town' | 'district';
  issuer: string;
  number_word: string;
  address: string;
  phone: string;
  login: string;
  admin_name: string;
  password: string;
  example_pack: boolean;
}

export function found(session: Session, input: FoundInput): Outcome<{ recovery_code: string }> {
  const { office, name, level, issuer, number_word, address, phone } = input;
  const founded = foundOffice(session.host, {
    office,
    name,
    level,
    demo: false,
    admin: { login: input.login, name: input.admin_name },
    letterhead: { issuer, number_word, address, phone },
    password: input.password,
    request: requestId(session),
  });
  if (!founded.permitted) return founded;
  session.officer = founded.result.officer;
  const { recovery_code } = founded.result;
  const opened = session.host.open;
  if (!input.example_pack || !opened) return permit({ recovery_code });
  const from = examplePack.covers_from;
  const adopted = perform(opened.desk, founded.result.officer, {
    request: requestId(session),
    acts: [{ kind: 'adopt', payload: { pack: examplePack, from } }],
  });
  return adopted.permitted ? permit({ recovery_code }) : adopted;
}

export interface EnrolInput {
  login: string;
  name: string;
  employment: Employment;
  posts: Post[];
  from: string;
  password: string;
}

/** Records the officer and gives him his way in; the password enters no act. */
export function enrol(session: Session, input: EnrolInput): Outcome<{ officer_id: string }> {
  const inside = within(session);
  if (!inside.permitted) return inside;
  const { password, ...payload } = input;
  const strong = checkPassword(password, input.login);
  if (!strong.permitted) return strong;
  const { desk, officer, keyring } = inside.result;
  const asked = { request: requestId(session), acts: [{ kind: 'enrol', payload }] };
  const outcome = perform(desk, officer, asked);
  if (!outcome.permitted) return outcome;
  const added = addOfficer(keyring, input.login, password);
  if (!added.permitted) return added;
  if (session.host.open) session.host.open.keyring = added.result;
  return permit(outcome.result[0]?.result as { officer_id: string });
}

export function changePassword(
  session: Session,
  input: { old: string; password: string },
): Outcome<null> {
  const inside = within(session);
  if (!inside.permitted) return inside;
  const { officer } = inside.result;
  const { folder, entropy } = session.host;
  const proven = openKeyring(folder, officer.login, input.old, entropy);
  if (!proven.permitted) return proven;
  const changed = resetPassword(proven.result, officer.login, input.password);
  if (!changed.permitted) return changed;
  if (session.host.open) session.host.open.keyring = changed.result;
  return permit(null);
}

/** Opens the vault by the printed code and sets a new password for one officer. */
export function recoverAccess(
  session: Session,
  input: { recovery_code: string; login: string; password: string },
): Outcome<null> {
  const { folder, entropy } = session.host;
  const opened = unlockByRecoveryCode(folder, input.recovery_code, entropy);
  if (!opened.permitted) return opened;
  const reset = resetPassword(opened.result, input.login, input.password);
  return reset.permitted ? permit(null) : reset;
}

/** Moves an invented office to a later day; never back, for acts stand in the order of days. */
export function moveDemoDay(
  session: Session,
  input: { to: PlainDate },
): Outcome<{ today: PlainDate }> {
  const inside = within(session);
  if (!inside.permitted) return inside;
  const { desk } = inside.result;
  if (!desk.move_day) return refuse('not_demo', '真实单位的日期以本机时钟为准，不能更改');
  const today = desk.clock.today();
  if (input.to < today) {
    return refuse('day_back', `演练日期只能往后调，现在是${today}`, { today }, 'to');
  }
  desk.move_day(input.to);
  for (const tell of desk.grown) tell(0);
  return permit({ today: input.to });
}
