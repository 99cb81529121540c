/** The union of all acts, one line an act; nothing else may name a kind. */
import { found } from '../office/found';
import { enrol } from '../office/enrol';
import { post } from '../office/post';
import { endorse } from '../office/endorse';
import { acknowledge } from '../office/acknowledge';
import { delegate } from '../office/delegate';
import { revoke } from '../office/revoke';
import { adopt } from '../policy/adopt';
import { register } from '../household/register';
import { update } from '../household/update';
import { receive } from '../application/receive';
import { withdraw } from '../application/withdraw';
import { supplement } from '../application/supplement';
import { visit } from '../assessment/visit';
import { assess } from '../assessment/assess';
import { disclose } from '../assessment/disclose';
import { review } from '../approval/review';
import { approve } from '../approval/approve';
import { decline } from '../approval/decline';
import { advance } from '../approval/advance';
import { issue } from '../notice/issue';
import { print } from '../notice/print';
import { serve } from '../notice/serve';
import { voidNotice } from '../notice/void';

export const acts = {
  found,
  enrol,
  post,
  endorse,
  acknowledge,
  delegate,
  revoke,
  adopt,
  register,
  update,
  receive,
  withdraw,
  supplement,
  visit,
  assess,
  disclose,
  review,
  approve,
  decline,
  advance,
  issue,
  print,
  serve,
  void: voidNotice,
} as const;

export type Acts = typeof acts;
export type Kind = keyof Acts;

/** Every kind, in the order of a case's life. */
export const kinds: readonly Kind[] = Object.keys(acts) as Kind[];

/** The kind of that name; null for one this program does not know. */
export function findKind(name: string): Kind | null {
  return Object.hasOwn(acts, name) ? (name as Kind) : null;
}
