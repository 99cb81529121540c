/** Answers side: the right column — every programme that could concern the household, the asked one first. */
import type { AssessResult } from '../../../shared/policy/assess-answer';
import type { AssessInput } from '../../../shared/policy/assess-input';
import { missingWord } from '../../../shared/policy/missing-words';
import type { Pack } from '../../../shared/policy/pack';
import { groupAnswers, programmeWords } from './answers-order';
import { MissingFacts } from './missing-facts';
import { ResultView } from './result-view';

interface AnswersSideProps {
  input: AssessInput;
  results: readonly AssessResult[];
  pack: Pack;
  /** The programme that was applied for; its answer stands first and open. */
  first: AssessResult | null;
  householdNo?: string | undefined;
  onField?: ((path: string) => void) | undefined;
}

export function AnswersSide({ input, results, pack, first, householdNo, onField }: AnswersSideProps) {
  const { household, month } = input;
  const nameOf = (key: string): string => household.members.find((member) => member.key === key)?.name ?? '';
  const counted = household.members.filter((member) => member.counted !== false).length;
  const view = (result: AssessResult, open: boolean) => {
    const { name, once } = programmeWords(pack, result.programme, month);
    const people = result.members.length < counted ? result.members.map(nameOf).filter(Boolean).join('、') : '';
    const facts = result.missing.map((path) => ({ path, words: missingWord(path, { household, pack }) }));
    return (
      <ResultView
        key={`${result.programme} ${result.members.join(' ')}`}
        result={result}
        name={name}
        once={once}
        people={people}
        open={open}
        missing={<MissingFacts facts={facts} householdNo={householdNo} onField={onField} />}
      />
    );
  };
  const others = groupAnswers(results.filter((result) => result !== first));
  return (
    <div className="answers">
      {first && view(first, true)}
      {others.map((group, i) => (
        <section key={group.title} aria-label={group.title}>
          <h3 className="answers-group">
            {group.title}　<span className="faint">{group.results.length} 项</span>
          </h3>
          {group.results.map((result, j) => view(result, first === null && i === 0 && j === 0))}
        </section>
      ))}
      {results.length === 0 && <p className="note">这个月还没有可用的政策包，不能核算。</p>}
    </div>
  );
}
