/** Stage: folders on which a deed of the seal is done by a process that fails or is killed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256Hex } from '../../../shared/base/canonical';
import { permit } from '../../../shared/base/outcome';
import { NO_HASH } from '../../../shared/docket/record';
import { makeBackup } from '../../../electron/seal/backup';
import { seededEntropy } from '../../../electron/seal/entropy';
import { createKeyring } from '../../../electron/seal/keyring';
import { addOfficer } from '../../../electron/seal/keyring-officers';
import { createOfficeKeys } from '../../../electron/seal/office-keys';
import { writeBundle } from '../../../electron/seal/bundle-out';
import { openWitness } from '../../../electron/seal/witness';
import {
  acts,
  DISTRICT,
  granted,
  keysOf,
  orderOf,
  tempFolder,
  TOWN,
} from '../../electron/seal/sample';

export type Deed = 'keyring' | 'bundle' | 'copy' | 'receipt' | 'backup' | 'restore' | 'witness';
export type Call = 'write' | 'sync' | 'rename';
/** An errno, a kill, or a disk that says "written" and has written something else. */
export type How = number | 'kill' | 'lie';

/** Marks that the witness deed records one after the other. */
export const marks = [1, 2, 3].map((seq) => ({
  epoch: 1,
  seq,
  acts: seq,
  hash: sha256Hex(`act ${seq}`),
}));

/** What a receipt on the stage says. */
export const receipt = {
  format: 'jiuzhu-receipt',
  version: 1,
  demo: true,
  receiver: DISTRICT,
  office: TOWN,
  manifest_hash: NO_HASH,
  epoch: 1,
  accepted: true,
  refusal: null,
  applied: 1,
  replayed: false,
  held_seq: 1,
  held_hash: NO_HASH,
  findings: [],
  own_head: null,
  received_at: '2022-12-06T09:00:00+08:00',
} as const;

/** A folder with everything that any deed needs; copied for each try. */
export async function makeStage(): Promise<string> {
  const stage = tempFolder();
  const data = join(stage, 'data');
  for (const name of ['data', 'stick', 'bundle', 'backups']) mkdirSync(join(stage, name));
  const entropy = seededEntropy('stage');
  const wanted = { office: TOWN, demo: true, entropy };
  const { keyring } = granted(createKeyring(data, wanted));
  granted(addOfficer(keyring, 'admin', 'Demo-2026'));
  granted(createOfficeKeys(keyring, entropy));
  writeFileSync(join(data, 'desk.db'), 'the database of monday');
  const { cover: _, ...order } = orderOf(acts(30), { to: join(stage, 'bundle') });
  granted(await writeBundle({ ...order, cover: null }));
  const backup = {
    folder: data,
    ...{ office: TOWN, demo: true, reason: '手动', made_at: '2022-12-05T17:00:00+08:00' },
  };
  const made = await makeBackup({
    ...backup,
    to: join(stage, 'backups'),
    database_key: keyring.database_key,
    copyDatabase: (path) => cpSync(join(data, 'desk.db'), path),
    prove: () => permit(marks[0]!),
  });
  granted(made);
  writeFileSync(join(data, 'desk.db'), 'the database of friday');
  const witness = granted(openWitness(data));
  witness.record(marks[0]!);
  witness.close();
  return stage;
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

function writeOrder(folder: string): void {
  const { cover: _, ...bundle } = orderOf(acts(30), { to: join(folder, 'stick') });
  const data = join(folder, 'data');
  const secret = hex(keysOf(DISTRICT).signer_secret);
  const whole = join(folder, 'bundle', `${TOWN}-1-1-30`);
  const at = { folder: data, office: TOWN, demo: true, reason: '手动' };
  const made_at = '2022-12-09T17:00:00+08:00';
  const order = {
    bundle: { ...bundle, signer_secret: hex(bundle.signer_secret) },
    copy: { from: whole, to: join(folder, 'stick') },
    receipt: { place: whole, receipt, signer_secret: secret },
    backup: {
      ...at,
      made_at,
      to: join(folder, 'backups'),
      database_key: '00'.repeat(32),
      proof: marks[1],
    },
    restore: { from: join(folder, 'backups', `${TOWN}-20221205T170000`) },
    witness: marks,
  };
  writeFileSync(join(folder, 'order.json'), JSON.stringify(order));
}

let library = '';

/** Compiles the library that makes calls fail; once a run. */
export function failingLibrary(): string {
  if (library !== '') return library;
  library = join(mkdtempSync(join(tmpdir(), 'jiuzhu-failing-')), 'failing.so');
  const source = join(import.meta.dirname, 'failing.c');
  execFileSync('gcc', ['-shared', '-fPIC', '-O1', '-o', library, source, '-ldl']);
  return library;
}

export interface Tried {
  folder: string;
  fired: boolean;
  killed: boolean;
  /** What the process said: empty when it was killed or a fault ended it. */
  said: { permitted: boolean; message?: string } | null;
  errors: string;
}

/** Does the deed on a copy of the stage; the nth call goes wrong as `how` says. */
export function tryDeed(
  stage: string,
  deed: Deed,
  fault: { call: Call; nth: number; how: How },
): Tried {
  const folder = tempFolder();
  cpSync(stage, folder, { recursive: true });
  writeOrder(folder);
  const told = join(folder, '..', `${folder.split('/').at(-1) ?? ''}.fired`);
  rmSync(told, { force: true });
  const env = {
    ...process.env,
    LD_PRELOAD: failingLibrary(),
    FAIL_CALL: fault.call,
    FAIL_NTH: String(fault.nth),
    FAIL_HOW: String(fault.how),
    FAIL_BELOW: folder,
    FAIL_TOLD: told,
    NODE_OPTIONS: '',
  };
  const words = ['--no-warnings', join(import.meta.dirname, 'deeds.mjs'), deed, folder];
  const ran = spawnSync(process.execPath, words, { env });
  const text = ran.stdout.toString();
  const fired = existsSync(told);
  rmSync(told, { force: true });
  const said = text === '' ? null : (JSON.parse(text) as Tried['said']);
  return { folder, fired, killed: ran.signal === 'SIGKILL', said, errors: ran.stderr.toString() };
}
