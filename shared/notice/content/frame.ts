/** Frame: what every paper of an office shares, and the empty parts that a kind of paper fills in. */
import { z } from 'zod';
import { PlainDate } from '../../base/plain-date';
import type { Block } from './blocks';
import {
  type FormContent,
  type LetterContent,
  type PaperCode,
  Proof,
  type SheetContent,
  Watermark,
} from './paper-content';

/** The office as its papers name it; dated settings, never code. */
export const PaperOffice = z.strictObject({
  /** Full name that signs: 重庆市璧山区人民政府璧城街道办事处. */
  issuer: z.string().min(1),
  phone: z.string(),
  address: z.string(),
  /** The district bureau and its telephone for complaints. */
  bureau: z.string().min(1),
  complaint_phone: z.string(),
});
export type PaperOffice = z.infer<typeof PaperOffice>;

/** Facts that every composer takes beside its own. */
export const PaperFrame = z.strictObject({
  office: PaperOffice,
  issued_on: PlainDate,
  watermarks: z.array(Watermark),
  proof: Proof.nullable(),
});
export type PaperFrame = z.infer<typeof PaperFrame>;

/** Number of a paper while it is a draft; `issue` puts the drawn one in its place. */
const DRAFT = null;

function head(frame: PaperFrame, code: PaperCode, title: string) {
  return {
    code,
    issuer: frame.office.issuer,
    title,
    number: DRAFT,
    made_on: frame.issued_on,
    watermarks: frame.watermarks,
  };
}

/** A letter signed by the office with room for its seal. */
export function letter(
  frame: PaperFrame,
  code: PaperCode,
  title: string,
  parts: { addressee: string | null; blocks: Block[] } & Partial<LetterContent>,
): LetterContent {
  return {
    layout: 'letter',
    ...head(frame, code, title),
    masthead: null,
    attachments: [],
    signature: { name: frame.office.issuer, signed_on: frame.issued_on, seal: true },
    copies: null,
    remark: contactOf(frame.office),
    annexes: [],
    proof: frame.proof,
    ...parts,
  };
}

/** A form sheet in portrait without a signature line of its own. */
export function form(
  frame: PaperFrame,
  code: PaperCode,
  title: string,
  parts: { blocks: Block[] } & Partial<FormContent>,
): FormContent {
  return {
    layout: 'form',
    ...head(frame, code, title),
    orientation: 'portrait',
    heads: [],
    signature: null,
    proof: frame.proof,
    ...parts,
  };
}

/** A plain sheet. */
export function sheet(
  frame: PaperFrame,
  code: PaperCode,
  title: string,
  parts: { blocks: Block[] } & Partial<SheetContent>,
): SheetContent {
  return {
    layout: 'sheet',
    ...head(frame, code, title),
    proof: frame.proof,
    ...parts,
  };
}

/** Heads of a roster, poster or receipt. */
export const headOf = head;

/** 联系电话 in brackets under the date; null when the office has set none. */
function contactOf({ phone }: PaperOffice): string | null {
  return phone === '' ? null : `联系电话：${phone}`;
}
