/**
 * Claims
 * 1. A hostile folder or archive (paths, links, doubles, bombs, extra files, lies) is refused in
 *    Chinese and nothing outside is read or written.
 * 2. A bundle that its sender signed with anything wrong inside is refused with its own code,
 *    also one that unpacks to far more than it should.
 */
import * as fs from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { sha256Hex } from '../../../shared/base/canonical';
import { joinLine } from '../../../shared/bundle/line';
import { openBundle } from '../../../electron/seal/bundle-in';
import { rawZip, type RawEntry } from './raw-zip';
import {
  acts,
  codeOf,
  districtDesk,
  filesOf,
  resign,
  sealed,
  tempFolder,
} from './sample';

const lines = acts(8);
const scan = Buffer.from('a scan');
let folder = '';
let name = '';
let files: RawEntry[] = [];

beforeAll(async () => {
  const made = await sealed(lines, { scans: [{ hash: sha256Hex(scan), bytes: scan }] });
  folder = made.folder;
  name = basename(folder);
  files = filesOf(made);
});

async function openZip(entries: readonly RawEntry[], comment = ''): Promise<string> {
  const path = join(tempFolder(), 'hostile.zip');
  fs.writeFileSync(path, rawZip(entries, comment));
  const opened = await openBundle(path, districtDesk());
  if (opened.permitted) opened.result.close();
  return codeOf(opened);
}

describe('hostile archives', () => {
  const bytes = Buffer.from('x');
  const locked = { bytes: Buffer.alloc(20), claimed_size: 8, flags: 0x801 };
  type Attack = [what: string, code: string, make: () => RawEntry[]];
  const extra = (entry: Partial<RawEntry> & { name: string }): RawEntry[] => [
    ...files,
    { bytes, ...entry },
  ];
  const attacks: Attack[] = [
    ['nothing at all', 'permitted', () => files],
    ['a way up', 'bundle_unreadable', () => extra({ name: `${name}/../../evil` })],
    ['an absolute path', 'bundle_unreadable', () => extra({ name: '/tmp/evil' })],
    ['a drive letter', 'bundle_unreadable', () => extra({ name: 'C:evil' })],
    ['a backslash', 'bundle_unreadable', () => extra({ name: `${name}\\files\\evil` })],
    ['a file outside', 'bundle_unsafe', () => extra({ name: 'elsewhere/evil' })],
    ['a file twice', 'bundle_unsafe', () => extra({ name: `${name}/cover.pdf` })],
    ['a manifest twice', 'bundle_unsafe', () => extra({ name: `${name}/manifest.json` })],
    ['an extra file', 'bundle_file_undeclared', () => extra({ name: `${name}/run.exe` })],
    ['an extra folder', 'bundle_file_undeclared', () => extra({ name: `${name}/more/` })],
    ['an extra scan', 'bundle_file_undeclared', () => extra({ name: `${name}/files/x.age` })],
    ['a link', 'bundle_unsafe', () => extra({ name: `${name}/receipt.json`, mode: 0o120777 })],
    ['a device', 'bundle_unsafe', () => extra({ name: `${name}/receipt.json`, mode: 0o020666 })],
    ['a password', 'bundle_unsafe', () => extra({ name: `${name}/receipt.json`, ...locked })],
    ['another method', 'bundle_unsafe', () => extra({ name: `${name}/receipt.json`, method: 12 })],
    ['no manifest', 'bundle_unreadable', () => files.slice(1)],
    ['no signature', 'bundle_unreadable', () => files.toSpliced(1, 1)],
    [
      'a bomb',
      'bundle_unsafe',
      () => extra({ name: `${name}/files/b.age`, bytes: Buffer.alloc(4e7), deflate: true }),
    ],
    [
      'a bomb that lies about its size',
      'bundle_file_size',
      () =>
        files.map((file) =>
          file.name.endsWith('jsonl.gz.age')
            ? { ...file, bytes: Buffer.alloc(5e6), deflate: true, claimed_size: 70_000 }
            : file,
        ),
    ],
    [
      'overlapping data',
      'bundle_file_undeclared',
      () => [...files, { ...files[0]!, name: `${name}/files/o.age`, data_of: 0 }],
    ],
  ];

  test.each(attacks)('%s: %s', async (_, code, make) => {
    expect(await openZip(make())).toBe(code);
  });

  test('a lying size that fits the manifest is still noticed', async () => {
    const claimed = files[2]!.bytes.length;
    const entries = files.with(2, {
      ...files[2]!,
      bytes: Buffer.alloc(claimed + 9000, 1),
      deflate: true,
      claimed_size: claimed,
    });
    expect(await openZip(entries)).toMatch(/^bundle_(unreadable|file_size|file_hash|unsafe)$/);
  });

  test('a folder with links or other things in it', async () => {
    const copy = (): string => {
      const to = join(tempFolder(), name);
      fs.cpSync(folder, to, { recursive: true });
      return to;
    };
    const linked = copy();
    fs.rmSync(join(linked, 'cover.pdf'));
    fs.symlinkSync('/etc/hostname', join(linked, 'cover.pdf'));
    expect(codeOf(await openBundle(linked, districtDesk()))).toBe('bundle_unsafe');
    const filesLinked = copy();
    fs.renameSync(join(filesLinked, 'files'), join(filesLinked, '..', 'away'));
    fs.symlinkSync('../away', join(filesLinked, 'files'));
    expect(codeOf(await openBundle(filesLinked, districtDesk()))).toBe('bundle_unsafe');
    const more = copy();
    fs.mkdirSync(join(more, 'files', 'deeper'));
    expect(codeOf(await openBundle(more, districtDesk()))).toBe('bundle_file_undeclared');
  });
});

describe('signed by its sender, and wrong inside', () => {
  const texts = lines.map(joinLine);
  const joined = (changed: readonly string[]): Buffer =>
    Buffer.from(changed.map((text) => `${text}\n`).join(''));
  const wrong: [code: string, plain: Buffer][] = [
    ['permitted', joined(texts)],
    ['bundle_act_altered', joined(texts.with(3, texts[3]!.replace('周明', '周月')))],
    ['bundle_act_unreadable', joined(texts.with(3, texts[3]!.replace('{"body":', '{"body": ')))],
    ['bundle_act_unreadable', joined(texts.with(3, '{}'))],
    ['bundle_act_unreadable', Buffer.from(texts.join('\n'))],
    ['bundle_act_unreadable', joined(texts).fill(0xff, 60, 61)],
    ['bundle_chain_broken', joined(texts.toSpliced(3, 1))],
    ['bundle_chain_broken', joined([...texts.slice(0, 4), texts[3]!, ...texts.slice(5)])],
    ['bundle_count_differs', joined(texts.slice(0, -1))],
    ['bundle_count_differs', joined([...texts, texts[7]!])],
    ['bundle_act_unreadable', Buffer.concat([joined(texts), Buffer.alloc(200_000_000, ' ')])],
  ];

  test.each(wrong)('%s', async (code, plain) => {
    const made = await sealed(lines);
    await resign(made, plain);
    expect(codeOf(await openBundle(made.folder, districtDesk()))).toBe(code);
  });
});
