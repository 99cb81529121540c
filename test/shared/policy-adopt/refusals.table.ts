/** The walk of adopting a policy pack, in the declared order. */
import { adopt } from '../../../shared/policy/adopt';
import { examplePack } from '../../../shared/policy/example-pack';
import { standing } from '../../beds';
import { walk } from '../../walk';

const adoptWalk = walk(adopt, {
  sound: {
    standing: standing('admin', 'U01'),
    payload: { pack: examplePack, from: '2022-09-01' },
    facts: { current: { id: 'CQ-EX-2021', from: '2021-01-01' }, adopted: [], findings: [] },
  },
  spoil: {
    pack_adopted: (bed) => (bed.facts.adopted = [examplePack.id]),
    pack_fails: (bed) =>
      (bed.facts.findings = [{ code: 'case_differs', message: '案例甲结果不同，请核对' }]),
    from_early: (bed) => (bed.payload.from = '2020-12-31'),
  },
});

export const adoptWalks = [adoptWalk];
