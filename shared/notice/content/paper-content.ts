/** PaperContent: everything a paper shows, as the value that `issue` freezes and the press draws. */
// Contents stand in dockets for good: later versions may only add optional keys and further layouts.
import { z } from 'zod';
import { Fen } from '../../base/money';
import { PlainDate } from '../../base/plain-date';
import { Block, RosterCell, RosterColumn } from './blocks';

/** Words that stand across every page; none on a paper in force. */
export const Watermark = z.enum(['示例，未核定', '演练', '草稿', '副本', '样张']);
export type Watermark = z.infer<typeof Watermark>;

/**
 * Code of the catalogue: D01 … D50; B01 cover of a bundle, K01 recovery code, K02 advice, K03 a past day,
 * K04 decisions under a power, K05 spot checks, K06 hand-over, K07 emergency roster, K10 delivery round,
 * K20 month report.
 */
export const PaperCode = z.string().regex(/^(D\d\d|B\d\d|K\d\d)$/);
export type PaperCode = z.infer<typeof PaperCode>;

/** What every paper has. */
const head = {
  code: PaperCode,
  /** The body whose paper it is: 重庆市璧山区璧城街道办事处. */
  issuer: z.string().min(1),
  /** May hold a line break between the office's name and the paper's name. */
  title: z.string().min(1),
  /** 璧城社救准〔2022〕12号; null on drafts and on forms without a number. */
  number: z.string().min(1).nullable(),
  /** Civil date that the file carries as its date of making. */
  made_on: PlainDate,
  /** Empty for a paper in force; several are set side by side. */
  watermarks: z.array(Watermark),
};

/** Who signs, on what day, and whether room for a seal is needed. */
export const Signature = z.strictObject({
  name: z.string().min(1),
  signed_on: PlainDate.nullable(),
  seal: z.boolean(),
});
export type Signature = z.infer<typeof Signature>;

/** A mark that any desk checks offline: the QR's text, and the same as a short code to type. */
export const Proof = z.strictObject({
  qr: z.string().min(1).max(300),
  short_code: z.string().min(1),
});
export type Proof = z.infer<typeof Proof>;

/** Further pages that belong to the paper: 附件. */
export const Annex = z.strictObject({ title: z.string().min(1), blocks: z.array(Block) });
export type Annex = z.infer<typeof Annex>;

/** An official letter by GB/T 9704-2012. */
export const LetterContent = z.strictObject({
  layout: z.literal('letter'),
  ...head,
  /** Red issuer mark over a red line, for letters between offices; null for notices to people. */
  masthead: z.string().min(1).nullable(),
  /** Flush left, without the colon; null when there is none. */
  addressee: z.string().min(1).nullable(),
  blocks: z.array(Block).min(1),
  attachments: z.array(z.string().min(1)),
  signature: Signature,
  /** 抄送 line at the foot; null when none. */
  copies: z.string().min(1).nullable(),
  /** 附注 in brackets under the date: 联系人、电话. */
  remark: z.string().min(1).nullable(),
  annexes: z.array(Annex),
  proof: Proof.nullable(),
});
export type LetterContent = z.infer<typeof LetterContent>;

export const Orientation = z.enum(['portrait', 'landscape']);
export type Orientation = z.infer<typeof Orientation>;

/** A form sheet: title, a line of heads, grids and tables, places to sign. */
export const FormContent = z.strictObject({
  layout: z.literal('form'),
  ...head,
  orientation: Orientation,
  /** Up to three texts on the line above the grid: left, middle, right. */
  heads: z.array(z.string()).max(3),
  blocks: z.array(Block).min(1),
  signature: Signature.nullable(),
  proof: Proof.nullable(),
});
export type FormContent = z.infer<typeof FormContent>;

/** A roster: one row a payee, page and running totals, signatures on the last page. */
export const RosterContent = z.strictObject({
  layout: z.literal('roster'),
  ...head,
  orientation: Orientation,
  heads: z.array(z.string()).max(3),
  columns: z.array(RosterColumn).min(1),
  rows: z.array(z.array(RosterCell)),
  /** Sum of the money column named in capital figures; the press adds up and must agree. */
  total_fen: Fen,
  /** Index of the money column that `total_fen` is the sum of. */
  total_column: z.int().min(0),
  notes: z.array(z.string()),
  places: z.array(z.string().min(1)),
});
export type RosterContent = z.infer<typeof RosterContent>;

/** The only facts that may be posted in public; anything else is refused by the schema. */
export const PosterEntry = z.strictObject({
  head_name: z.string().min(1),
  place: z.string().min(1).optional(),
  members_count: z.int().min(1).optional(),
  programme: z.string().min(1).optional(),
  amount_fen: Fen.optional(),
  from_month: z.string().min(1).optional(),
});
export type PosterEntry = z.infer<typeof PosterEntry>;

/** A public notice to be posted up. */
export const PosterContent = z.strictObject({
  layout: z.literal('poster'),
  ...head,
  opening: z.array(Block),
  /** Fields shown as columns, in order, after the row number. */
  fields: z.array(z.enum(PosterEntry.keyof().options)).min(1),
  /** Heading of the amount column: 拟月保障金额（元）. */
  amount_title: z.string().min(1),
  entries: z.array(PosterEntry).min(1),
  closing: z.array(Block),
  signature: Signature,
});
export type PosterContent = z.infer<typeof PosterContent>;

/** A receipt: the same slip once for each holder, half an A4 sheet each, with a line to cut. */
export const ReceiptContent = z.strictObject({
  layout: z.literal('receipt'),
  ...head,
  /** Names of the slips: 存根联, 收据联. */
  slips: z.array(z.string().min(1)).min(1).max(3),
  rows: z.array(z.array(z.strictObject({ label: z.string(), value: z.string() }))).min(1),
  amount_fen: Fen,
  notes: z.array(z.string()),
  places: z.array(z.string().min(1)),
});
export type ReceiptContent = z.infer<typeof ReceiptContent>;

/** A plain sheet for the office's own use: cover of a bundle, recovery code. */
export const SheetContent = z.strictObject({
  layout: z.literal('sheet'),
  ...head,
  blocks: z.array(Block).min(1),
  proof: Proof.nullable(),
});
export type SheetContent = z.infer<typeof SheetContent>;

export const PaperContent = z.discriminatedUnion('layout', [
  LetterContent,
  FormContent,
  RosterContent,
  PosterContent,
  ReceiptContent,
  SheetContent,
]);
export type PaperContent = z.infer<typeof PaperContent>;
