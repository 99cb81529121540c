/** Facts side: the left column — the facts that count, by person, with the standard they are held against. */
import { ageOn, firstDay, type PlainDate } from '../../../shared/base/plain-date';
import { formatFen } from '../../../shared/base/money';
import type { AssessResult } from '../../../shared/policy/assess-answer';
import type { AssessHousehold, AssessIncome, AssessInput, AssessMember } from '../../../shared/policy/assess-input';
import type { Pack } from '../../../shared/policy/pack';
import { parameterAt } from '../../../shared/policy/parameter-at';
import type { TraceStep } from '../../../shared/policy/trace';
import { setApart } from '../../../shared/policy/amount-text';
import { shownValue } from '../../../shared/policy/trace-sentences';
import { Facts } from '../../parts/facts';
import { Panel } from '../../parts/panel';
import { gradeNames, wordOf } from '../../parts/words';

interface FactsSideProps {
  input: AssessInput;
  results: readonly AssessResult[];
  pack: Pack;
}

export function FactsSide({ input, results, pack }: FactsSideProps) {
  const { household } = input;
  const day = input.decided_on ?? input.applied_on;
  return (
    <div className="facts-side">
      <StandardPanel input={input} pack={pack} />
      <Panel title={`成员 ${household.members.length} 人`} aside={countedWords(household)}>
        <ul className="lines">
          {household.members.map((member) => (
            <MemberLine key={member.key} member={member} day={day} />
          ))}
        </ul>
      </Panel>
      <IncomePanel household={household} results={results} />
      <PropertyPanel household={household} />
      <ObligorsPanel household={household} />
      <OtherPanel input={input} />
    </div>
  );
}

function countedWords({ members }: AssessHousehold): string {
  const counted = members.filter((member) => member.counted === true).length;
  return `计入 ${counted} 人`;
}

function StandardPanel({ input, pack }: { input: AssessInput; pack: Pack }) {
  const { area } = input.household;
  const key = area === 'rural' ? 'dibao.standard.rural' : 'dibao.standard.urban';
  const standard = parameterAt(pack, key, firstDay(input.month));
  return (
    <Facts
      of={[
        ['适用月份', input.month],
        ['城乡类别', wordOf('area', area)],
        [
          '低保标准',
          standard && area !== 'unknown'
            ? `${formatFen(standard.value)} 元/人·月（${standard.from} 起${standard.certain ? '' : '，待核实'}）`
            : '尚不能确定',
        ],
      ]}
    />
  );
}

function conditionsOf(member: AssessMember): string {
  const { disability, student, serious_illness, able_to_work, self_care_failed } = member;
  const parts: string[] = [];
  if (disability && disability !== 'unknown') {
    parts.push(`${wordOf('kind', disability.kind)}残疾${gradeNames[disability.grade] ?? ''}`);
  }
  if (disability === 'unknown') parts.push('残疾情况尚不清楚');
  if (serious_illness === true) parts.push('患重大疾病');
  if (student && student !== 'unknown') parts.push(wordOf('student', student));
  if (able_to_work === false) parts.push('无劳动能力');
  if (typeof self_care_failed === 'number') parts.push(`自理 ${self_care_failed} 项不能完成`);
  if (typeof member.deceased_on === 'string') parts.push(`${member.deceased_on} 去世`);
  return parts.join('，');
}

function MemberLine({ member, day }: { member: AssessMember; day: PlainDate }) {
  const { birth_date, counted } = member;
  const age = birth_date === 'unknown' ? '年龄尚不清楚' : `${ageOn(birth_date, day)} 周岁`;
  const words = { true: '计入', false: '不计入', unknown: '是否计入尚不清楚' };
  return (
    <li>
      <strong>{member.name ?? '未填姓名'}</strong>
      <span>{wordOf('relation', member.relation ?? '')}</span>
      <span>
        {wordOf('sex', member.sex)} {age}
      </span>
      <span>{conditionsOf(member)}</span>
      <span className={counted === true ? 'push' : 'push faint'}>{words[String(counted) as keyof typeof words]}</span>
    </li>
  );
}

