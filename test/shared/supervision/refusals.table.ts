/** The walks of the clue acts: how each refusal comes about, in the declared order. */
import { answerClue, type KnownClue } from '../../../shared/supervision/answer-clue';
import { clueHit } from '../../../shared/supervision/clue';
import { confirmClue } from '../../../shared/supervision/confirm-clue';
import { recordExport } from '../../../shared/supervision/record-export';
import { runClues } from '../../../shared/supervision/run-clues';
import { standing } from '../../beds';
import { walk, type Walk } from '../../walk';

const hit = clueHit('dead_paid', '500120004-A-000001', { name: '周明', month: '2022-11', amount_fen: 85_100 });
const clue = (change: Partial<KnownClue> = {}): KnownClue => ({
  code: 'dead_paid',
  name: '死亡后仍发放',
  money: true,
  present: true,
  state: 'open',
  answered_by: null,
  ...change,
});

type ClueBed = { facts: { clue: KnownClue | null } };
const unknown = (bed: ClueBed): void => void (bed.facts.clue = null);

const runCluesWalk = walk(runClues, {
  sound: {
    standing: standing('accountant', 'U07'),
    payload: { month: '2022-11' },
    facts: {
      pack_in_force: true,
      answers: [{ code: 'dead_paid', run: true, hits: [hit] }],
      known: [{ key: 'a'.repeat(64), present: true }],
    },
  },
  spoil: {
    pack_missing: (bed) => (bed.facts.pack_in_force = false),
    month_future: (bed) => (bed.payload.month = '2022-12'),
  },
});

const answerClueWalk = walk(answerClue, {
  sound: {
    standing: standing('accountant', 'U07'),
    payload: { key: hit.key, finding: 'corrected', text: '已办理停发并追缴' },
    facts: { clue: clue() },
  },
  spoil: {
    clue_unknown: unknown,
    already_settled: (bed) => (bed.facts.clue!.state = 'settled'),
    waits_second: (bed) => (bed.facts.clue!.state = 'answered'),
    clue_gone: (bed) => (bed.facts.clue!.present = false),
  },
});

const confirmClueWalk = walk(confirmClue, {
  sound: {
    standing: standing('reviewer', 'U05'),
    payload: { key: hit.key, agree: false, text: '请补充死亡证明' },
    facts: { clue: clue({ state: 'answered', answered_by: 'U07' }) },
  },
  spoil: {
    clue_unknown: unknown,
    not_answered: (bed) => (bed.facts.clue!.state = 'open'),
    same_person: (bed) => (bed.facts.clue!.answered_by = 'U05'),
    reason_missing: (bed) => (bed.payload.text = ''),
  },
});

const recordExportWalk = walk(recordExport, {
  sound: {
    standing: standing('auditor', 'U09'),
    payload: {
      list: 'awards',
      narrowed_by: '{}',
      rows: 3,
      whole_numbers: true,
      purpose: '审计抽查',
      file_hash: 'a'.repeat(64),
    },
    facts: {},
  },
  spoil: {
    nothing: (bed) => (bed.payload.rows = 0),
    whole_not_yours: (bed) => (bed.standing.post = 'clerk'),
  },
});

export const supervisionWalks: readonly Walk[] = [recordExportWalk, runCluesWalk, answerClueWalk, confirmClueWalk];
