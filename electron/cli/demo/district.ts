/** District: founds the district's desk beside the demo town and pairs the two, keys endorsed both ways. */
import { district } from '../../../shared/base/region';
import type { PlainDate } from '../../../shared/base/plain-date';
import { examplePack } from '../../../shared/policy/example-pack';
import { DEMO_PASSWORD } from '../../desk/demo-password';
import { findOffice } from '../../desk/facts/office';
import { ownOffice } from '../../desk/desk';
import { doAct, doActs, setStage, type DemoOfficer, type Stage } from './stage';

const OFFICERS: readonly DemoOfficer[] = [
  { login: 'admin', name: '区管理员', posts: ['admin'] },
  { login: 'auditor', name: '区监督员', posts: ['auditor'] },
];

/** Makes the district's office in `folder` and lets each side endorse the other's keys. */
export function pairWithDistrict(
  town: Stage,
  folder: string,
  seed: string,
  day: PlainDate,
): Stage {
  const stage = setStage({
    folder,
    office: district.code,
    level: 'district',
    seed,
    day,
    password: DEMO_PASSWORD,
    officers: OFFICERS,
  });
  doActs(stage, 'admin', [
    { kind: 'adopt', payload: { pack: examplePack, from: examplePack.covers_from } },
  ]);
  endorse(town, stage);
  endorse(stage, town);
  return stage;
}

function endorse(by: Stage, of: Stage): void {
  const code = ownOffice(of.desk);
  const office = findOffice(of.desk.db, code);
  const { signer, recipient } = of.opened.keys;
  doAct(by, 'admin', 'endorse', {
    office: code,
    name: office?.name ?? code,
    level: office?.level ?? 'town',
    demo: true,
    keys: { signer, recipient },
    compared: '演练：当面核对指纹',
  });
}
