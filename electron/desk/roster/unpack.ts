/** Unpack: the parts of an .xlsx archive, inflated within limits and checked, before reading. */
import { crc32, inflateRawSync } from 'node:zlib';
import { refuse, type Outcome, permit } from '../../../shared/base/outcome';
import { attempt } from '../../seal/edge';

/** The parts of a roster of 5,000 people take a few million bytes. */
const GREATEST_INFLATED = 80_000_000;
const GREATEST_PARTS = 2000;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const GREATEST_COMMENT = 65_535;

interface Entry {
  name: string;
  flags: number;
  method: number;
  crc: number;
  packed: number;
  size: number;
  offset: number;
}

/** The archive's parts by name; pictures and other weight that no cell needs are left out. */
export function unpack(bytes: Buffer): Outcome<Map<string, Buffer>> {
  const entries = attempt(() => listEntries(bytes));
  if (!entries) return damaged();
  if (entries.some((entry) => (entry.flags & 1) !== 0)) {
    return refuse('roster_encrypted', '文件设有密码，请在 Excel 中取消密码、另存后重新选择');
  }
  const wanted = entries.filter(({ name }) => /^(?!.*vba).*\.(xml|rels|bin)$/i.test(name));
  const size = wanted.reduce((sum, entry) => sum + entry.size, 0);
  if (size > GREATEST_INFLATED || wanted.length > GREATEST_PARTS) {
    return refuse(
      'roster_too_large',
      '文件解压后异常巨大，不像花名册。请把人员复制到新的工作簿，另存为 xlsx 后重新选择',
      { inflated_bytes: size },
    );
  }
  const parts = attempt(() => new Map(wanted.map((entry) => [entry.name, inflate(bytes, entry)])));
  return parts ? permit(parts) : damaged();
}

function damaged(): Outcome<never> {
  return refuse(
    'roster_unreadable',
    '文件已损坏或没有保存完整，请用 Excel 或 WPS 打开后另存为 xlsx，再重新选择',
  );
}

/** Entries of the central directory; throws when there is none. */
function listEntries(bytes: Buffer): Entry[] {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < count; i += 1) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new Error('no entry where the directory says');
    const [name, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place));
    const names = at + 46 + (name ?? 0);
    entries.push({
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
      name: bytes.toString('utf8', at + 46, names).replaceAll('\\', '/'),
    });
    at = names + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

function findEnd(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_SIZE - GREATEST_COMMENT);
  for (let at = bytes.length - END_SIZE; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  throw new Error('no end of the central directory');
}

/** One part; throws when its size or checksum is not what the directory says. */
function inflate(bytes: Buffer, { offset, method, packed, size, crc }: Entry): Buffer {
  if (bytes.readUInt32LE(offset) !== LOCAL) throw new Error('no part where the directory says');
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const data = bytes.subarray(start, start + packed);
  const part = method === 0 ? data : inflateRawSync(data, { maxOutputLength: Math.max(size, 1) });
  const whole = (method === 0 || method === 8) && part.length === size && crc32(part) === crc;
  if (!whole) throw new Error('a part that differs from the directory');
  return part;
}
