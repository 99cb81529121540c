/** Receipt: what the receiver says about a bundle, signed, on the same stick. */
import { z } from 'zod';
import { OfficeCode } from '../base/region';
import { Hash } from '../docket/record';

export const RECEIPT_FORMAT = 'jiuzhu-receipt';

/** Later programs may add members; a change of meaning has another version. */
export const Receipt = z.looseObject({
  format: z.literal(RECEIPT_FORMAT),
  version: z.literal(1),
  demo: z.boolean(),
  /** Who received. */
  receiver: OfficeCode,
  /** Whose docket was received. */
  office: OfficeCode,
  /** Which bundle: hash of its manifest's bytes. */
  manifest_hash: Hash,
  epoch: z.int().min(1),
  /** False when the bundle was refused; then `refusal` says why and nothing was applied. */
  accepted: z.boolean(),
  refusal: z.looseObject({ code: z.string(), message: z.string() }).nullable(),
  /** Acts entered by this import; 0 when all had been in before. */
  applied: z.int().min(0),
  replayed: z.boolean(),
  /** Highest act that the receiver holds without a gap, and its hash: equal heads, green tick. */
  held_seq: z.int().min(0),
  held_hash: Hash,
  /** Acts the receiver has doubts about; they were entered all the same. */
  findings: z.array(
    z.looseObject({ seq: z.int().min(1), code: z.string(), message: z.string() }),
  ),
  /** Head of the receiver's own docket; null before its first act. */
  own_head: z
    .looseObject({ epoch: z.int().min(1), seq: z.int().min(1), hash: Hash })
    .nullable(),
  /** Instant, ISO 8601. */
  received_at: z.string().min(1),
});
export type Receipt = z.infer<typeof Receipt>;
