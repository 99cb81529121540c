/** Edge: where trouble of disks, archives and ciphers is caught and becomes a refusal. */
import { refuse, type Outcome, type Refusal } from '../../shared/base/outcome';

/** The value of `work`, or undefined when it throws: for parsers and ciphers that say no so. */
export function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** The value of a JSON text, or undefined when it is none. */
export function parseJson(text: string): unknown {
  return attempt(() => JSON.parse(text) as unknown);
}

/** Runs work on files at `place`; the disk's trouble becomes a refusal, else it stays a fault. */
export function onDisk<T>(place: string, work: () => Outcome<T>): Outcome<T> {
  try {
    return work();
  } catch (fault) {
    return diskRefusal(fault, place);
  }
}

/** As `onDisk`, for work that waits. */
export async function onDiskLater<T>(
  place: string,
  work: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  try {
    return await work();
  } catch (fault) {
    return diskRefusal(fault, place);
  }
}

/** As `onDiskLater`, but `otherwise` has a word for what is not the disk's trouble. */
export async function onArchive<T>(
  place: string,
  work: () => Promise<Outcome<T>>,
  otherwise: (fault: unknown) => Refusal,
): Promise<Outcome<T>> {
  try {
    return await work();
  } catch (fault) {
    if (fault instanceof Error && fault.message.startsWith('broken promise')) throw fault;
    return findDiskRefusal(fault, place) ?? otherwise(fault);
  }
}

/** Runs `work` and lets its trouble pass: for tidying up after the real answer is known. */
export async function quietly(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch {
    return;
  }
}

function diskRefusal(fault: unknown, place: string): Refusal {
  const refusal = findDiskRefusal(fault, place);
  if (refusal) return refusal;
  throw fault;
}

const sentences: Record<string, readonly [code: string, (place: string) => string]> = {
  ENOSPC: ['disk_full', (p) => `“${p}”所在磁盘空间不足，请清理或换一个U盘后重试，已有数据未改动`],
  EDQUOT: ['disk_full', (p) => `“${p}”所在磁盘空间不足，请清理或换一个U盘后重试，已有数据未改动`],
  EFBIG: ['disk_full', (p) => `“${p}”所在磁盘放不下这么大的文件，请换用其他格式的U盘后重试`],
  EROFS: ['disk_readonly', (p) => `“${p}”不能写入（只读），请检查U盘写保护开关或换一个位置`],
  EACCES: ['disk_readonly', (p) => `没有权限读写“${p}”，请换一个位置或请管理员开通权限`],
  EPERM: ['disk_readonly', (p) => `没有权限读写“${p}”，请换一个位置或请管理员开通权限`],
  EBUSY: ['disk_busy', (p) => `“${p}”正被其他程序占用（常见为杀毒软件），请稍候重试`],
  ENOENT: ['path_missing', (p) => `找不到“${p}”，请确认U盘已插好、文件没有被移动`],
  ENOTDIR: ['path_missing', (p) => `找不到“${p}”，请确认U盘已插好、文件没有被移动`],
  ENODEV: ['disk_gone', (p) => `“${p}”所在磁盘已断开，请重新插好U盘后再试`],
  ENXIO: ['disk_gone', (p) => `“${p}”所在磁盘已断开，请重新插好U盘后再试`],
  EIO: ['disk_trouble', (p) => `读写“${p}”时磁盘出错，可能已损坏，请换一个U盘后重试`],
  ENAMETOOLONG: ['path_long', (p) => `“${p}”的路径太长，请换一个层级较浅的文件夹`],
};

/** The refusal for an error of the file system; null when `fault` is something else. */
export function findDiskRefusal(fault: unknown, place: string): Refusal | null {
  if (!(fault instanceof Error) || !('code' in fault)) return null;
  const known = sentences[String(fault.code)];
  if (!known) return null;
  return refuse(known[0], known[1](place), { place, machine_code: String(fault.code) });
}
