/** Escrow: the district can give a town its key back when password and recovery code are lost. */
import * as fs from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { canonical } from '../../shared/base/canonical';
import { permit, refusals, type Outcome, type Refusal } from '../../shared/base/outcome';
import { ageIdentity, ageRecipient, isRecipient, openBytes, sealBytes } from './age';
import { writeDurably } from './durable-file';
import { onArchive, onDisk, parseJson } from './edge';
import { systemEntropy, type Entropy } from './entropy';
import {
  changeKeyring,
  keyringRefusals,
  openedKeyring,
  readKeyring,
  type Keyring,
} from './keyring';
import { nameKey } from './keyring-file';
import { resetPassword } from './keyring-officers';
import { Box, decode, encode, openBox, sealBox, stretch, Cost } from './key-wrap';
import { checkPassword } from './password';
import { readSmallFile } from './small-file';

export const escrowRefusals = refusals({
  escrow_recipient: () => '区民政局的加密公钥不正确，请重新读取对方的公钥文件',
  escrow_none: () => '本单位没有在区民政局托管过密钥，请改用恢复码或其他人员的密码',
  escrow_request_unreadable: () => '这不是密钥恢复申请文件，请重新选择',
  escrow_not_ours: () => '这份申请不是托管给本单位的，或已损坏，请核对申请来自哪里',
  escrow_request_missing: () => '本机没有待办的密钥恢复申请，请先在登录页提出申请',
  escrow_reply_unreadable: () =>
    '这不是本次申请的答复文件，或已损坏；每份答复只对一次申请有效，请向区民政局重新索取',
  escrow_password_wrong: () => '密码不是提出申请时设的那个，请重新输入；忘记了请重新提出申请',
  escrow_key_other: () => '答复中的密钥打不开这个数据文件夹，请核对申请来自同一台电脑',
});

/** What lies in the keyring for the district, once it is opened. */
const Deposit = z.strictObject({
  format: z.literal('jiuzhu-escrow'),
  office: z.string(),
  demo: z.boolean(),
  database_key: z.base64(),
});

/** Deposits the database key; again after each change of that key. */
export async function depositKey(
  keyring: Keyring,
  district: { office: string; recipient: string },
): Promise<Outcome<Keyring>> {
  if (!isRecipient(district.recipient)) return escrowRefusals.because('escrow_recipient', {});
  const { office, demo, database_key } = keyring;
  const deposit = { format: 'jiuzhu-escrow', office, demo, database_key: encode(database_key) };
  const bytes = await sealBytes(Buffer.from(canonical(deposit)), district.recipient);
  const escrow = { ...district, key: nameKey(database_key), sealed: encode(bytes) };
  return changeKeyring(keyring, (file) => permit({ ...file, escrow }));
}

/** Leaves the town on a stick or on paper's way; the fingerprint is compared in person. */
export const EscrowRequest = z.looseObject({
  format: z.literal('jiuzhu-escrow-request'),
  version: z.literal(1),
  office: z.string(),
  demo: z.boolean(),
  /** The office that holds the deposit. */
  district: z.string(),
  login: z.string(),
  /** Fresh age recipient that the answer is sealed to. */
  recipient: z.string(),
  deposit: z.base64(),
  made_at: z.string(),
});
export type EscrowRequest = z.infer<typeof EscrowRequest>;

/** Stays in the town's folder until the answer comes: the identity behind the new password. */
const Pending = z.strictObject({
  format: z.literal('jiuzhu-escrow-pending'),
  login: z.string(),
  recipient: z.string(),
  cost: Cost,
  salt: z.base64(),
  identity: Box,
});

const PENDING = 'escrow-request.json';

export interface EscrowWish {
  login: string;
  /** The password that will open the answer, and the folder afterwards. */
  password: string;
  /** Instant, ISO 8601. */
  made_at: string;
}

