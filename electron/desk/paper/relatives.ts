/** Relative paper: a near relative in a case, told to the bureau (D45), as the register has it. */
import { kinshipNames, relativeOfNames } from '../../../shared/office/relative';
import { relativeFiling } from '../../../shared/notice/content/supervision-forms';
import { relativesIn } from '../facts/relative';
import { frameOf } from './letterhead';
import type { ComposedForm, Material } from './material';

/** null for somebody who is not in the register, or not in this household. */
export function composeRelativeFiling(
  material: Material,
  { relative_no }: Record<string, string>,
): ComposedForm | null {
  const { db, office, today, record, known } = material;
  const found = relativesIn(db, record.household_no).find((row) => row.relative_no === relative_no);
  if (!found) return null;
  const applicant = known.declaration.members.find(({ key }) => key === record.applicant_key);
  const content = relativeFiling({
    frame: frameOf(db, office, today),
    filing_no: found.relative_no,
    applicant_name: record.applicant_name,
    id_number: applicant?.id_number ?? '无',
    programme_name: material.programme_name,
    case_no: material.case_no,
    member_name: found.person_name,
    relation: found.kinship === 'self' ? '本人' : `${found.name}的${kinshipNames[found.kinship]}`,
    relative_name: found.name,
    relative_post: relativeOfNames[found.of],
    filed_on: found.filed_on ?? today,
    town: null,
    bureau: null,
  });
  return { content, name: `近亲属备案登记表 ${found.person_name}` };
}
