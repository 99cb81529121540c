/** Lock: one desk per data folder, held by the operating system and gone with the process. */
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { permit, refusals, type Outcome } from '../../shared/base/outcome';
import { onDisk } from './edge';

export const lockRefusals = refusals({
  folder_in_use: (f: { process: number | null }) =>
    '这个数据文件夹已在另一个经办台或命令行任务中打开，请切换到那个窗口，或先关闭它再试' +
    (f.process === null ? '' : `（进程号${f.process}）`),
});

export interface FolderLock {
  release(): Promise<void>;
}

/**
 * A name that the system gives to one process only: the folder's identity on its disk, so that
 * links and other spellings of the path meet the same lock. On Linux an abstract socket, on
 * Windows a pipe: neither leaves anything behind when the process dies.
 */
function lockAddress(folder: string): string {
  const { dev, ino } = fs.statSync(folder, { bigint: true });
  const name = createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 32);
  if (process.platform === 'win32') return `\\\\.\\pipe\\jiuzhu-desk-${name}`;
  if (process.platform === 'linux') return `\0jiuzhu-desk-${name}`;
  return join(tmpdir(), `jiuzhu-${name}.sock`);
}

/** Takes the folder for this process, or says who has it. */
export async function lockFolder(folder: string): Promise<Outcome<FolderLock>> {
  const address = onDisk(folder, () => permit(lockAddress(folder)));
  if (!address.permitted) return address;
  const lock = await listen(address.result);
  if (lock) return permit(lock);
  const holder = await askHolder(address.result);
  if (holder === 'nobody' && !address.result.startsWith('\0')) {
    fs.rmSync(address.result, { force: true });
    const again = await listen(address.result);
    if (again) return permit(again);
  }
  const facts = { process: typeof holder === 'number' ? holder : null };
  return lockRefusals.because('folder_in_use', facts);
}

function listen(address: string): Promise<FolderLock | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.end(String(process.pid));
    });
    server.once('error', (fault: NodeJS.ErrnoException) => {
      if (fault.code === 'EADDRINUSE' || fault.code === 'EACCES') resolve(null);
      else reject(fault);
    });
    server.listen({ path: address, exclusive: true }, () => {
      server.unref();
      resolve({ release: () => close(server) });
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}

const PATIENCE_MS = 500;

/** The holder's process number; 'nobody' when a dead one left its socket file. */
function askHolder(address: string): Promise<number | 'nobody' | 'silent'> {
  return new Promise((resolve) => {
    let told = '';
    const socket = connect(address);
    socket.setTimeout(PATIENCE_MS, () => socket.destroy());
    socket.on('data', (bytes) => (told += bytes.toString('latin1')));
    socket.once('error', (fault: NodeJS.ErrnoException) =>
      resolve(fault.code === 'ECONNREFUSED' ? 'nobody' : 'silent'),
    );
    socket.once('close', () => resolve(/^\d{1,10}$/.test(told) ? Number(told) : 'silent'));
  });
}