/** Asks the district for the key: nobody needs to be logged in. */
export function askForKey(
  folder: string,
  wish: EscrowWish,
  entropy: Entropy = systemEntropy,
): Outcome<EscrowRequest> {
  const file = readKeyring(folder);
  if (!file.permitted) return file;
  const { office, demo, escrow, cost, officers } = file.result.content;
  if (!escrow) return escrowRefusals.because('escrow_none', {});
  if (!officers.some(({ login }) => login === wish.login)) {
    return keyringRefusals.because('login_unknown', { login: wish.login });
  }
  const checked = checkPassword(wish.password, wish.login);
  if (!checked.permitted) return checked;
  const secret = entropy(32);
  const salt = entropy(16);
  const { login, made_at } = wish;
  const recipient = ageRecipient(secret);
  const key = stretch(wish.password, salt, cost);
  const pending: z.infer<typeof Pending> = {
    format: 'jiuzhu-escrow-pending',
    login,
    recipient,
    cost,
    salt: encode(salt),
    identity: sealBox(key, secret, bound(login, recipient), entropy),
  };
  return onDisk(folder, () => {
    writeDurably(join(folder, PENDING), `${JSON.stringify(pending, null, 2)}\n`);
    const whose = { office, demo, district: escrow.office, login, recipient };
    const deposit = escrow.sealed;
    const format = 'jiuzhu-escrow-request';
    return permit({ format, version: 1, ...whose, deposit, made_at } as const);
  });
}

function bound(login: string, recipient: string): string {
  return canonical({ purpose: 'escrow request', login, recipient });
}

export const EscrowReply = z.looseObject({
  format: z.literal('jiuzhu-escrow-reply'),
  version: z.literal(1),
  office: z.string(),
  recipient: z.string(),
  sealed: z.base64(),
});
export type EscrowReply = z.infer<typeof EscrowReply>;

/** The district's part: opens the deposit and seals it to the asking machine only. */
export async function answerKeyRequest(
  request: unknown,
  own: { office: string; demo: boolean; identities: readonly string[] },
): Promise<Outcome<EscrowReply>> {
  const parsed = EscrowRequest.safeParse(request);
  if (!parsed.success || !isRecipient(parsed.data.recipient)) {
    return escrowRefusals.because('escrow_request_unreadable', {});
  }
  const { office, demo, district, recipient, deposit } = parsed.data;
  const notOurs = (): Refusal => escrowRefusals.because('escrow_not_ours', {});
  if (district !== own.office || demo !== own.demo) return notOurs();
  return onArchive(
    'deposit',
    async () => {
      const plain = await openBytes(decode(deposit), own.identities);
      const read = Deposit.safeParse(parseJson(Buffer.from(plain).toString()));
      if (!read.success || read.data.office !== office || read.data.demo !== demo) return notOurs();
      const sealed = encode(await sealBytes(plain, recipient));
      const format = 'jiuzhu-escrow-reply';
      return permit({ format, version: 1, office, recipient, sealed } as const);
    },
    notOurs,
  );
}

/** Back in the town: the answer opens the keyring, and the password of the request is set. */
export async function redeemKey(
  folder: string,
  reply: unknown,
  password: string,
  entropy: Entropy = systemEntropy,
): Promise<Outcome<Keyring>> {
  const text = readSmallFile(join(folder, PENDING));
  const pending = Pending.safeParse(parseJson(text ?? ''));
  if (!pending.success) return escrowRefusals.because('escrow_request_missing', {});
  const parsed = EscrowReply.safeParse(reply);
  const unreadable = (): Refusal => escrowRefusals.because('escrow_reply_unreadable', {});
  const { login, recipient, cost, salt, identity } = pending.data;
  if (!parsed.success || parsed.data.recipient !== recipient) return unreadable();
  const key = stretch(password, decode(salt), cost);
  const secret = openBox(key, identity, bound(login, recipient));
  if (!secret) return escrowRefusals.because('escrow_password_wrong', {});
  return onArchive(
    folder,
    async () => {
      const plain = await openBytes(decode(parsed.data.sealed), [ageIdentity(secret)]);
      const read = Deposit.safeParse(parseJson(Buffer.from(plain).toString()));
      if (!read.success) return unreadable();
      const opened = openWithKey(folder, decode(read.data.database_key), entropy);
      const keyring = opened.permitted ? resetPassword(opened.result, login, password) : opened;
      if (keyring.permitted) fs.rmSync(join(folder, PENDING));
      return keyring;
    },
    unreadable,
  );
}

function openWithKey(folder: string, database_key: Uint8Array, entropy: Entropy): Outcome<Keyring> {
  const file = readKeyring(folder);
  if (!file.permitted) return file;
  const name = nameKey(database_key);
  if (file.result.content.current !== name) return escrowRefusals.because('escrow_key_other', {});
  return openedKeyring(folder, file.result, null, new Map([[name, database_key]]), entropy);
}
