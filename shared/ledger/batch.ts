/** Batch: the header that declares count and sum before any line, its states, and how lines are numbered and cut. */
import { z } from 'zod';
import { sha256Hex } from '../base/canonical';
import type { Fen } from '../base/money';
import type { PlainMonth } from '../base/plain-date';
import type { Bridge } from './bridge';
import { programmeGroups } from './data/programmes';
import type { DueLine } from './dues';
import type { LineFinding } from './line-checks';
import type { PayLine } from './pay-line';

export const ProgrammeGroup = z.enum(programmeGroups);
export type ProgrammeGroup = z.infer<typeof ProgrammeGroup>;

/** A month's roster with everything owed, or a roster of follow-ups only. */
export const BatchKind = z.enum(['month', 'reissue']);
export type BatchKind = z.infer<typeof BatchKind>;

export const batchKindNames: Record<BatchKind, string> = { month: '月度发放', reissue: '退汇重发' };

export const BatchState = z.enum(['declared', 'filled', 'checked', 'sealed', 'settled', 'voided']);
export type BatchState = z.infer<typeof BatchState>;

export const batchStateNames: Record<BatchState, string> = {
  declared: '已申报，明细未齐',
  filled: '明细已齐，待复核',
  checked: '已复核，待签批',
  sealed: '已签批，待回盘',
  settled: '已入账',
  voided: '已作废',
};

/** Lines of at most this many stand in one act. */
export const LINES_A_PART = 2000;

/** One part of a batch's lines as the header declares it; an award is never cut in two. */
export interface BatchPart {
  part: number;
  first_award: string;
  last_award: string;
  first_serial: number;
  count: number;
  sum_fen: Fen;
  /** SHA-256 over the text of the part's lines, as `lineText` writes them. */
  hash: string;
}

/** The header: count and sum first, and what every later signature refers to. */
export interface BatchHeader {
  batch_no: string;
  month: PlainMonth;
  group: ProgrammeGroup;
  kind: BatchKind;
  /** All lines, held ones included. */
  count: number;
  sum_fen: Fen;
  held_count: number;
  held_fen: Fen;
  parts: BatchPart[];
  /** SHA-256 over the hashes of the parts, in order, one a line. */
  root_hash: string;
  bridge: Bridge;
  findings: LineFinding[];
}

/** What acts on a batch know of it. */
export interface BatchFacts {
  batch_no: string;
  month: PlainMonth;
  group: ProgrammeGroup;
  kind: BatchKind;
  state: BatchState;
  count: number;
  sum_fen: Fen;
  held_count: number;
  held_fen: Fen;
  root_hash: string;
  declared_by: string;
  checked_by: string | null;
  sealed_by: string | null;
}

/** '500120004-B-202211-01-00001'. */
export function lineNo(batchNo: string, serial: number): string {
  return `${batchNo}-${String(serial).padStart(5, '0')}`;
}

/** The serial within its batch: 1 for '500120004-B-202211-01-00001'. */
export function serialOf(line_no: string): number {
  return Number(line_no.slice(line_no.lastIndexOf('-') + 1));
}

/** Gives lines their numbers and holds; `held` maps an award to the reason. */
export function numberLines(
  batchNo: string,
  firstSerial: number,
  lines: readonly DueLine[],
  held: ReadonlyMap<string, string>,
): PayLine[] {
  return lines.map((line, i) => ({
    ...line,
    line_no: lineNo(batchNo, firstSerial + i),
    payable_party: line.payable_party ?? batchNo,
    held: held.get(line.award_no) ?? null,
  }));
}

/** Awards whose lines are held, with the sentence. */
export function holdsOf(findings: readonly LineFinding[]): Map<string, string> {
  const holds = findings.filter((finding) => finding.level === 'hold');
  return new Map(holds.map((finding) => [finding.award_no, finding.message]));
}

/** Orders lines as every batch lists them: by award, month, then follow-ups last. */
export function orderLines(lines: readonly DueLine[]): DueLine[] {
  const place = (line: DueLine): string =>
    `${line.award_no} ${line.month} ${line.source_line ?? ''} ${line.kind}`;
  return lines
    .map((line) => ({ line, key: place(line) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ line }) => line);
}

/** Cuts numbered lines into parts of at most `size`, never within an award's lines. */
export function partsOf(lines: readonly PayLine[], size: number = LINES_A_PART): BatchPart[] {
  const parts: BatchPart[] = [];
  let from = 0;
  while (from < lines.length) {
    const to = endOfPart(lines, from, size);
    parts.push(partOf(parts.length + 1, lines.slice(from, to)));
    from = to;
  }
  return parts;
}

function endOfPart(lines: readonly PayLine[], from: number, size: number): number {
  if (from + size >= lines.length) return lines.length;
  let to = from + size;
  while (to > from + 1 && lines[to]?.award_no === lines[to - 1]?.award_no) to -= 1;
  return to;
}

/** What the header says of one part. */
export function partOf(part: number, lines: readonly PayLine[]): BatchPart {
  return {
    part,
    first_award: lines[0]?.award_no ?? '',
    last_award: lines.at(-1)?.award_no ?? '',
    first_serial: serialOf(lines[0]?.line_no ?? '-0'),
    count: lines.length,
    sum_fen: sumOf(lines),
    hash: sha256Hex(lines.map(lineText).join('\n')),
  };
}

/** A line as its part's hash covers it: all its values in a fixed order, separated by '|'. */
export function lineText(line: PayLine): string {
  return [
    line.line_no,
    line.award_no,
    line.household_no,
    line.programme,
    line.month,
    line.kind,
    line.stage,
    line.person_no,
    line.name,
    line.id_number,
    line.holder_name,
    line.bank,
    line.account_no,
    line.amount_fen,
    line.base_fen,
    line.addons_fen,
    line.source_line ?? '',
    line.payable,
    line.payable_party,
    line.held ?? '',
    line.trace_hash,
  ].join('|');
}

/** SHA-256 over the parts' hashes. */
export function rootHash(parts: readonly BatchPart[]): string {
  return sha256Hex(parts.map((part) => part.hash).join('\n'));
}

/** Sum of lines in fen. */
export function sumOf(lines: readonly { amount_fen: Fen }[]): Fen {
  return lines.reduce((sum, line) => sum + line.amount_fen, 0);
}
