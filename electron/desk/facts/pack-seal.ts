/** Pack seal facts: whose signature a policy pack bears, and whether every adopted pack still bears it. */
import { createHash } from 'node:crypto';
import type { Finding } from '../../../shared/jobs';
import { wholePackErrors } from '../../../shared/docket/check-procedures';
import { bundledBefore } from '../../../shared/policy/data/bundled-before';
import { examplePack } from '../../../shared/policy/example-pack';
import type { Pack } from '../../../shared/policy/pack';
import { nobodysSeal, sealSentence, type PackSeal } from '../../../shared/policy/pack-seal';
import { packText } from '../../../shared/policy/pack-text';
import { findPackSigner } from '../../seal/pack-signature';
import { fingerprint, readSignerLine, signerLine } from '../../seal/ssh-signature';
import type { ReadableDb } from '../../store/database';

/** A district office by a key it signs with. */
interface Signer {
  office: string;
  name: string;
  signer: string;
}

/** Keys that may sign packs now: of the endorsed district, or the district's own. */
function signersNow(db: ReadableDb): Signer[] {
  return db.all<Signer>(`SELECT office, name, signer FROM offices WHERE level = 'district'`);
}

/** Every district key that any recorded act has named: a renewed key leaves older packs sound. */
function signersEver(db: ReadableDb): Signer[] {
  return db.all<Signer>(
    `SELECT DISTINCT json_extract(body, '$.payload.office') AS office,
       json_extract(body, '$.payload.name') AS name,
       json_extract(body, '$.payload.keys.signer') AS signer
     FROM docket WHERE kind IN ('found', 'endorse')
       AND json_extract(body, '$.payload.level') = 'district'`,
  );
}

/** Exactly a pack that comes or came with the program, not one that only bears its name. */
function isBundled(pack: Pack): boolean {
  if (pack.id !== examplePack.id) return false;
  const text = packText(pack);
  return text === packText(examplePack) || bundledBefore.includes(sha256(text));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function sealOf(pack: Pack, signature: string | undefined, signers: readonly Signer[]): PackSeal {
  if (isBundled(pack)) return nobodysSeal('bundled');
  if (signature === undefined) return nobodysSeal('unsigned');
  const line = findPackSigner(pack, signature);
  if (line === null) return nobodysSeal('bad');
  const known = signers.find(({ signer }) => lineOf(signer) === line);
  return {
    state: known ? 'good' : 'stranger',
    fingerprint: fingerprint(line),
    office: known?.office ?? null,
    office_name: known?.name ?? null,
  };
}

/** The bare key of a line that may carry a comment. */
function lineOf(signer: string): string | null {
  const key = readSignerLine(signer);
  return key && signerLine(key);
}

/** The seal of a pack that is to be adopted today. */
export function packSeal(db: ReadableDb, pack: Pack, signature: string | undefined): PackSeal {
  return sealOf(pack, signature, signersNow(db));
}

/** The seal of a pack that was adopted once, by the keys that were known then or since. */
export function packSealEver(db: ReadableDb, pack: Pack, signature: string | undefined): PackSeal {
  return sealOf(pack, signature, signersEver(db));
}

interface AdoptedRow {
  office: string;
  seq: number;
  pack_id: string;
  pack: string;
  signature: string | null;
  own: number;
}

/**
 * Verifies the signature of every adopted pack again from what its act recorded, for all offices in
 * the store or one of them; another office's pack also sits its exam on this machine.
 */
export function packFindings(db: ReadableDb, office?: string): Finding[] {
  const signers = signersEver(db);
  const rows = db.all<AdoptedRow>(
    `SELECT p.office, p.seq, p.pack_id, p.pack, p.signature, o.own FROM packs p
     JOIN offices o ON o.office = p.office ORDER BY p.office, p.seq`,
  );
  return rows
    .filter((row) => office === undefined || row.office === office)
    .flatMap((row) => {
      const pack = JSON.parse(row.pack) as Pack;
      const seal = sealOf(pack, row.signature ?? undefined, signers);
      const facts = { office: row.office, seq: row.seq, pack_id: row.pack_id };
      const name = `${row.office}启用的政策包“${row.pack_id}”`;
      if (seal.state !== 'bundled' && seal.state !== 'good') {
        const message = `${name}：${sealSentence(seal)}，请核对其来源`;
        return [{ code: 'pack_signature', message, facts }];
      }
      const [first] = row.own === 1 ? [] : wholePackErrors(pack);
      const message = `${name}未通过本机检验：${first?.message ?? ''}`;
      return first ? [{ code: 'pack_fails', message, facts }] : [];
    });
}
