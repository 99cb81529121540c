/** Two paired offices that hand packs to each other: a town and its district, with real keys. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { examplePack } from '../../../shared/policy/example-pack';
import type { Pack } from '../../../shared/policy/pack';
import { pairWithDistrict } from '../../../electron/cli/demo/district';
import { insideAs, setStage } from '../../../electron/cli/demo/stage';
import { lock } from '../../../electron/desk/host';
import { readPackJob, signPackJob } from '../../../electron/desk/jobs/packs';
import { perform, rehearse } from '../../../electron/desk/perform';
import { signPack } from '../../../electron/seal/pack-signature';
import { packWith } from '../../shared/policy/facts';

/** The pack after the example pack, with a change. */
export function nextPack(change: (pack: Pack) => void = () => undefined): Pack {
  return packWith({}, (pack) => {
    pack.id = 'BS-2022-12';
    pack.title = '璧山区政策包（试验）';
    change(pack);
  });
}

/** A new line of the urban standard, after all the others. */
export function raise(pack: Pack): void {
  const source = { document: '新标准通知', article: '第一条' };
  const found = pack.parameters.find(({ key }) => key === 'dibao.standard.urban');
  found?.values.push({ from: '2024-06-01', value: 75000, source, certain: true });
}

/** Founds and pairs the two; the town has adopted the bundled example pack. */
export function packOffices(folder: string) {
  const officers = [{ login: 'admin', name: '唐管理', posts: ['admin'] }];
  const wish = { folder: join(folder, 'town'), office: '500120004', seed: 'packs' };
  const day = '2022-12-01';
  const town = setStage({ ...wish, day, level: 'town', password: 'Demo-2026', officers });
  const district = pairWithDistrict(town, join(folder, 'district'), 'packs', day);
  let made = 0;
  let asked = 0;
  const offices = {
    town,
    district,
    /** Writes a file in a folder of its own; answers its path. */
    put: (text: string): string => {
      const at = join(folder, `p${(made += 1)}`);
      mkdirSync(at);
      writeFileSync(join(at, 'pack.json'), text);
      return join(at, 'pack.json');
    },
    sign: (stage: typeof town, path: string, to?: string) =>
      signPackJob(insideAs(stage, 'admin').session, { path, ...(to === undefined ? {} : { to }) }),
    /** The district's signature on a pack. */
    sealed: (pack: Pack): string => signPack(pack, district.opened.keys.signer_secret),
    /** A pack as the district hands it out; answers the path. */
    handedOut: (pack: Pack): string => {
      const signed = offices.sign(district, offices.put(JSON.stringify(pack)));
      if (!signed.permitted) throw new Error(signed.message);
      return signed.result.path;
    },
    read: (path: string) => {
      const outcome = readPackJob(insideAs(town, 'admin').session, { path });
      if (!outcome.permitted) throw new Error(outcome.message);
      return outcome.result;
    },
    /** Tries to adopt at the town; recorded only when `keep`. */
    adopt: (payload: unknown, keep = false): string => {
      const { officer } = insideAs(town, 'admin');
      const acts = [{ kind: 'adopt', payload }];
      const wanted = { request: `adopt-${(asked += 1)}`, acts };
      const outcome = (keep ? perform : rehearse)(town.desk, officer, wanted);
      return outcome.permitted ? 'permitted' : outcome.code;
    },
    close: () => {
      lock(town.host);
      lock(district.host);
    },
  };
  offices.adopt({ pack: examplePack, from: examplePack.covers_from }, true);
  return offices;
}
