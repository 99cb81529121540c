/** Request file: the open requests for a check of means as one Excel list for the checking body. */
import { permit, refusals, type Outcome } from '../../../shared/base/outcome';
import { sha256Hex } from '../../../shared/base/canonical';
import { checkColumns, type CheckColumn } from '../../../shared/assessment/check-file';
import { checkItems } from '../../../shared/assessment/check-items';
import type { Desk } from '../desk';
import { ownOffice } from '../desk';
import { openRequests, type WaitingRequest } from '../facts/check';
import { loadXlsx, type Xlsx } from '../roster/xlsx';

export const requestFileRefusals = refusals({
  no_open_request: () => '没有待回复的核对提请，请先在案件页提请核对',
  request_closed: (f: { request_no: string }) =>
    `提请${f.request_no}不在待回复之列，请刷新后重新选择`,
});

export interface RequestFile {
  bytes: Uint8Array;
  requests: number;
  people: number;
  sha256: string;
}

const widths: Record<CheckColumn, number> = {
  request_no: 22,
  case_no: 34,
  programme: 18,
  requested_on: 12,
  name: 14,
  id_number: 22,
  relation: 18,
  item: 16,
  finding: 12,
  found: 40,
  report_no: 22,
  reported_on: 12,
};

/** How the list is to be filled in; stands on a sheet of its own. */
const guide = [
  ['填写说明'],
  ['1. 每行是一名核对对象的一个核对事项，请在“核对结果”填：相符、不符、查无信息。'],
  ['2. 填“不符”的，请在“核对到的情况”写明查到的情况和时点。'],
  ['3. 同一提请编号的各行填同一报告编号和报告日期（如 2022-11-16）。'],
  ['4. 请勿增删行、勿改动前八列；整份文件核对后导入，有一处不对则全部不导入。'],
  ['5. 本表含个人信息，只用于本次核对，用后按规定销毁。'],
];

/** Writes the chosen requests, or all that wait; identity numbers are text. */
export async function makeRequestFile(
  desk: Desk,
  wish: { request_nos: readonly string[] },
): Promise<Outcome<RequestFile>> {
  const open = openRequests(desk.db, ownOffice(desk));
  const strange = wish.request_nos.find((no) => !open.some(({ request_no }) => request_no === no));
  if (strange !== undefined) {
    return requestFileRefusals.because('request_closed', { request_no: strange }, 'request_nos');
  }
  const all = wish.request_nos.length === 0;
  const chosen = open.filter(({ request_no }) => all || wish.request_nos.includes(request_no));
  if (chosen.length === 0) return requestFileRefusals.because('no_open_request', {});
  const bytes = bookOf(await loadXlsx(), chosen);
  const people = chosen.reduce((sum, one) => sum + one.people.length, 0);
  return permit({ bytes, requests: chosen.length, people, sha256: sha256Hex(bytes) });
}

function bookOf(xlsx: Xlsx, requests: readonly WaitingRequest[]): Uint8Array {
  const text = (v: string) => ({ t: 's' as const, v, z: '@' });
  const keys = Object.keys(checkColumns) as CheckColumn[];
  const rows = requests.flatMap((request) => rowsOf(request));
  const sheet = xlsx.utils.aoa_to_sheet([
    keys.map((key) => text(checkColumns[key])),
    ...rows.map((row) => keys.map((key) => text(row[key] ?? ''))),
  ]);
  sheet['!cols'] = keys.map((key) => ({ wch: widths[key] }));
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, sheet, '核对提请');
  const help = xlsx.utils.aoa_to_sheet(guide.map((line) => line.map(text)));
  help['!cols'] = [{ wch: 90 }];
  xlsx.utils.book_append_sheet(book, help, '填写说明');
  return new Uint8Array(xlsx.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

function rowsOf(request: WaitingRequest): Partial<Record<CheckColumn, string>>[] {
  const { request_no, case_no, programme_name, requested_on, people, items } = request;
  return people.flatMap(({ name, id_number, relation }) =>
    items.map((item) => ({
      request_no,
      case_no,
      programme: programme_name,
      requested_on,
      name,
      id_number,
      relation,
      item: checkItems[item],
    })),
  );
}
