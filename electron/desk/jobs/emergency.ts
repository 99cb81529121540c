/** Emergency job: the roster of a declared public emergency as an Excel file; identity numbers are masked text. */
import { emergencySentence } from '../../../shared/notice/content/emergency-roster';
import { maskIdNumber } from '../../../shared/base/id-number';
import { permit, refuse, type Outcome } from '../../../shared/base/outcome';
import type { EmergencyRosterRow, EmergencyRow } from '../../../shared/award/emergency-questions';
import { onDisk } from '../../seal/edge';
import { writeDurably } from '../../seal/durable-file';
import { findEmergency } from '../facts/emergencies';
import { emergencyRoster, emergencyRow } from '../questions/emergencies';
import { loadXlsx, type Xlsx } from '../roster/xlsx';
import { mayUse, within, type Session } from '../session';

const text = (v: string) => ({ t: 's' as const, v, z: '@' });
const money = (fen: number | null) =>
  fen === null ? text('') : { t: 'n' as const, v: fen / 100, z: '#,##0.00' };

const columns = [
  ['村（社区）', 14],
  ['姓名', 12],
  ['公民身份号码', 22],
  ['救助项目', 20],
  ['类别', 8],
  ['编号', 36],
  ['状态', 12],
  ['金额（元）', 14],
  ['电话调查和补做入户', 32],
] as const;

function bookOf(xlsx: Xlsx, emergency: EmergencyRow, rows: readonly EmergencyRosterRow[]): Uint8Array {
  const sheet = xlsx.utils.aoa_to_sheet([
    [text(`${emergency.name}救助台账`), text(emergency.document_no)],
    [text(emergencySentence(emergency))],
    columns.map(([title]) => text(title)),
    ...rows.map((row) => [
      text(row.village_name),
      text(row.name),
      text(maskIdNumber(row.id_number)),
      text(row.programme_name),
      text(row.what === 'case' ? '案件' : '待遇'),
      text(row.no),
      text(row.state_name),
      money(row.amount_fen),
      text(row.survey),
    ]),
  ]);
  sheet['!cols'] = columns.map(([, wch]) => ({ wch }));
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, sheet, '台账');
  return new Uint8Array(xlsx.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

export async function emergencyFileJob(
  session: Session,
  { emergency_no, to }: { emergency_no: string; to: string },
): Promise<Outcome<{ path: string; rows: number }>> {
  const inside = within(session);
  if (!inside.permitted) return inside;
  if (!mayUse(session, to)) return refuse('path_not_chosen', '请在对话框中选择保存位置');
  const found = findEmergency(inside.result.desk.db, emergency_no);
  if (!found) return refuse('emergency_unknown', '没有这次突发公共事件，请从清单中选择');
  const { rows } = emergencyRoster(inside.result, { emergency_no, choice: '', offset: 0, limit: 100_000 });
  const bytes = bookOf(await loadXlsx(), emergencyRow(inside.result, found), rows);
  return onDisk(to, () => {
    writeDurably(to, bytes);
    return permit({ path: to, rows: rows.length });
  });
}
