/** Jobs: long or local work beside the write door, with its input and its result. */
import type { RuralCompared } from './outreach/rural-compare';
import { exportListNames } from './supervision/data/export-lists';
import { z } from 'zod';
import { PersonName } from './base/names';
import { Employment, Post } from './base/posts';
import { PlainDate, PlainMonth } from './base/plain-date';
import { Login } from './office/found';
import type { RecordCheck } from './assessment/record-check';
import type { SimulationView } from './award/uplift-sum';
import type { PackRead, PackSigned } from './policy/rows';
import type { AnswerRow } from './ledger/rows';
import type { Manifest } from './bundle/manifest';

function job<R>() {
  return <S extends z.ZodType>(input: S): { input: S; result?: R } => ({ input });
}

/** Passwords: at least eight characters with letters and digits. */
export const Password = z
  .string()
  .min(8, { error: '密码至少8位' })
  .max(128, { error: '密码最多128位' })
  .regex(/[A-Za-z]/, { error: '密码须含字母' })
  .regex(/\d/, { error: '密码须含数字' });

/** A finding of a check: a stable code and a Chinese sentence. */
export interface Finding {
  code: string;
  message: string;
  facts: Record<string, unknown>;
}

/** One row of a roster to be imported, as understood. */
export interface RosterPreview {
  file_hash: string;
  rows: number;
  households: number;
  persons: number;
  findings: Finding[];
}

/** What stands before the login: logins come from the keyring, names only where they are public. */
export interface DoorView {
  state: 'empty' | 'locked' | 'open';
  demo: boolean;
  office_name: string | null;
  /** Who may log in; `name` and `post_names` are empty in a real office before the login. */
  logins: { login: string; name: string; post_names: string }[];
  /** The public password of a demo office; null in a real one. */
  demo_password: string | null;
  /** When the backup was made that was put in place and not yet gone on from. */
  restored_at: string | null;
}

const nothing = z.strictObject({});
const path = z.string().min(1);

