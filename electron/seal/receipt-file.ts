/** Receipt file: the receiver's signed answer, in the bundle's folder or beside its .zip. */
import * as fs from 'node:fs';
import { join } from 'node:path';
import { permit, refusals, type Outcome, type Refusal } from '../../shared/base/outcome';
import { RECEIPT, RECEIPT_SIGNATURE } from '../../shared/bundle/manifest';
import { Receipt } from '../../shared/bundle/receipt';
import type { KnownSigner } from './bundle-checks';
import { writeDurably } from './durable-file';
import { onDisk, onDiskLater, parseJson } from './edge';
import { openVolume } from './open-volume';
import { readSignature, readSignerLine, signMessage, verifySignature } from './ssh-signature';
import { readSmall } from './volume';

const GREATEST_RECEIPT = 8_000_000;
const GREATEST_SIGNATURE = 4_000;

export const receiptRefusals = refusals({
  receipt_missing: (f: { place: string }) =>
    `“${f.place}”里还没有回执，请在区民政局导入后再取回`,
  receipt_unreadable: (f: { place: string }) => `“${f.place}”不是回执或已损坏，请对方重新出具`,
  receipt_signer_unknown: (f: { receiver: string }) =>
    `回执的签名人不是已认证的单位（自称${f.receiver}），请先认证对方公钥，或核对来源`,
  receipt_signature_wrong: (f: { receiver: string }) =>
    `回执签名不符，内容可能被改动，未登记。请${f.receiver}重新出具回执`,
  receipt_office_other: (f: { office: string }) =>
    `这是给${f.office}的回执，不是给本单位的，请核对`,
  receipt_demo_differs: () => '演练单位与真实单位的回执不能混用，请核对',
});

/** Where the receipt of a bundle stands: inside its folder, or beside its .zip. */
export function receiptPaths(bundle: { place: string; zipped: boolean }): {
  receipt: string;
  signature: string;
} {
  const { place, zipped } = bundle;
  const receipt = zipped
    ? `${place.replace(/\.zip$/i, '')}.receipt.json`
    : join(place, RECEIPT);
  const signature = zipped ? `${receipt}.sshsig` : join(place, RECEIPT_SIGNATURE);
  return { receipt, signature };
}

/** Signs and writes; signature first, so that a receipt never stands there unsigned. */
export function writeReceipt(
  bundle: { place: string; zipped: boolean },
  receipt: Receipt,
  signer_secret: Uint8Array,
): Outcome<{ receipt: string; signature: string }> {
  const paths = receiptPaths(bundle);
  const text = `${JSON.stringify(Receipt.parse(receipt), null, 2)}\n`;
  return onDisk(bundle.place, () => {
    writeDurably(paths.signature, signMessage(Buffer.from(text), signer_secret));
    writeDurably(paths.receipt, text);
    return permit(paths);
  });
}

/** Reads a receipt: from a bundle's folder or .zip, from beside the .zip, or the file itself. */
export async function readReceipt(
  path: string,
  knowledge: { own: { office: string; demo: boolean }; known_signers: readonly KnownSigner[] },
): Promise<Outcome<Receipt>> {
  const files = await onDiskLater(path, async () => permit(await findFiles(path)));
  if (!files.permitted) return files;
  if (!files.result) return receiptRefusals.because('receipt_missing', { place: path });
  const { text, signed } = files.result;
  const signature = readSignature(Buffer.from(signed).toString('latin1'));
  const parsed = Receipt.safeParse(parseJson(Buffer.from(text).toString()));
  if (!signature || !parsed.success) {
    return receiptRefusals.because('receipt_unreadable', { place: path });
  }
  const receipt = parsed.data;
  const { receiver, office } = receipt;
  const known = knowledge.known_signers.some((one) => {
    const key = readSignerLine(one.signer);
    return one.office === receiver && key && Buffer.compare(key, signature.signer) === 0;
  });
  if (!known) return receiptRefusals.because('receipt_signer_unknown', { receiver });
  if (!verifySignature(text, signature)) {
    return receiptRefusals.because('receipt_signature_wrong', { receiver });
  }
  return findOtherFault(receipt, knowledge.own, office) ?? permit(receipt);
}

function findOtherFault(
  receipt: Receipt,
  own: { office: string; demo: boolean },
  office: string,
): Refusal | null {
  if (receipt.demo !== own.demo) return receiptRefusals.because('receipt_demo_differs', {});
  if (office === own.office) return null;
  return receiptRefusals.because('receipt_office_other', { office });
}

interface Found {
  text: Uint8Array;
  signed: Uint8Array;
}

async function findFiles(path: string): Promise<Found | null> {
  if (path.endsWith('.json') && !path.endsWith('manifest.json')) {
    return readPair(path, `${path}.sshsig`);
  }
  const zipped = fs.statSync(path).isFile() && !path.endsWith('manifest.json');
  const beside = zipped ? receiptPaths({ place: path, zipped }) : null;
  if (beside && fs.existsSync(beside.receipt)) return readPair(beside.receipt, beside.signature);
  const volume = await openVolume(path);
  if (!volume.permitted) return null;
  const text = await readSmall(volume.result, RECEIPT, GREATEST_RECEIPT);
  const signed = await readSmall(volume.result, RECEIPT_SIGNATURE, GREATEST_SIGNATURE);
  volume.result.close();
  return text && signed ? { text, signed } : null;
}

function readPair(receipt: string, signature: string): Found | null {
  if (!fs.existsSync(receipt) || !fs.existsSync(signature)) return null;
  if (fs.lstatSync(receipt).size > GREATEST_RECEIPT) return null;
  if (fs.lstatSync(signature).size > GREATEST_SIGNATURE) return null;
  return { text: fs.readFileSync(receipt), signed: fs.readFileSync(signature) };
}
