/** Tests of the proof of papers: one changed sign changes the code; slips of typing do not matter. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decisionNotice } from '../../../../shared/notice/content/decision-notice';
import { PaperContent } from '../../../../shared/notice/content/paper-content';
import { proofCode, proofHolds, proved, readClaim, spacedCode } from '../../../../shared/notice/content/proof';
import { decision, samples } from '../../../electron/paper/samples.table';

// 1. The code is twelve unmistakable signs and depends on number, wording, amount and date.
// 2. The code of a paper with its proof is the code of the paper without it.
// 3. Scanned and typed codes are read alike, with o for 0 and l for 1; anything else is not a code.
// 4. Layouts without room for a proof are left as they are.
// 5. The QR's text uses only signs of the small alphanumeric set.

const content = { ...decisionNotice(decision), number: '璧城社救准〔2022〕12号' };
const notice_no = '500120001-N-000012';
const issued = proved(content, notice_no);

test('the code depends on everything the paper says', () => {
  expect(proofCode(content)).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
  const others = [
    { ...content, number: '璧城社救准〔2022〕13号' },
    { ...content, made_on: '2022-11-26' },
    { ...content, addressee: '周朋' },
    decisionNotice({ ...decision, payment: { ...decision.payment, amount_fen: 85_101 } }),
  ];
  const codes = new Set([content, ...others].map(proofCode));
  expect(codes.size).toBe(others.length + 1);
});

test('all twelve signs vary', () => {
  const seen = Array.from({ length: 12 }, () => new Set<string>());
  for (let n = 0; n < 200; n += 1) {
    Array.from(proofCode({ ...content, number: String(n) })).forEach((sign, at) => seen[at]?.add(sign));
  }
  for (const signs of seen) expect(signs.size).toBeGreaterThan(25);
});

test('a proved paper proves itself', () => {
  expect(PaperContent.parse(issued)).toEqual(issued);
  expect(issued.proof?.short_code).toBe(spacedCode(proofCode(content)));
  expect(proofHolds(issued, issued.proof?.short_code ?? '')).toBe(true);
  expect(proofHolds({ ...issued, number: '璧城社救准〔2022〕99号' }, issued.proof?.short_code ?? '')).toBe(false);
  expect(proofHolds(issued, '')).toBe(false);
});

test('scanned and typed codes are read', () => {
  const code = proofCode(content);
  expect(readClaim(issued.proof?.qr ?? '')).toEqual({ notice_no, code });
  expect(readClaim(` ${spacedCode(code).toLowerCase()} `)).toEqual({ notice_no: null, code });
  expect(readClaim('oil0-0000-0000')).toEqual({ notice_no: null, code: '011000000000' });
  for (const typed of ['', 'JZ1:', 'K7QW', 'U'.repeat(12), 'JZ2:a:K7QW3NTPH8Y2', '璧城社救准〔2022〕12号']) {
    expect(readClaim(typed), typed).toBeNull();
  }
  fc.assert(fc.property(fc.string(), (typed) => void readClaim(typed)));
});

test('layouts without a proof are left alone', () => {
  const roster = samples['D31']?.() as PaperContent;
  expect(proved(roster, notice_no)).toBe(roster);
});

test('the QR’s text stays in the alphanumeric set', () => {
  expect(issued.proof?.qr).toMatch(/^[0-9A-Z $%*+\-./:]+$/);
  expect(issued.proof?.qr.length).toBeLessThan(60);
});
