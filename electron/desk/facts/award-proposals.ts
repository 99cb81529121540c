/** Award proposals: consequences of changed facts, each with the award it concerns and the acts that answer it. */
import { actsFor, type AwardProposal } from '../../../shared/award/life-events';
import type { AssessChange } from '../../../shared/policy/assess-input';
import type { Proposal } from '../../../shared/policy/life-event-proposals';
import { memberKeys } from './assess-input';
import type { DrawnAward, Scene } from './drawn-awards';

type Around = Pick<Scene, 'db' | 'known' | 'awards'>;

/** Joins each consequence to its award; what is not drawn yet has no acts here. */
export function withAwards(
  around: Around,
  proposals: readonly Proposal[],
  change: AssessChange,
  text: string,
): AwardProposal[] {
  return proposals.map((proposal) => {
    const award = around.awards.find((one) => concerns(around, one, proposal));
    const acts = award ? actsFor(proposal, award, change, text) : [];
    return { ...proposal, award_no: award?.award_no ?? '', acts };
  });
}

/** An award of one person is not that of another; a proposal without names means the household. */
function concerns({ db, known }: Around, award: DrawnAward, proposal: Proposal): boolean {
  if (award.programme !== proposal.programme) return false;
  const keys = memberKeys(db, award.award_no, known);
  const { members } = proposal;
  return keys.length === 0 || members.length === 0 || members.some((key) => keys.includes(key));
}
