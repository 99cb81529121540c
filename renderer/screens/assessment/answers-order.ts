/** Answers order: the answers of an assessment in the groups in which a clerk reads them. */
import { firstDay } from '../../../shared/base/plain-date';
import type { AssessAnswer, AssessResult } from '../../../shared/policy/assess-answer';
import type { Pack } from '../../../shared/policy/pack';
import { programmeRow } from '../../../shared/policy/parameter-at';
import type { Decision, ProgrammeCode } from '../../../shared/policy/programme-code';

const groups: readonly { title: string; decisions: readonly Decision[] }[] = [
  { title: '可以给予或认定', decisions: ['grant', 'recognise', 'continue', 'adjust', 'phase_out'] },
  { title: '尚缺情况，不能得出结论', decisions: ['undetermined'] },
  { title: '可以转请其他部门', decisions: ['refer'] },
  { title: '不符合或停止', decisions: ['refuse', 'stop'] },
];

export interface AnswerGroup {
  title: string;
  results: AssessResult[];
}

/** Groups that are not empty; results keep the order of the catalogue. */
export function groupAnswers(results: readonly AssessResult[]): AnswerGroup[] {
  return groups
    .map(({ title, decisions }) => ({
      title,
      results: results.filter((result) => decisions.includes(result.decision)),
    }))
    .filter((group) => group.results.length > 0);
}

/** A programme's name and whether it is paid once, by the pack of the month. */
export function programmeWords(
  pack: Pack | null,
  code: ProgrammeCode,
  month: string,
): { name: string; once: boolean } {
  const row = pack ? programmeRow(pack, code, firstDay(month)) ?? programmeRow(pack, code) : undefined;
  return { name: row?.name ?? '未列入政策包的项目', once: row?.payments === 'once' };
}

/** One programme before and after, for the members it names. */
export interface Compared {
  key: string;
  programme: ProgrammeCode;
  before: AssessResult | null;
  after: AssessResult | null;
}

/** Programmes that answer once a member are kept apart by the members they name. */
function keyOf(result: AssessResult, all: readonly AssessResult[]): string {
  const several = all.filter(({ programme }) => programme === result.programme).length > 1;
  return several ? `${result.programme} ${result.members.join(' ')}` : result.programme;
}

/** Every programme whose answer differs in decision or amount, in the order of the later answer. */
export function compareAnswers(before: AssessAnswer, after: AssessAnswer): Compared[] {
  const old = new Map(before.results.map((row) => [keyOf(row, before.results), row]));
  const fresh = new Map(after.results.map((row) => [keyOf(row, after.results), row]));
  return [...new Set([...fresh.keys(), ...old.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key) ?? null, fresh.get(key) ?? null];
    const programme = (is ?? was)?.programme;
    const same = was?.decision === is?.decision && was?.amount_fen === is?.amount_fen;
    return same || !programme ? [] : [{ key, programme, before: was, after: is }];
  });
}
