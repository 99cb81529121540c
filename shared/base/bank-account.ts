/** Bank accounts: form, the Luhn digit of cards, and masking. */
import { z } from 'zod';

/** Schema of an account number as stored: digits only, 8 to 32 of them. */
export const BankAccountNo = z.string().transform((typed, context) => {
  const digits = typed.replace(/[\s-]/g, '').replace(/[０-９]/g, (c) =>
    String.fromCharCode(c.charCodeAt(0) - 0xfee0),
  );
  if (/^\d{8,32}$/.test(digits)) return digits;
  context.addIssue({ code: 'custom', message: '银行账号须为8至32位数字，请核对存折或银行卡' });
  return z.NEVER;
});

/** Whether the number passes the Luhn test; passbooks often do not, so a miss is only a warning. */
export function passesLuhn(account: string): boolean {
  let sum = 0;
  for (let i = 0; i < account.length; i += 1) {
    const digit = Number(account[account.length - 1 - i]);
    const doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
    sum += i % 2 === 1 ? doubled : digit;
  }
  return sum % 10 === 0;
}

/** 6217********0009: what a screen shows until asked. */
export function maskAccount(account: string): string {
  return account.length < 9
    ? account
    : `${account.slice(0, 4)}${'*'.repeat(account.length - 8)}${account.slice(-4)}`;
}
