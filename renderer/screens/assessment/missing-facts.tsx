/** Missing facts: what is not known, in words, each with the way to the field that would say it. */
import { Link } from 'react-router';

export interface MissingFact {
  path: string;
  words: string;
}

interface MissingFactsProps {
  facts: readonly MissingFact[];
  /** Where the household is stated anew; left out where it is not a registered one. */
  householdNo?: string | undefined;
  /** Brings the caret to the field on this page instead. */
  onField?: ((path: string) => void) | undefined;
}

export function MissingFacts({ facts, householdNo, onField }: MissingFactsProps) {
  if (facts.length === 0) return null;
  return (
    <div className="warns">
      <strong>尚缺</strong>
      <ul className="missing-facts">
        {facts.map((fact) => (
          <li key={fact.path}>
            {fact.words}　<WayTo fact={fact} householdNo={householdNo} onField={onField} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function WayTo({ fact, householdNo, onField }: Omit<MissingFactsProps, 'facts'> & { fact: MissingFact }) {
  if (fact.path.startsWith('parameter:')) return <Link to="/system/packs">看政策包</Link>;
  if (onField) {
    return (
      <button type="button" className="link" onClick={() => onField(fact.path)}>
        去填写
      </button>
    );
  }
  if (householdNo === undefined || !/^(household|children)\b/.test(fact.path)) return null;
  const field = fact.path.replace(/^household\./, '');
  return <Link to={`/households/${householdNo}/update?field=${field}`}>去补录</Link>;
}
