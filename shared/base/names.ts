/** Personal names: length, the middle dot of ethnic names, and what counts as the same name. */
import { z } from 'zod';

const DOTS = /[•・‧．∙⋅]/g;

/** Trims, folds dot variants to '·' (U+00B7) and full-width letters to half width; NFC. */
export function normaliseName(typed: string): string {
  const plain = typed
    .normalize('NFC')
    .trim()
    .replace(DOTS, '·')
    .replace(/[Ａ-Ｚａ-ｚ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  return /[A-Za-z]/.test(plain) ? plain.replace(/\s+/g, ' ') : plain.replace(/[\s　]+/g, '');
}

/** The name without dots and blanks, for comparing two spellings. */
export function comparableName(name: string): string {
  return normaliseName(name).replace(/[·\s]/g, '').toUpperCase();
}

function isName(text: string): boolean {
  const size = [...text].length;
  return size >= 2 && size <= 40 && /^[\p{L}\p{M}·' .-]+$/u.test(text);
}

/** Schema of a person's name; stores the normal form. */
export const PersonName = z.string().transform((typed, context) => {
  const name = normaliseName(typed);
  if (isName(name)) return name;
  context.addIssue({
    code: 'custom',
    message: '姓名须为2至40个字，只能包含文字和间隔号“·”，请按证件填写',
  });
  return z.NEVER;
});

/** What a public list may show of a name's tail on proofs: 周* for 周明. */
export function nameTail(name: string): string {
  const signs = [...name];
  return `${signs[0] ?? ''}${'*'.repeat(Math.max(1, signs.length - 1))}`;
}
