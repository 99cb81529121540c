/** Declaration view: the facts of a household in words. */
import { formatFen } from '../../../shared/base/money';
import { ageOn, isPlainDate, type PlainDate } from '../../../shared/base/plain-date';
import { shortVillageName } from '../../../shared/base/region';
import { standingNames, standingOf } from '../../../shared/household/membership';
import { headOf, type Declaration, type Member } from '../../../shared/household/declaration';
import { useToday } from '../../frame/session-context';
import { Facts, type Fact } from '../../parts/facts';
import { Masked } from '../../parts/masked';
import { Panel } from '../../parts/panel';
import { wordOf } from '../../parts/words';
import { cardWords, ChildrenView, ObligorsView } from './kin-view';

interface DeclarationViewProps {
  declaration: Declaration;
  /** The day on which ages are told; today when left out. */
  on?: PlainDate | undefined;
  /** One column, beside something else. */
  narrow?: boolean;
}

export function DeclarationView({ declaration, on, narrow = false }: DeclarationViewProps) {
  const { members, account } = declaration;
  const nameOf = (key: string): string => members.find((member) => member.key === key)?.name ?? key;
  return (
    <div>
      <Panel title="住址">
        <Facts
          wide={!narrow}
          of={[
            ['村（社区）', shortVillageName(declaration.village_code)],
            ['城乡类别', wordOf('area', declaration.area)],
            ['详细住址', declaration.address],
            ['联系电话', wordOf('phone', declaration.phone)],
            declaration.registered_at ? ['户籍所在地', declaration.registered_at] : null,
          ]}
        />
      </Panel>
      <Panel title={`成员 ${members.length} 人`} aside={`户主 ${headOf(declaration).name}`}>
        <ul className="lines">
          {members.map((member) => (
            <MemberLine key={member.key} member={member} on={on} />
          ))}
        </ul>
      </Panel>
      <MeansView declaration={declaration} nameOf={nameOf} />
      <Panel title="收款账户">
        {account ? (
          <Facts
            wide={!narrow}
            of={[
              ['户名', account.holder_name],
              ['开户银行', account.bank],
              ['银行账号', <Masked key="account" value={account.account_no} kind="account" />],
            ]}
          />
        ) : (
          <p className="warns">还没有登记收款账户，审批前须补录。</p>
        )}
      </Panel>
    </div>
  );
}

function conditionsOf(member: Member): string {
  const { disability, student, serious_illness, able_to_work, self_care_failed, living, religious_since, deceased_on } = member;
  const parts: string[] = [];
  if (disability) parts.push(cardWords(disability));
  if (serious_illness === true) parts.push('患重大疾病');
  if (student && student !== 'unknown') parts.push(wordOf('student', student));
  if (able_to_work === false) parts.push('无劳动能力');
  if (typeof self_care_failed === 'number') parts.push(`自理 ${self_care_failed} 项不能完成`);
  if (living !== undefined) parts.push(wordOf('living', living));
  if (typeof religious_since === 'string') parts.push(`${wordOf('since', religious_since)}起在宗教场所居住`);
  if (typeof deceased_on === 'string') parts.push(`${wordOf('on', deceased_on)} 去世`);
  if (member.counted === false) parts.push(`${standingNames[standingOf(member)]}（${member.counted_reason}）`);
  return parts.join('，');
}

function MemberLine({ member, on }: { member: Member; on: PlainDate | undefined }) {
  const today = useToday();
  const age = isPlainDate(member.birth_date) ? `${ageOn(member.birth_date, on ?? today)} 周岁` : '';
  return (
    <li>
      <strong>{member.name}</strong>
      <span>{wordOf('relation', member.relation)}</span>
      <span>
        {wordOf('sex', member.sex)} {age}
      </span>
      <Masked value={member.id_number} kind="id" />
      <span>{conditionsOf(member)}</span>
    </li>
  );
}

interface MeansViewProps {
  declaration: Declaration;
  nameOf: (key: string) => string;
}

function MeansView({ declaration, nameOf }: MeansViewProps) {
  const { income, property, obligors, children = [], last_12_months } = declaration;
  return (
    <>
      <Panel title="收入">
        {income.length === 0 && <p className="note">没有登记收入。</p>}
        <ul className="lines">
          {income.map((row, i) => (
            <li key={i}>
              {nameOf(row.member)} {row.transfer === undefined ? wordOf('kind', row.kind) : wordOf('transfer', row.transfer)}
              <span className="faint">{row.note}</span>
              <span className="push">{incomeWords(row)}</span>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title="财产">
        {property.length === 0 && <p className="note">没有登记财产。</p>}
        <ul className="lines">
          {property.map((row, i) => (
            <li key={i}>
              {wordOf('code', row.code)}
              {row.count !== undefined && `：${wordOf('count', row.count)}`}
              <span className="faint">{row.note}</span>
              {row.value_fen !== undefined && <span className="push">{wordOf('value_fen', row.value_fen)}</span>}
            </li>
          ))}
        </ul>
      </Panel>
      {obligors.length > 0 && <ObligorsView obligors={obligors} nameOf={nameOf} />}
      {children.length > 0 && <ChildrenView of={children} nameOf={nameOf} />}
      {last_12_months && (
        <Panel title="近 12 个月收支">
          <Facts wide of={sums.map(([key, label]): Fact => [label, wordOf('sum_fen', last_12_months[key])])} />
        </Panel>
      )}
    </>
  );
}

const sums = [
  ['income_fen', '家庭总收入'],
  ['living_fen', '基本生活支出'],
  ['medical_out_of_pocket_fen', '自付医疗费'],
  ['education_fen', '教育费'],
  ['rehabilitation_fen', '残疾康复费'],
  ['other_fen', '其他刚性支出'],
] as const;

function incomeWords(row: Declaration['income'][number]): string {
  const { monthly_fen, last_12_months_gross_fen: gross, last_12_months_cost_fen: cost } = row;
  if (typeof gross === 'number') {
    return `近12个月收入 ${formatFen(gross)} 元，成本 ${wordOf('cost_fen', cost ?? 0)}`;
  }
  return typeof monthly_fen === 'number' ? `${formatFen(monthly_fen)} 元/月` : '金额尚不清楚';
}
