/** Raw zip: writes archives as honest or as hostile as a test wants them. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface RawEntry {
  name: string;
  bytes: Uint8Array;
  deflate?: boolean;
  /** Upper 16 bits of the external attributes: 0o120777 is a symbolic link. */
  mode?: number;
  /** Lies about the size after unpacking. */
  claimed_size?: number;
  flags?: number;
  method?: number;
  /** Points at the data of an earlier entry instead of having its own. */
  data_of?: number;
}

/** The archive's bytes. */
export function rawZip(entries: readonly RawEntry[], comment = ''): Buffer {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    const packed = entry.deflate ? deflateRawSync(entry.bytes) : Buffer.from(entry.bytes);
    const offset = entry.data_of === undefined ? at : (offsets[entry.data_of] ?? 0);
    offsets.push(offset);
    central.push(header(0x02014b50, entry, packed, offset));
    if (entry.data_of !== undefined) continue;
    const local = Buffer.concat([header(0x04034b50, entry, packed, 0), packed]);
    parts.push(local);
    at += local.length;
  }
  const list = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...parts, list, end, Buffer.from(comment)]);
}

function header(magic: number, entry: RawEntry, packed: Buffer, offset: number): Buffer {
  const name = Buffer.from(entry.name);
  const isCentral = magic === 0x02014b50;
  const bytes = Buffer.alloc(isCentral ? 46 : 30);
  bytes.writeUInt32LE(magic, 0);
  const at = isCentral ? 6 : 4;
  if (isCentral) bytes.writeUInt16LE((3 << 8) | 20, 4);
  bytes.writeUInt16LE(20, at);
  bytes.writeUInt16LE(entry.flags ?? 0x800, at + 2);
  bytes.writeUInt16LE(entry.method ?? (entry.deflate ? 8 : 0), at + 4);
  bytes.writeUInt32LE(crc32(entry.bytes), at + 10);
  bytes.writeUInt32LE(packed.length, at + 14);
  bytes.writeUInt32LE(entry.claimed_size ?? entry.bytes.length, at + 18);
  bytes.writeUInt16LE(name.length, at + 22);
  if (isCentral) {
    bytes.writeUInt32LE((entry.mode ?? 0o100644) * 0x10000, 38);
    bytes.writeUInt32LE(offset, 42);
  }
  return Buffer.concat([bytes, name]);
}
