/**
 * Claims
 * 1. `ssh-keygen -Y verify` accepts our signature and refuses one changed byte, another namespace
 *    and another key; we accept what `ssh-keygen -Y sign` makes.
 * 2. `age -d` opens what we seal and we open what `age` seals, also over many chunks.
 * 3. A whole bundle is checked and read with ssh-keygen, sha256sum, age and gzip only.
 * 4. Fingerprints and keys read as OpenSSH shows them.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { joinLine } from '../../../shared/bundle/line';
import {
  ageIdentity,
  ageRecipient,
  isRecipient,
  openStream,
  sealStream,
} from '../../../electron/seal/age';
import { seededEntropy } from '../../../electron/seal/entropy';
import { openPart } from '../../../electron/seal/office-keys';
import {
  allowedSigner,
  NAMESPACE,
  readSignature,
  readSignerLine,
  signerLine,
  signMessage,
  verifySignature,
} from '../../../electron/seal/ssh-signature';
import { acts, DISTRICT, keysOf, sealed, tempFolder, TOWN } from './sample';

const town = keysOf(TOWN);

function sshVerify(
  folder: string,
  message: Uint8Array,
  signature: string,
  namespace = NAMESPACE,
): number | null {
  writeFileSync(join(folder, 'allowed'), `${allowedSigner('town@jiuzhu', town.signer)}\n`);
  writeFileSync(join(folder, 'm.sshsig'), signature);
  const who = ['-f', 'allowed', '-I', 'town@jiuzhu', '-n', namespace];
  const words = ['-Y', 'verify', ...who, '-s', 'm.sshsig'];
  return spawnSync('ssh-keygen', words, { cwd: folder, input: message }).status;
}

describe('signatures', () => {
  const folder = tempFolder();
  const message = Buffer.from('清单\n');
  const signature = signMessage(message, town.signer_secret);

  test('ssh-keygen accepts ours', () => {
    expect(sshVerify(folder, message, signature)).toBe(0);
    expect(sshVerify(folder, Buffer.from('清单'), signature)).not.toBe(0);
    expect(sshVerify(folder, message, signature, 'file')).not.toBe(0);
    const other = signMessage(message, keysOf(DISTRICT).signer_secret);
    expect(sshVerify(folder, message, other)).not.toBe(0);
  });

  const sshSign = (words: string[]): Buffer =>
    execFileSync('ssh-keygen', words, { cwd: folder, input: message, stdio: 'pipe' });

  test('we accept what ssh-keygen signs, and only that', () => {
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', 'key'], { cwd: folder });
    for (const hash of ['sha512', 'sha256']) {
      const words = ['-Y', 'sign', '-f', 'key', '-n', NAMESPACE, '-O', `hashalg=${hash}`];
      const made = sshSign(words);
      const read = readSignature(made.toString())!;
      expect(verifySignature(message, read)).toBe(true);
      expect(verifySignature(Buffer.from('别的'), read)).toBe(false);
      const line = readFileSync(join(folder, 'key.pub'), 'utf8');
      expect(Buffer.from(read.signer)).toEqual(Buffer.from(readSignerLine(line)!));
    }
    const words = ['-Y', 'sign', '-f', 'key', '-n', 'file'];
    const made = sshSign(words);
    expect(readSignature(made.toString())).toBeNull();
  });

  test('no changed byte of a signature is accepted as another signature', () => {
    const blob = Buffer.from(signature.split('\n').slice(1, -2).join(''), 'base64');
    for (let at = 0; at < blob.length; at += 1) {
      const bytes = Buffer.from(blob);
      bytes[at]! ^= 1 << (at % 8);
      const [begin, end] = ['BEGIN', 'END'].map((word) => `-----${word} SSH SIGNATURE-----`);
      const read = readSignature(`${begin}\n${bytes.toString('base64')}\n${end}\n`);
      const same = read && Buffer.compare(read.signer, readSignerLine(town.signer)!) === 0;
      expect(same && verifySignature(message, read)).not.toBe(true);
    }
  });

  test('keys read as OpenSSH shows them', () => {
    writeFileSync(join(folder, 'town.pub'), `${town.signer} town\n`);
    const shown = execFileSync('ssh-keygen', ['-l', '-f', 'town.pub'], { cwd: folder }).toString();
    expect(shown.split(' ')[1]).toBe(town.fingerprint);
    expect(signerLine(readSignerLine(town.signer)!)).toBe(town.signer);
    for (const line of ['', 'ssh-rsa AAAA', 'ssh-ed25519 ???', town.signer.slice(0, -4)]) {
      expect(readSignerLine(line)).toBeNull();
    }
    expect(openPart(town)).not.toHaveProperty('signer_secret');
    expect(openPart(town)).not.toHaveProperty('identities');
  });
});

async function* chunks(...parts: Uint8Array[]): AsyncIterable<Uint8Array> {
  yield* parts;
}

async function gather(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of source) parts.push(part);
  return Buffer.concat(parts);
}

describe('encryption', () => {
  const folder = tempFolder();
  const secret = seededEntropy('age')(32);
  const identity = ageIdentity(secret);
  const recipient = ageRecipient(secret);
  writeFileSync(join(folder, 'identity'), `${identity}\n`);

  test('keys are those of age', () => {
    const shown = execFileSync('age-keygen', ['-y', 'identity'], { cwd: folder }).toString();
    expect(shown.trim()).toBe(recipient);
    expect(isRecipient(recipient)).toBe(true);
    expect(isRecipient(recipient.replace(/.$/, (c) => (c === 'q' ? 'p' : 'q')))).toBe(false);
    expect(isRecipient('age1')).toBe(false);
  });

  test.each([0, 1, 65_535, 65_536, 65_537, 300_000])('%i bytes go both ways', async (size) => {
    const plain = Buffer.from(seededEntropy(`plain ${size}`)(size));
    const parts = chunks(plain.subarray(0, 7), plain.subarray(7));
    const ours = await gather(sealStream(parts, recipient));
    writeFileSync(join(folder, 'ours.age'), ours);
    const words = ['-d', '-i', 'identity', 'ours.age'];
    expect(execFileSync('age', words, { cwd: folder }).equals(plain)).toBe(true);
    const theirs = execFileSync('age', ['-r', recipient], { cwd: folder, input: plain });
    expect((await gather(openStream(chunks(theirs), [identity]))).equals(plain)).toBe(true);
    const foreign = ageIdentity(seededEntropy('other')(32));
    const both = await gather(openStream(chunks(theirs), [foreign, identity]));
    expect(both.equals(plain)).toBe(true);
    await expect(gather(openStream(chunks(theirs), [foreign]))).rejects.toThrow();
    theirs[theirs.length - 1]! ^= 1;
    await expect(gather(openStream(chunks(theirs), [identity]))).rejects.toThrow();
  });
});

test('stock tools alone check and read a bundle', async () => {
  const lines = acts(40);
  const { folder, manifest, manifest_hash } = await sealed(lines);
  const open = openPart(town);
  writeFileSync(join(folder, '..', 'allowed'), `${open.allowed_signers}\n`);
  const sums = manifest.files.map(({ path, sha256 }) => `${sha256}  ${path}\n`);
  writeFileSync(join(folder, '..', 'sums'), sums.join(''));
  writeFileSync(join(folder, '..', 'identity'), `${keysOf(DISTRICT).identities[0]!}\n`);
  const script = `
    set -e
    ssh-keygen -Y verify -f ../allowed -I ${open.signer_identity} -n jiuzhu-bundle \
      -s manifest.json.sshsig < manifest.json >&2
    sha256sum manifest.json | cut -d' ' -f1
    sha256sum --check --quiet ../sums
    age -d -i ../identity acts.jsonl.gz.age | gzip -d
  `;
  const shown = spawnSync('sh', ['-c', script], { cwd: folder });
  expect(shown.stderr.toString()).toContain('Good "jiuzhu-bundle" signature');
  const [hash, ...read] = shown.stdout.toString().split('\n');
  expect(hash).toBe(manifest_hash);
  expect(read.join('\n') === [...lines.map(joinLine), ''].join('\n')).toBe(true);
  expect(manifest.files.map(({ path }) => path)).toEqual(['acts.jsonl.gz.age', 'cover.pdf']);
  const head = lines.at(-1)!;
  expect(manifest.head_hash).toBe(head.hash);
});
