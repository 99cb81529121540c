/** The walk of entering evidence. */
import { attachEvidence } from '../../../shared/household/attach-evidence';
import { standing } from '../../beds';
import { walk } from '../../walk';

export const evidenceWalk = walk(attachEvidence, {
  sound: {
    standing: standing('clerk', 'U02'),
    payload: {
      household_no: '500120004-H-000001',
      fact: 'disability' as const,
      member: 'm1',
      source: 'original' as const,
      text: '残疾人证',
      seen_by: 'U02',
      seen_on: '2022-11-10',
      valid_until: '2022-12-31' as string | null,
    },
    facts: {
      household: {
        merged_into: null as string | null,
        members: [{ key: 'm1', name: '周明', person_no: '500120004-P-000001' }],
      } as { merged_into: string | null; members: { key: string; name: string; person_no: string }[] } | null,
      officers: ['U02'],
      next_evidence_no: '500120004-F-000001',
    },
  },
  spoil: {
    household_unknown: (bed) => (bed.facts.household = null),
    household_merged: (bed) => void (bed.facts.household!.merged_into = '500120004-H-000009'),
    member_unknown: (bed) => (bed.payload.member = 'm9'),
    seen_future: (bed) => (bed.payload.seen_on = '2022-11-26'),
    officer_unknown: (bed) => (bed.payload.seen_by = 'U99'),
    valid_before_seen: (bed) => (bed.payload.valid_until = '2022-11-01'),
  },
});
