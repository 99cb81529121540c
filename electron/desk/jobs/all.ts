/** All jobs: every job of the contract with the function that does it. */
import type { z } from 'zod';
import type { Outcome } from '../../../shared/base/outcome';
import type { JobName, JobResult, jobs } from '../../../shared/jobs';
import type { Progress } from '../progress';
import type { Session } from '../session';
import { bankFileJob, readBankAnswerJob } from './bank';
import { backupJob } from './backup';
import { rebuildJob, verifyJob } from './checks';
import { changePassword, confirmClock, door, enrol, found, lockDoor, moveDemoDay, recoverAccess, unlock } from './door';
import { checkRequestFileJob, readCheckAnswerJob } from './check-files';
import { exportCluesJob, runCluesJob } from './clues';
import { dropDraft, saveDraft } from './drafts';
import { emergencyFileJob } from './emergency';
import { exportJob, exportKeysJob, importJob, inspectJob, readKeysJob } from './exchange';
import { exportListJob } from './lists';
import { drawNoticesJob } from './notices';
import { readPackJob, signPackJob } from './packs';
import { drawFileJob, drawFormJob, drawPaperJob, savePaperJob } from './papers';
import { exportSimulationJob, simulatePackJob, upliftAwardsJob } from './simulate';
import { keepPhotoJob, readPhotoJob } from './photos';
import { restoreBackupJob, undoRestoreJob } from './restore';
import { registerFileJob } from './registers';
import { reportFileJob } from './statistics';
import { compareRuralJob } from './rural';
import { importRosterJob, readRosterJob } from './roster';

type Runs = {
  [J in JobName]: (
    session: Session,
    input: z.output<(typeof jobs)[J]['input']>,
    progress: Progress,
  ) => Outcome<JobResult<J> | null> | Promise<Outcome<JobResult<J> | null>>;
};

export const jobRuns: Runs = {
  door,
  unlock,
  recover_access: recoverAccess,
  lock: lockDoor,
  confirm_clock: confirmClock,
  found_office: found,
  enrol_officer: enrol,
  change_password: changePassword,
  move_demo_day: moveDemoDay,
  save_draft: saveDraft,
  drop_draft: dropDraft,
  draw_paper: drawPaperJob,
  draw_form: drawFormJob,
  draw_file: drawFileJob,
  export_list: exportListJob,
  compare_rural: compareRuralJob,
  draw_notices: drawNoticesJob,
  keep_photo: keepPhotoJob,
  read_photo: readPhotoJob,
  save_paper: savePaperJob,
  bank_file: bankFileJob,
  read_bank_answer: readBankAnswerJob,
  check_request_file: checkRequestFileJob,
  read_check_answer: readCheckAnswerJob,
  read_roster: readRosterJob,
  import_roster: importRosterJob,
  export_bundle: exportJob,
  inspect_bundle: inspectJob,
  import_bundle: importJob,
  export_keys: exportKeysJob,
  read_keys: readKeysJob,
  read_pack: readPackJob,
  sign_pack: signPackJob,
  simulate_pack: simulatePackJob,
  emergency_file: emergencyFileJob,
  report_file: reportFileJob,
  register_file: registerFileJob,
  export_simulation: exportSimulationJob,
  uplift_awards: upliftAwardsJob,
  run_clues: runCluesJob,
  export_clues: exportCluesJob,
  verify: verifyJob,
  rebuild: rebuildJob,
  backup: backupJob,
  restore_backup: restoreBackupJob,
  undo_restore: undoRestoreJob,
};
