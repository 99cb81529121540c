/** Compared view: the answer to today's facts beside that of the trial, programme by programme. */
import { formatFen } from '../../../shared/base/money';
import type { AssessAnswer, AssessResult } from '../../../shared/policy/assess-answer';
import type { Pack } from '../../../shared/policy/pack';
import { decisionNames } from '../../../shared/policy/programme-code';
import { whyChanged } from '../../../shared/policy/trace-why';
import { Fold } from '../../parts/fold';
import { Panel } from '../../parts/panel';
import { compareAnswers, programmeWords, type Compared } from './answers-order';
import { WhyView } from './why-view';

interface ComparedViewProps {
  before: AssessAnswer;
  after: AssessAnswer;
  pack: Pack;
  month: string;
}

export function ComparedView({ before, after, pack, month }: ComparedViewProps) {
  const rows = compareAnswers(before, after);
  return (
    <Panel title="与登记的情况相比" aside={rows.length === 0 ? undefined : `${rows.length} 项不同`}>
      {rows.length === 0 && <p className="note">结论和金额都没有变化。</p>}
      {rows.map((row) => (
        <Row key={row.key} row={row} words={programmeWords(pack, row.programme, month)} />
      ))}
    </Panel>
  );
}

function sideWords(result: AssessResult | null, once: boolean): string {
  if (!result) return '不涉及';
  const amount = result.amount_fen ?? 0;
  return amount === 0 ? decisionNames[result.decision] : `${formatFen(amount)} 元${once ? '' : '/月'}`;
}

/** Worked out only while it is open. */
function Why({ before, after }: Pick<Compared, 'before' | 'after'>) {
  return <WhyView why={whyChanged(before, after)} />;
}

function Row({ row, words }: { row: Compared; words: { name: string; once: boolean } }) {
  const { before, after } = row;
  return (
    <Fold
      head={
        <span className="result-head">
          <strong>{words.name}</strong>
          <span>
            {sideWords(before, words.once)} → {sideWords(after, words.once)}
          </span>
          <span className="push faint">为什么</span>
        </span>
      }
    >
      <Why before={before} after={after} />
    </Fold>
  );
}
