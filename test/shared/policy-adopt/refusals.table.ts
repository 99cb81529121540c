/** The walk of adopting a policy pack, in the declared order. */
import { adopt } from '../../../shared/policy/adopt';
import { examplePack } from '../../../shared/policy/example-pack';
import { fault, warning } from '../../../shared/policy/pack-finding';
import { standing } from '../../beds';
import { walk } from '../../walk';

const adoptWalk = walk(adopt, {
  sound: {
    standing: standing('admin', 'U01'),
    payload: { pack: examplePack, from: '2022-09-01' },
    facts: {
      current: { id: 'CQ-EX-2021', from: '2021-01-01' },
      adopted: [],
      seal: { state: 'good', fingerprint: 'SHA256:abc', office: '500120', office_name: '璧山区民政局' },
      findings: [warning('no_programme', '$.programmes', '没有某项目的办理规则')],
    },
  },
  spoil: {
    pack_adopted: (bed) => (bed.facts.adopted = [examplePack.id]),
    pack_unsigned: (bed) => (bed.facts.seal.state = 'unsigned'),
    pack_signature_bad: (bed) => (bed.facts.seal.state = 'bad'),
    pack_signer_unknown: (bed) => (bed.facts.seal.state = 'stranger'),
    pack_fails: (bed) =>
      (bed.facts.findings = [
        fault('worked_case', '$.cases.甲', '案例甲结果不同，请核对'),
        warning('no_programme', '$.programmes', '没有某项目的办理规则'),
      ]),
    from_early: (bed) => (bed.payload.from = '2020-12-31'),
  },
});

export const adoptWalks = [adoptWalk];
