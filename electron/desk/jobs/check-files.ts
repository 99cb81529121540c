/** Check file jobs: the list of requests for the checking body, and its answers read in. */
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { permit, refuse, type Outcome } from '../../../shared/base/outcome';
import { onDisk } from '../../seal/edge';
import { writeDurably } from '../../seal/durable-file';
import { readCheckAnswer, type CheckAnswerFile } from '../check/answer-file';
import { makeRequestFile } from '../check/request-file';
import { GREATEST_FILE } from '../roster/workbook';
import { mayUse, within, type Session } from '../session';

export async function checkRequestFileJob(
  session: Session,
  input: { request_nos: string[]; to: string },
): Promise<Outcome<{ path: string; requests: number; people: number; sha256: string }>> {
  const inside = within(session);
  if (!inside.permitted) return inside;
  const { to } = input;
  if (!mayUse(session, to)) return refuse('path_not_chosen', '请在对话框中选择保存位置');
  const made = await makeRequestFile(inside.result.desk, input);
  if (!made.permitted) return made;
  const { bytes, ...said } = made.result;
  return onDisk(to, () => {
    writeDurably(to, bytes);
    return permit({ path: to, ...said });
  });
}

export async function readCheckAnswerJob(
  session: Session,
  { path }: { path: string },
): Promise<Outcome<CheckAnswerFile>> {
  const inside = within(session);
  if (!inside.permitted) return inside;
  if (!mayUse(session, path)) return refuse('path_not_chosen', '请在对话框中选择核对结果文件');
  const bytes = onDisk(path, () => permit(firstBytes(path)));
  if (!bytes.permitted) return bytes;
  return readCheckAnswer(inside.result.desk, bytes.result, basename(path));
}

/** The file; of one far too large only its size matters. */
function firstBytes(path: string): Buffer {
  const { size } = statSync(path);
  return size > GREATEST_FILE ? Buffer.alloc(GREATEST_FILE + 1) : readFileSync(path);
}
