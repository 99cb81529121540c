/** Compose recognition: the paper of a household recognised without money (D49), with what it opens. */
import type { Approved } from '../../../shared/approval/approve';
import type { Assessed } from '../../../shared/assessment/assess';
import { lastDay } from '../../../shared/base/plain-date';
import { recognitionNotice } from '../../../shared/notice/content/award-papers';
import type { PaperContent } from '../../../shared/notice/content/paper-content';
import { assess } from '../../../shared/policy/assess';
import { legalBasis, programmeRow } from '../../../shared/policy/parameter-at';
import { findPack } from '../facts/policy';
import { frameOf } from './letterhead';
import { actAt, remedyOf, stepAct, type Material } from './material';

/** What the household may be referred to by the same facts and rules. */
function openedBy({ db }: Material, { pack, input }: Assessed): string[] {
  const used = findPack(db, pack);
  if (!used) return [];
  const referred = assess(input, used, { trace: false }).results.filter(({ decision }) => decision === 'refer');
  const names = referred.map(({ programme }) => programmeRow(used, programme)?.name ?? programme);
  return [...new Set(names)];
}

export function composeRecognition(material: Material): PaperContent | null {
  const approved = stepAct<unknown, Approved>(material, 'approve');
  const assessed = actAt<unknown, Assessed>(material, material.record.assessed_seq)?.result;
  const until = approved?.result.until;
  if (!approved || !assessed || typeof until !== 'string') return null;
  const { db, office, pack, row } = material;
  return recognitionNotice({
    frame: frameOf(db, office, approved.date, assessed.pack),
    applicant_name: material.record.applicant_name,
    programme_name: material.programme_name,
    members: approved.result.members.map(({ name }) => name),
    reasons: assessed.result.reasons.map(({ message }) => message),
    legal_basis: legalBasis(pack, row.code, 'recognise', approved.date) ?? row.basis,
    remedy: remedyOf(material),
    from: approved.date,
    until: lastDay(until),
    entitles: openedBy(material, assessed),
    trace: assessed.result.trace,
    pack: assessed.pack,
  });
}
