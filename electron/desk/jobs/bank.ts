/** Bank jobs: writing a sealed batch's file where the person chose, reading the bank's answer. */
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { permit, refuse, type Outcome } from '../../../shared/base/outcome';
import type { Finding } from '../../../shared/jobs';
import type { AnswerRow } from '../../../shared/ledger/answer';
import { onDisk } from '../../seal/edge';
import { writeDurably } from '../../seal/durable-file';
import { makeBankFile } from '../bank/bank-file';
import { readAnswerFile } from '../bank/read-answer';
import { ownOffice } from '../desk';
import { findBatch } from '../facts/ledger-batch';
import { GREATEST_FILE } from '../roster/workbook';
import { mayUse, within, type Session } from '../session';

export async function bankFileJob(
  session: Session,
  input: { batch_no: string; template: string; to: string },
): Promise<Outcome<{ path: string; count: number; sum_fen: number; sha256: string }>> {
  const inside = within(session);
  if (!inside.permitted) return inside;
  const { to } = input;
  if (!mayUse(session, to)) return refuse('path_not_chosen', '请在对话框中选择保存位置');
  const { desk } = inside.result;
  const made = await makeBankFile(desk.db, ownOffice(desk), input);
  if (!made.permitted) return made;
  const { bytes, count, sum_fen, sha256 } = made.result;
  return onDisk(to, () => {
    writeDurably(to, bytes);
    return permit({ path: to, count, sum_fen, sha256 });
  });
}

export async function readBankAnswerJob(
  session: Session,
  input: { batch_no: string; path: string },
): Promise<
  Outcome<{ file_name: string; file_hash: string; rows: AnswerRow[]; findings: Finding[] }>
> {
  const inside = within(session);
  if (!inside.permitted) return inside;
  const { path } = input;
  if (!mayUse(session, path)) return refuse('path_not_chosen', '请在对话框中选择回盘文件');
  if (!findBatch(inside.result.desk.db, input.batch_no)) {
    return refuse('batch_unknown', '没有这个批次，请从批次列表中选择', {}, 'batch_no');
  }
  const bytes = onDisk(path, () => permit(firstBytes(path)));
  if (!bytes.permitted) return bytes;
  return readAnswerFile(bytes.result, basename(path));
}

/** The file; of one far too large only its size matters. */
function firstBytes(path: string): Buffer {
  const { size } = statSync(path);
  return size > GREATEST_FILE ? Buffer.alloc(GREATEST_FILE + 1) : readFileSync(path);
}
