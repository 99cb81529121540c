/** Pack jobs: reads a policy pack file and sets it its exam before anybody adopts it; signs one. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { permit, refusals, type Outcome } from '../../../shared/base/outcome';
import { sealRefusal } from '../../../shared/policy/adopt';
import { checkWholePack, wholePackErrors } from '../../../shared/docket/check-procedures';
import { comparePacks } from '../../../shared/policy/compare-packs';
import { Pack } from '../../../shared/policy/pack';
import { fault, type PackFinding } from '../../../shared/policy/pack-finding';
import { nobodysSeal } from '../../../shared/policy/pack-seal';
import { packText } from '../../../shared/policy/pack-text';
import type { PackRead, PackSigned } from '../../../shared/policy/rows';
import { writeDurably } from '../../seal/durable-file';
import { attempt, onDisk } from '../../seal/edge';
import { signPack } from '../../seal/pack-signature';
import { readSmallFile } from '../../seal/small-file';
import { ownOffice } from '../desk';
import { findOffice } from '../facts/office';
import { packSeal } from '../facts/pack-seal';
import { findPack, findPackInForce, findPackToKeep } from '../facts/policy';
import { mayUse, within, type Session, type Within } from '../session';
import { findStanding } from '../standing';

/** Beside `<id>.json`, as `ssh-keygen -Y sign` names it. */
const SIGNATURE = '.sshsig';
/** Far larger than any pack. */
const GREATEST_BYTES = 20_000_000;

const packRefusals = refusals({
  path_not_chosen: () => '请在对话框中选择政策包文件',
  pack_unreadable: () => '这不是政策包文件，或文件不完整，请重新选择或向区民政局重新索取',
  not_district: () => '只有区民政局可以给政策包签章，镇街请直接读入已签章的政策包',
  not_your_post: () => '给政策包签章须由系统管理员或区级岗位办理，您今天没有这个岗位',
  pack_fails: (f: { count: number; first: string }) =>
    `政策包未通过检验（${f.count}项），不能签章，请改正。第一项：${f.first}`,
  pack_file_exists: (f: { path: string }) =>
    `“${f.path}”已经存在且内容不同，请另选文件夹，或先移走原文件`,
});

/** A file as it lies there; `value` is undefined when it is no JSON. */
interface PackFile {
  text: string;
  value: unknown;
}

function readFile(path: string): Outcome<PackFile> {
  return onDisk(path, () => {
    const large = statSync(path).size > GREATEST_BYTES;
    const text = large ? '' : readFileSync(path, 'utf8');
    const value = attempt(() => JSON.parse(text.replace(/^\uFEFF/, '')) as unknown);
    return value === undefined
      ? packRefusals.because('pack_unreadable', {})
      : permit({ text, value });
  });
}

export function readPackJob(session: Session, input: { path: string }): Outcome<PackRead> {
  const inside = within(session);
  if (!inside.permitted) return inside;
  if (!mayUse(session, input.path)) return packRefusals.because('path_not_chosen', {}, 'path');
  const file = readFile(input.path);
  if (!file.permitted) return file;
  const signature = readSmallFile(`${input.path}${SIGNATURE}`) ?? null;
  return permit(examined(inside.result, file.result, signature));
}

function examined({ desk }: Within, file: PackFile, signature: string | null): PackRead {
  const { db } = desk;
  const today = desk.clock.today();
  const current = findPackInForce(db, today);
  const before = current && { id: current.id, title: current.title };
  const parsed = attempt(() => Pack.parse(file.value));
  if (!parsed) {
    const findings = checkWholePack(file.value);
    return { pack: null, findings, seal: nobodysSeal('unsigned'), signature, before, adopted: false, differences: [] };
  }
  const seal = packSeal(db, parsed, signature ?? undefined);
  const unsealed = sealRefusal(seal);
  const kept = findPack(db, parsed.id);
  const adopted = kept !== null && packText(kept) === packText(parsed);
  const findings = [
    ...(kept && !adopted ? [sameName(parsed)] : []),
    ...(unsealed ? [fault(unsealed.code, '$', unsealed.message)] : []),
    ...spellingFaults(file.text, parsed, signature),
    ...checkWholePack(parsed, findPackToKeep(db, today, parsed)),
  ];
  const differences = current ? comparePacks(current, parsed) : [];
  return { pack: parsed, findings, seal, signature, before, adopted, differences };
}

/** Another pack was adopted under this identifier: it stays what it was. */
function sameName({ id }: Pack): PackFinding {
  const message = `已经启用过编号同为${id}、内容不同的政策包，请区民政局改用新编号后重新签章`;
  return fault('pack_same_name', '$.id', message);
}

/** The signature covers one spelling only: a file saved anew by another program is not the one signed. */
function spellingFaults(text: string, pack: Pack, signature: string | null): PackFinding[] {
  if (signature === null || text === packText(pack)) return [];
  const message = '文件被其他程序重新保存过，与签章时的写法不同，请向区民政局索取原文件';
  return [fault('pack_text', '$', message)];
}

/** Checks a pack and writes it as `<id>.json` with its signature beside it; a failing one is refused whole. */
export function signPackJob(
  session: Session,
  input: { path: string; to?: string | undefined },
): Outcome<PackSigned> {
  const inside = maySign(session, input);
  if (!inside.permitted) return inside;
  const file = readFile(input.path);
  if (!file.permitted) return file;
  const { desk } = inside.result;
  const parsed = attempt(() => Pack.parse(file.result.value));
  const previous = parsed && findPackToKeep(desk.db, desk.clock.today(), parsed);
  const [first, ...others] = wholePackErrors(file.result.value, previous);
  if (!parsed || first) {
    const found = { count: others.length + 1, first: first?.message ?? '' };
    const behind = others.map(({ code, path, message }) => ({
      permitted: false as const,
      code,
      message,
      facts: { path },
    }));
    return { ...packRefusals.because('pack_fails', found), others: behind };
  }
  const warnings = checkWholePack(parsed, previous);
  return written(inside.result, { pack: parsed, from: input.path, to: input.to, warnings });
}

/** Whether this officer may sign here today. */
function maySign(session: Session, input: { path: string; to?: string | undefined }): Outcome<Within> {
  const inside = within(session);
  if (!inside.permitted) return inside;
  const paths = [input.path, ...(input.to === undefined ? [] : [input.to])];
  if (!paths.every((path) => mayUse(session, path))) {
    return packRefusals.because('path_not_chosen', {}, 'path');
  }
  const { desk, officer } = inside.result;
  const office = ownOffice(desk);
  if (findOffice(desk.db, office)?.level !== 'district') {
    return packRefusals.because('not_district', {});
  }
  const today = desk.clock.today();
  const standing = findStanding(desk.db, { office, officer, posts: ['admin', 'district'], today });
  return standing ? inside : packRefusals.because('not_your_post', {});
}

interface ToWrite {
  pack: Pack;
  from: string;
  to: string | undefined;
  warnings: PackFinding[];
}

function written({ keys }: Within, { pack, from, to, warnings }: ToWrite): Outcome<PackSigned> {
  const path = join(to ?? dirname(from), `${pack.id}.json`);
  const text = packText(pack);
  return onDisk(path, () => {
    const taken = path !== from && existsSync(path) && readFileSync(path, 'utf8') !== text;
    if (taken) return packRefusals.because('pack_file_exists', { path });
    writeDurably(path, text);
    const signature_path = `${path}${SIGNATURE}`;
    writeDurably(signature_path, signPack(pack, keys.signer_secret));
    return permit({ path, signature_path, fingerprint: keys.fingerprint, warnings });
  });
}
