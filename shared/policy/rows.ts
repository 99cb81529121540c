/** Rows of the pack screens: adopted packs, a pack as read from a file, and its exam case by case. */
import type { PlainDate } from '../base/plain-date';
import type { PackDifference } from './row-differences';
import type { Pack } from './pack';
import type { PackFinding } from './pack-finding';
import type { PackSeal } from './pack-seal';

export interface PackRow {
  pack_id: string;
  title: string;
  example: boolean;
  covers_from: PlainDate;
  /** First day on which it governs. */
  from: PlainDate;
  adopted_on: PlainDate;
  officer_name: string;
  office_name: string;
  /** Verified anew for this answer. */
  seal: PackSeal;
  in_force: boolean;
}

/** A pack file as read and examined; nothing is recorded. */
export interface PackRead {
  /** null when the file breaks the schema: then only the findings tell. */
  pack: Pack | null;
  /** Errors first; one error and the pack is refused whole. */
  findings: PackFinding[];
  seal: PackSeal;
  /** Content of the .sshsig file, for `adopt`. */
  signature: string | null;
  /** The pack in force, which it would follow. */
  before: { id: string; title: string } | null;
  /** Adopted here already: there is nothing to do. */
  adopted: boolean;
  differences: PackDifference[];
}

/** A pack file as signed. */
export interface PackSigned {
  path: string;
  signature_path: string;
  fingerprint: string;
  warnings: PackFinding[];
}

/** One worked case as it came out on this machine. */
export interface ExamRow {
  name: string;
  title: string;
  /** What differs from what the pack expects; empty when it passed. */
  faults: string[];
}