/** The steps by which the household's income was added up; empty where no programme did. */
function incomeSteps(results: readonly AssessResult[]): { sum: TraceStep; parts: TraceStep[] } | null {
  for (const { trace } of results) {
    const head = trace.find(({ step }) => step === 'per_capita_income');
    const sum = head?.children?.find(({ step }) => step === 'household_income');
    if (sum) return { sum, parts: sum.children ?? [] };
  }
  return null;
}

function IncomePanel({ household, results }: { household: AssessHousehold; results: readonly AssessResult[] }) {
  const added = incomeSteps(results);
  const rows = Array.isArray(household.income) ? household.income : [];
  return (
    <Panel title="收入" aside={added ? `合计 ${shownValue(added.sum) || '尚不清楚'}/月` : undefined}>
      {household.income === 'unknown' && <p className="warns">收入尚不清楚。</p>}
      {rows.length === 0 && household.income !== 'unknown' && <p className="note">没有登记收入。</p>}
      <ul className="lines">
        {(added?.parts ?? []).map((step, i) => (
          <li key={`${i} ${step.label}`}>
            <span>{step.label}</span>
            <span className="faint">{setApart(step.expression)}</span>
            <span className="push">{shownValue(step)}</span>
          </li>
        ))}
        {rows.filter((row) => !countsIn(row, household)).map((row, i) => (
          <li key={`left ${i}`} className="faint">
            <span>{nameIn(household, row.member)}的{row.transfer === undefined ? wordOf('kind', row.kind) : wordOf('transfer', row.transfer)}</span>
            <span className="push">不计入</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function countsIn(row: AssessIncome, household: AssessHousehold): boolean {
  const owner = household.members.find((member) => member.key === row.member);
  return row.kind !== 'exempt' && owner?.counted !== false;
}

function nameIn(household: AssessHousehold, key: string): string {
  return household.members.find((member) => member.key === key)?.name ?? '未填姓名的成员';
}

function PropertyPanel({ household }: { household: AssessHousehold }) {
  const rows = Array.isArray(household.property) ? household.property : [];
  return (
    <Panel title="财产">
      {household.property === 'unknown' && <p className="warns">财产尚不清楚。</p>}
      {rows.length === 0 && household.property !== 'unknown' && <p className="note">没有登记财产。</p>}
      <ul className="lines">
        {rows.map((row, i) => (
          <li key={i}>
            {wordOf('code', row.code)}
            {row.count !== undefined && ` ${wordOf('count', row.count)}`}
            {row.value_fen !== undefined && <span className="push">{wordOf('value_fen', row.value_fen)}</span>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function ObligorsPanel({ household }: { household: AssessHousehold }) {
  const rows = Array.isArray(household.obligors) ? household.obligors : [];
  if (rows.length === 0 && household.obligors !== 'unknown') return null;
  return (
    <Panel title="赡养、抚养、扶养义务人">
      {household.obligors === 'unknown' && <p className="warns">义务人尚不清楚。</p>}
      <ul className="lines">
        {rows.map((row, i) => (
          <li key={i}>
            <span>
              {nameIn(household, row.of)}的{wordOf('relation', row.relation)}
              {row.name === undefined ? '' : ` ${row.name}`}
            </span>
            <span>履行能力：{wordOf('able', row.able ?? 'unknown')}</span>
            <span className="push">{wordOf('support_fen', row.support_monthly_fen ?? 0)}/月</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function OtherPanel({ input }: { input: AssessInput }) {
  const { event, earlier_aid } = input;
  const current = Array.isArray(input.current) ? input.current : [];
  const aid = Array.isArray(earlier_aid) ? earlier_aid : [];
  if (!event && current.length === 0 && aid.length === 0) return null;
  return (
    <Panel title="其他依据">
      <ul className="lines">
        {event && (
          <li>
            {event.on} {wordOf('kind', event.kind)}
            <span className="push">{event.multiple === undefined ? '' : `拟救助 ${event.multiple} 倍`}</span>
          </li>
        )}
        {current.map((row, i) => (
          <li key={`current ${i}`}>
            在享待遇{row.since === undefined ? '' : `（${row.since} 起）`}
            <span className="push">{formatFen(row.monthly_fen)} 元/月</span>
          </li>
        ))}
        {aid.map((row, i) => (
          <li key={`aid ${i}`}>
            {row.on} 已给予临时救助（{wordOf('kind', row.cause)}）
            <span className="push">{formatFen(row.amount_fen)} 元</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