export const jobs = {
  /** Whether an office stands in the folder, and whether somebody is logged in. */
  door: job<DoorView>()(nothing),
  unlock: job<{ officer_id: string }>()(z.strictObject({ login: z.string(), password: z.string() })),
  /** When a password is lost: the printed code opens the vault and sets a new one. */
  recover_access: job<null>()(
    z.strictObject({ recovery_code: z.string().min(1), login: Login, password: Password }),
  ),
  lock: job<null>()(nothing),
  /** The administrator has looked: the computer's date is right for today. */
  confirm_clock: job<null>()(nothing),
  found_office: job<{ recovery_code: string }>()(
    z.strictObject({
      office: z.string(),
      name: z.string(),
      level: z.enum(['town', 'district']),
      issuer: z.string(),
      number_word: z.string(),
      address: z.string(),
      phone: z.string(),
      login: Login,
      admin_name: PersonName,
      password: Password,
      example_pack: z.boolean(),
    }),
  ),
  enrol_officer: job<{ officer_id: string }>()(
    z.strictObject({
      login: Login,
      name: PersonName,
      employment: Employment,
      posts: z.array(Post),
      from: PlainDate,
      password: Password,
    }),
  ),
  change_password: job<null>()(z.strictObject({ old: z.string(), password: Password })),
  /** Moves the day of an invented office forward, for teaching; a real office has only its clock. */
  move_demo_day: job<{ today: PlainDate }>()(z.strictObject({ to: PlainDate })),
  save_draft: job<{ saved_at: string }>()(
    z.strictObject({ form: z.string().min(1).max(120), content: z.unknown() }),
  ),
  drop_draft: job<null>()(z.strictObject({ form: z.string().min(1).max(120) })),
  /** Draws an issued paper; the token opens app://desk/paper/<token>. */
  draw_paper: job<{ token: string; pages: number; name: string }>()(
    z.strictObject({ notice_no: z.string() }),
  ),
  /** Draws a form from the present state: visit form, approval form, roster, cover. */
  draw_form: job<{ token: string; pages: number; name: string }>()(
    z.strictObject({ code: z.string(), subject: z.record(z.string(), z.string()) }),
  ),
  /** Draws a household's file: its index, then every paper in order, as one document. */
  draw_file: job<{ token: string; pages: number; name: string }>()(
    z.strictObject({ household_no: z.string() }),
  ),
  /** Draws the papers that nobody has printed as one document, of one village or ('') of all. */
  draw_notices: job<{ token: string; pages: number; notice_nos: string[] }>()(
    z.strictObject({ village_code: z.string() }),
  ),
  /** Holds the rural department's list of monitored people beside the rural households here. */
  compare_rural: job<RuralCompared>()(z.strictObject({ path })),
  /** Writes a list as Excel, all rows that its question answers; the export is recorded. */
  export_list: job<{ path: string; rows: number; sha256: string }>()(
    z.strictObject({
      list: z.enum(exportListNames),
      input: z.record(z.string(), z.unknown()),
      to: path,
      whole_numbers: z.boolean(),
      purpose: z.string().min(2).max(200),
    }),
  ),
  /** Keeps a picture (JPEG) under the hash of its bytes. */
  keep_photo: job<{ hash: string }>()(z.strictObject({ bytes: z.instanceof(Uint8Array) })),
  read_photo: job<{ media: string; bytes: Uint8Array }>()(z.strictObject({ hash: z.string() })),
  save_paper: job<{ path: string }>()(z.strictObject({ notice_no: z.string(), to: path })),
  bank_file: job<{ path: string; count: number; sum_fen: number; sha256: string }>()(
    z.strictObject({ batch_no: z.string(), template: z.string(), to: path }),
  ),
  read_bank_answer: job<{ file_name: string; file_hash: string; rows: AnswerRow[]; findings: Finding[] }>()(
    z.strictObject({ batch_no: z.string(), path }),
  ),
  /** Writes the requests for a check of means that wait, all or those named, for the checking body. */
  check_request_file: job<{ path: string; requests: number; people: number; sha256: string }>()(
    z.strictObject({ request_nos: z.array(z.string()).default([]), to: path }),
  ),
  /** Reads the checking body's answers; \`recordCheck\` then takes them, all or none. */
  read_check_answer: job<{ file_name: string; answers: RecordCheck[]; findings: Finding[] }>()(
    z.strictObject({ path }),
  ),
  read_roster: job<RosterPreview>()(z.strictObject({ path })),
  import_roster: job<{ households: number; persons: number }>()(
    z.strictObject({ path, file_hash: z.string() }),
  ),
  export_bundle: job<{ folder: string; manifest: Manifest; manifest_hash: string } | null>()(
    z.strictObject({ to: path }),
  ),
  inspect_bundle: job<{ manifest: Manifest; findings: Finding[] }>()(z.strictObject({ path })),
  import_bundle: job<{ applied: number; replayed: boolean; head_hash: string; findings: Finding[] }>()(
    z.strictObject({ path }),
  ),
  export_keys: job<{ path: string; fingerprint: string }>()(z.strictObject({ to: path })),
  read_keys: job<{ office: string; name: string; level: 'town' | 'district'; demo: boolean; keys: { signer: string; recipient: string }; fingerprint: string }>()(
    z.strictObject({ path }),
  ),
  /** Reads a pack file and sets it its own exam; `adopt` then switches it on. */
  read_pack: job<PackRead>()(z.strictObject({ path })),
  /** District only: writes the pack as it is to be handed out, with the office's signature beside it. */
  sign_pack: job<PackSigned>()(z.strictObject({ path, to: path.optional() })),
  /** What a pack would change for all live awards from a month on; nothing is recorded. */
  simulate_pack: job<SimulationView>()(
    z.strictObject({ path: z.string().default(''), pack_id: z.string().default(''), month: PlainMonth }),
  ),
  /** Writes the roster of a declared public emergency as an Excel list. */
  emergency_file: job<{ path: string; rows: number }>()(z.strictObject({ emergency_no: z.string(), to: path })),
  /** Writes the tables of a month as an Excel file: as reported, or as they stand while they are not. */
  report_file: job<{ path: string; rows: number }>()(z.strictObject({ month: PlainMonth, to: path })),
  /** Writes a running ledger as an Excel list. */
  register_file: job<{ path: string; rows: number }>()(z.strictObject({ register: z.string(), to: path })),
  export_simulation: job<{ path: string; rows: number }>()(z.strictObject({ token: z.string(), to: path })),
  /** Decides the simulated uplift: one request, all acts or none. */
  uplift_awards: job<{ uplift_no: string; count: number }>()(
    z.strictObject({ token: z.string(), text: z.string() }),
  ),
  /** Asks the auditors' questions of the books and records the run. */
  run_clues: job<{ count: number; found: number; gone: number }>()(z.strictObject({ month: PlainMonth })),
  export_clues: job<{ path: string; rows: number }>()(z.strictObject({ to: path })),
  verify: job<{ ok: boolean; acts: number; head_hash: string; findings: Finding[] }>()(nothing),
  rebuild: job<{ acts: number; seconds: number; equal: boolean }>()(nothing),
  backup: job<{ path: string; acts: number }>()(z.strictObject({ to: path })),
  /** At the door: puts a backup in place; login and password are left empty in an empty folder. */
  restore_backup: job<{ backup_made_at: string; seq: number }>()(
    z.strictObject({ from: path, login: z.string(), password: z.string() }),
  ),
  undo_restore: job<null>()(z.strictObject({ login: z.string(), password: z.string() })),
};

export type JobName = keyof typeof jobs;
export type JobResult<J extends JobName> = NonNullable<
  (typeof jobs)[J] extends { result?: infer R } ? { value: Exclude<R, undefined> } : never
>['value'];
