/** District: packs with other standards, signed by an endorsed district, adopted by the test office. */
import { examplePack } from '../../../shared/policy/example-pack';
import type { Pack } from '../../../shared/policy/pack';
import { signPack } from '../../../electron/seal/pack-signature';
import type { TestOffice } from '../../office';
import { DISTRICT, keysOf } from '../seal/sample';

/** A line of the urban standard: from when, how many fen. */
export type Standard = readonly [from: string, value: number];

const URBAN = 'dibao.standard.urban';

/** The example pack under another name, with these lines of the urban standard instead of its own. */
export function packOf(id: string, lines: readonly Standard[]): Pack {
  const pack = structuredClone(examplePack);
  const ordered = [...lines].sort(([a], [b]) => (a < b ? -1 : 1));
  const values = ordered.map(([from, value]) => ({
    from,
    value,
    source: { document: '璧山民发〔2018〕1号' },
    certain: true,
  }));
  const parameters = pack.parameters.map((one) => (one.key === URBAN ? { ...one, values } : one));
  return { ...pack, id, title: id, parameters };
}

/** The urban standards of the example pack, which later months still need. */
export const urbanLines: readonly Standard[] =
  examplePack.parameters
    .find(({ key }) => key === URBAN)
    ?.values.map(({ from, value }) => [from, value as number] as const) ?? [];

/** The test office takes its district's word from now on. */
export function endorseDistrict(office: TestOffice): void {
  const { signer, recipient } = keysOf(DISTRICT);
  office.do('admin', 'endorse', {
    office: DISTRICT,
    name: '璧山区民政局',
    level: 'district',
    demo: true,
    keys: { signer, recipient },
    compared: '当面核对',
  });
}

/** Adopts a pack under the district's signature. */
export function adopt(office: TestOffice, pack: Pack, from: string): void {
  const signature = signPack(pack, keysOf(DISTRICT).signer_secret);
  office.do('admin', 'adopt', { pack, from, signature });
}
