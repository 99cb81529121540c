/** Act facts: what one recorded act holds, with its place and fingerprint in the docket. */
import { termOf } from '../../../shared/base/glossary';
import { useAsk } from '../../hooks/use-ask';
import { Answer } from '../../parts/answer';
import { Facts, type Fact } from '../../parts/facts';
import { wordOf } from '../../parts/words';

/** Fingerprints of files and traces mean nothing to a reader. */
const hidden = /_hash$|^trace/;
const shortHash = 16;

function linesOf(value: unknown): Fact[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key, inner]) => !hidden.test(key) && isPlain(inner))
    .map(([key, inner]): Fact => [termOf(key), Array.isArray(inner) ? inner.join('、') : wordOf(key, inner)]);
}

/** Words, numbers, and lists of them; deeper facts have pages of their own. */
function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every((item) => typeof item === 'string');
  return typeof value !== 'object' && value !== '';
}

/** Only facts that the glossary has a word for. */
function known(facts: Fact[]): Fact[] {
  const seen = new Set<string>();
  return facts.filter(([label]) => {
    const fresh = !/^[a-z0-9_]+$/.test(label) && !seen.has(label);
    seen.add(label);
    return fresh;
  });
}

export function ActFacts({ office, seq }: { office: string; seq: number }) {
  const act = useAsk('act', { office, seq });
  return (
    <div className="act-facts">
      <Answer of={act}>
        {(record) =>
          record ? (
            <Facts
              of={[
                ...known([...linesOf(record.body?.payload), ...linesOf(record.body?.result)]),
                ['办件簿第', `${record.head.seq} 号，${record.head.at.slice(0, 16).replace('T', ' ')}`],
                ['摘要', record.hash.slice(0, shortHash)],
              ]}
            />
          ) : (
            <p>没有找到这条登记。</p>
          )
        }
      </Answer>
    </div>
  );
}
