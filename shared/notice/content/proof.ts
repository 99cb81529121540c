/** Proof: the short code of an issued paper, by which any desk checks it against the recorded act. */
import { hashOf } from '../../base/canonical';
import type { PaperContent, Proof } from './paper-content';

/** Letters and figures that are not mistaken for one another when read aloud. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 60 bits: nobody finds another wording with the same code. */
const LENGTH = 12;
const MARK = 'JZ1';

/** What a scanned or typed code asks for. */
export interface ProofClaim {
  /** Null when only the short code was typed. */
  notice_no: string | null;
  /** Twelve signs without dashes. */
  code: string;
}

/** The code of a content: 60 bits of the SHA-256 over its canonical JSON without its proof. */
export function proofCode(content: PaperContent): string {
  const hash = hashOf({ ...content, proof: null });
  let code = '';
  for (let at = 0; at < LENGTH; at += 1) {
    const bit = at * 5;
    const nibbles = parseInt(hash.slice(Math.floor(bit / 4), Math.floor(bit / 4) + 3), 16);
    code += ALPHABET[(nibbles >> (7 - (bit % 4))) & 31] ?? '';
  }
  return code;
}

/** K7QW-3NTP-H8Y2: as it is printed. */
export function spacedCode(code: string): string {
  return (code.match(/.{1,4}/g) ?? []).join('-');
}

/**
 * Gives a paper its proof; to be called last, when number and wording are final. Layouts without
 * room for a proof come back as they are.
 */
export function proved<C extends PaperContent>(content: C, notice_no: string): C {
  if (!('proof' in content)) return content;
  const code = proofCode(content);
  const proof: Proof = { qr: `${MARK}:${notice_no}:${code}`, short_code: spacedCode(code) };
  return { ...content, proof };
}

/** Reads a scanned or typed code; null when it is neither. Small slips (o for 0, l for 1) are mended. */
export function readClaim(typed: string): ProofClaim | null {
  const text = typed.trim().toUpperCase();
  const scanned = /^JZ1:([0-9A-Z-]+):([0-9A-Z]+)$/.exec(text);
  const code = normalCode(scanned?.[2] ?? text);
  if (code === null) return null;
  return { notice_no: scanned?.[1] ?? null, code };
}

/** Whether the recorded content is the one that the code was printed for. */
export function proofHolds(content: PaperContent, code: string): boolean {
  return proofCode(content) === normalCode(code);
}

function normalCode(typed: string): string | null {
  const code = typed
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const known = Array.from(code).every((sign) => ALPHABET.includes(sign));
  return known && code.length === LENGTH ? code : null;
}
