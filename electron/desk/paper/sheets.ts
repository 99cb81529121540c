/** Sheets: the desk's own papers, such as the recovery code to be sealed in an envelope. */
import { permit, refuse, type Outcome } from '../../../shared/base/outcome';
import { recoverySheet } from '../../../shared/notice/content/desk-sheets';
import type { PaperContent } from '../../../shared/notice/content/paper-content';
import { ownOffice } from '../desk';
import { findOffice } from '../facts/office';
import type { Within } from '../session';
import { frameOf } from './letterhead';

/** The recovery code on a sheet of its own; the code is in no act and in no file. */
export function composeRecoverySheet(
  { desk, officer }: Within,
  code: string,
): Outcome<{ content: PaperContent; name: string }> {
  const groups = code.split('-').filter((group) => group !== '');
  if (groups.length === 0) return refuse('recovery_code_none', '没有恢复码可以打印');
  const office = ownOffice(desk);
  const made_on = desk.clock.today();
  const content = recoverySheet({
    frame: frameOf(desk.db, office, made_on),
    office_name: findOffice(desk.db, office)?.name ?? office,
    groups,
    made_on,
    made_by: officer.name,
  });
  return permit({ content, name: '恢复码' });
}
