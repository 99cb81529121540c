/** Emergency paper: K07, the roster of a declared public emergency, drawn from the same answers as its page. */
import { permit, refuse, type Outcome } from '../../../shared/base/outcome';
import { emergencyRosterForm } from '../../../shared/notice/content/emergency-roster';
import { ownOffice } from '../desk';
import { findEmergency } from '../facts/emergencies';
import { emergencyRoster, emergencyRow } from '../questions/emergencies';
import type { Within } from '../session';
import { frameOf } from './letterhead';
import type { ComposedForm } from './material';

/** More lines than one sheet can be read with. */
const everything = { offset: 0, limit: 5000 };

export function composeEmergencyRoster(inside: Within, no: string): Outcome<ComposedForm> {
  const { desk } = inside;
  const found = findEmergency(desk.db, no);
  if (!found) return refuse('emergency_unknown', '没有这次突发公共事件，请从清单中选择');
  const content = emergencyRosterForm({
    frame: frameOf(desk.db, ownOffice(desk), desk.clock.today()),
    emergency: emergencyRow(inside, found),
    rows: emergencyRoster(inside, { emergency_no: no, choice: '', ...everything }).rows,
  });
  return permit({ content, name: `${found.name}救助台账` });
}
