/** All answers: every question of the contract with the function that answers it. */
import type { z } from 'zod';
import type { AnswerOf, QuestionName, questions } from '../../../shared/questions';
import type { Within } from '../session';
import { allowed } from './allowed';
import { approvals } from './approvals';
import { assessmentAnswers } from './assessment';
import { awardAnswers } from './award';
import { upliftAnswers } from './uplift';
import { caseLoopAnswers } from './case-loops';
import { caseDetail } from './case-detail';
import { assessPreview, cases } from './cases';
import { registerAnswers } from './registers';
import { clueAnswerers } from './clues';
import { duplicates } from './duplicates';
import { household, households } from './households';
import { lead, leads } from './leads';
import { emergencyAnswers } from './emergencies';
import { lifeEventAnswers } from './life-events';
import { photos } from './photos';
import { planAnswers } from './plan';
import { officeAnswers } from './relatives';
import { postAnswers } from './posts';
import { oversightAnswers } from './oversight';
import { referralAnswers } from './referrals';
import { ledgerAnswers } from './ledger';
import { exchange } from './exchange';
import { letterheads, officers, powers, session } from './officers';
import { packAnswers } from './packs';
import { reconsiderations } from './reconsiderations';
import { paperRounds } from './paper-rounds';
import { checkPaper } from './proof';
import { actRecord, draft, notice, notices, rehearsal } from './records';
import { workbench } from './waiting';
import { statisticsAnswers } from './statistics';

type Answers = {
  [Q in QuestionName]: (
    inside: Within,
    input: z.output<(typeof questions)[Q]['input']>,
  ) => AnswerOf<Q> | null;
};

export const answers: Answers = {
  session,
  workbench,
  households,
  household,
  duplicates,
  cases,
  case: caseDetail,
  leads,
  lead,
  approvals,
  assess_preview: assessPreview,
  allowed,
  rehearse: rehearsal,
  act: actRecord,
  notice,
  check_paper: checkPaper,
  paper_rounds: paperRounds,
  reconsiderations,
  notices,
  letterheads,
  officers,
  powers,
  exchange,
  draft,
  ...packAnswers,
  ...assessmentAnswers,
  ...officeAnswers,
  ...postAnswers,
  ...oversightAnswers,
  ...referralAnswers,
  ...planAnswers,
  ...caseLoopAnswers,
  photos,
  ...lifeEventAnswers,
  ...emergencyAnswers,
  ...awardAnswers,
  ...upliftAnswers,
  ...ledgerAnswers,
  ...registerAnswers,
  ...clueAnswerers,
  ...statisticsAnswers,
};
