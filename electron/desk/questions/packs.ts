/** Pack questions: adopted packs with their seals, one pack, its exam on this machine, and differences. */
import { comparePacks } from '../../../shared/policy/compare-packs';
import type { PackDifference } from '../../../shared/policy/row-differences';
import type { Pack } from '../../../shared/policy/pack';
import type { ExamRow, PackRow } from '../../../shared/policy/rows';
import { caseFaults } from '../../../shared/policy/worked-cases';
import { packSealEver } from '../facts/pack-seal';
import { findPack, findPackInForce } from '../facts/policy';
import type { Within } from '../session';

interface AdoptedRow {
  pack_id: string;
  pack: string;
  signature: string | null;
  from_date: string;
  adopted_on: string;
  officer: string | null;
  office_name: string;
  binding: number;
}

function packs({ desk }: Within): PackRow[] {
  const inForce = findPackInForce(desk.db, desk.clock.today())?.id;
  return desk.db
    .all<AdoptedRow>(
      `SELECT p.pack_id, p.pack, p.signature, p.from_date, p.adopted_on, u.name AS officer,
         o.name AS office_name, (o.own = 1 OR o.level = 'district') AS binding
       FROM packs p JOIN offices o ON o.office = p.office
       LEFT JOIN officers u ON u.office = p.office AND u.officer_id = p.officer
       ORDER BY p.from_date DESC, p.adopted_on DESC, o.own DESC, p.seq DESC`,
    )
    .map((row) => {
      const pack = JSON.parse(row.pack) as Pack;
      const { pack_id, adopted_on, office_name } = row;
      return {
        pack_id,
        title: pack.title,
        example: pack.example,
        covers_from: pack.covers_from,
        from: row.from_date,
        adopted_on,
        officer_name: row.officer ?? '',
        office_name,
        seal: packSealEver(desk.db, pack, row.signature ?? undefined),
        in_force: row.binding === 1 && pack_id === inForce,
      };
    });
}

function pack({ desk }: Within, input: { pack_id?: string | undefined }): Pack | null {
  return input.pack_id === undefined
    ? findPackInForce(desk.db, desk.clock.today())
    : findPack(desk.db, input.pack_id);
}

function packDifferences(
  { desk }: Within,
  input: { before: string; after: string },
): PackDifference[] | null {
  const before = findPack(desk.db, input.before);
  const after = findPack(desk.db, input.after);
  return before && after && comparePacks(before, after);
}

function packExam({ desk }: Within, input: { pack_id: string }): ExamRow[] | null {
  const found = findPack(desk.db, input.pack_id);
  if (!found) return null;
  return found.cases.map((worked) => ({
    name: worked.name,
    title: worked.title,
    faults: caseFaults(found, worked).map(({ message }) => message),
  }));
}

export const packAnswers = {
  packs,
  pack,
  pack_differences: packDifferences,
  pack_exam: packExam,
};
