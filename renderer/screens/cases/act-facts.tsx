/** Act facts: what one recorded act holds, in words, with its place and fingerprint in the docket. */
import { termOf } from '../../../shared/base/glossary';
import { spokenHash } from '../../../shared/bundle/manifest';
import { useToday } from '../../frame/session-context';
import { useAsk } from '../../hooks/use-ask';
import { useProgrammes } from '../../hooks/use-programmes';
import { Answer } from '../../parts/answer';
import { Facts, type Fact } from '../../parts/facts';
import { wordOf } from '../../parts/words';

/** Fingerprints, running numbers and what the page says already. */
const hidden = /_hash$|^trace|^(case_no|code|notice_no|series|year|n|pack|household_version|pack_example)$/;

/** Words for the codes that acts hold: officers, members, programmes. */
type Names = ReadonlyMap<string, string>;

function useNames(householdNo: string): Names {
  const officers = useAsk('officers', {}).answer ?? [];
  const household = useAsk('household', { household_no: householdNo }).answer;
  const programmes = useProgrammes(useToday());
  return new Map([
    ...officers.map((row): [string, string] => [row.officer_id, row.name]),
    ...(household?.declaration.members ?? []).map((row): [string, string] => [row.key, row.name]),
    ...programmes.map((row): [string, string] => [row.code, row.name]),
  ]);
}

/** Words, numbers, and lists of them; deeper facts have pages of their own. */
function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every((item) => typeof item === 'string');
  return typeof value !== 'object' && value !== '';
}

function linesOf(value: unknown, names: Names): Fact[] {
  if (typeof value !== 'object' || value === null) return [];
  const word = (key: string, one: unknown): string =>
    (typeof one === 'string' ? names.get(one) : undefined) ?? wordOf(key, one);
  return Object.entries(value)
    .filter(([key, inner]) => !hidden.test(key) && isPlain(inner))
    .map(([key, inner]): Fact => {
      const said = Array.isArray(inner) ? inner.map((one) => word(key, one)).join('、') : word(key, inner);
      return [termOf(key), said];
    });
}

/** Only facts that the glossary has a word for, each once, and nothing that is still a code. */
function known(facts: Fact[]): Fact[] {
  const seen = new Set<string>();
  return facts.filter(([label, said]) => {
    const coded = /^[a-z_]+$/.test(label) || (typeof said === 'string' && /^[a-z_]+$/.test(said));
    const fresh = !coded && !seen.has(label);
    seen.add(label);
    return fresh;
  });
}

interface ActFactsProps {
  office: string;
  seq: number;
  householdNo: string;
}

export function ActFacts({ office, seq, householdNo }: ActFactsProps) {
  const act = useAsk('act', { office, seq });
  const names = useNames(householdNo);
  return (
    <div className="act-facts">
      <Answer of={act}>
        {(record) =>
          record ? (
            <Facts
              of={[
                ...known([...linesOf(record.body?.payload, names), ...linesOf(record.body?.result, names)]),
                ['办件簿', `第 ${record.head.seq} 号，${record.head.at.slice(0, 16).replace('T', ' ')}`],
                ['核对码', spokenHash(record.hash)],
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
