/** Oversight papers: K04, the decisions taken under a power; K05, the files for the district's spot check. */
import { permit, refuse, type Outcome } from '../../../shared/base/outcome';
import { decisionsUnderPower, spotCheckList } from '../../../shared/notice/content/oversight-lists';
import { ownOffice } from '../desk';
import { powersOf } from '../facts/office';
import { powerDecisions, spotChecks } from '../questions/oversight';
import type { Within } from '../session';
import { frameOf } from './letterhead';
import type { ComposedForm } from './material';

const everything = { offset: 0, limit: 5000 };

export function composePowerDecisions(inside: Within, power_no: string): Outcome<ComposedForm> {
  const { desk } = inside;
  const office = ownOffice(desk);
  const power = powersOf(desk.db, office).find((one) => one.power_no === power_no);
  if (!power) return refuse('power_unknown', '没有这项权限，请从权限清单中选择');
  const { document_no, document_title, revoked_from } = power;
  const { rows } = powerDecisions(inside, { power_no, ...everything });
  const content = decisionsUnderPower({
    frame: frameOf(desk.db, office, desk.clock.today()),
    document_no,
    document_title,
    revoked_from,
    rows: [...rows].reverse(),
  });
  return permit({ content, name: `按权限作出的决定 ${document_no}` });
}

export function composeSpotChecks(inside: Within, office: string): Outcome<ComposedForm> {
  const { desk } = inside;
  const content = spotCheckList({
    frame: frameOf(desk.db, ownOffice(desk), desk.clock.today()),
    rows: spotChecks(inside, { office, ...everything }).rows,
  });
  return permit({ content, name: '区级抽查清单' });
}
