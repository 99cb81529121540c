/** Relative: a near relative of an officer or village cadre, as registered (近亲属备案). */
import { z } from 'zod';
import type { PlainDate } from '../base/plain-date';

/** Near relatives of 民法典 article 1045. */
export const Kinship = z.enum(['self', 'spouse', 'parent', 'child', 'sibling', 'grandparent', 'grandchild']);
export type Kinship = z.infer<typeof Kinship>;

export const kinshipNames: Record<Kinship, string> = {
  spouse: '配偶',
  parent: '父母',
  child: '子女',
  sibling: '兄弟姐妹',
  grandparent: '祖父母、外祖父母',
  grandchild: '孙子女、外孙子女',
  self: '本人',
};

/** Whose relative it is. */
export const RelativeOf = z.enum(['staff', 'village_cadre']);
export type RelativeOf = z.infer<typeof RelativeOf>;

export const relativeOfNames: Record<RelativeOf, string> = {
  staff: '经办人员',
  village_cadre: '村（社区）干部',
};

/** A registered relation, as screens and cases see it. */
export interface RelativeRow {
  relative_no: string;
  of: RelativeOf;
  /** Set where the officer works at this desk. */
  officer_id: string | null;
  /** The officer or cadre. */
  name: string;
  kinship: Kinship;
  /** Who may apply or draw benefits. */
  person_name: string;
  declared_on: PlainDate;
  /** null until it has been filed with the bureau. */
  filed_on: PlainDate | null;
}
