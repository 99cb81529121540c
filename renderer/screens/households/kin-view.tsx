/** Kin view: who must support members of a household, and the parents of its children, in words. */
import type { Declaration, Member } from '../../../shared/household/declaration';
import { Panel } from '../../parts/panel';
import { gradeNames, wordOf } from '../../parts/words';

/** A disability card in words; empty where there is none. */
export function cardWords(card: Member['disability']): string {
  if (!card) return '';
  return card === 'unknown' ? '残疾情况尚不清楚' : `${wordOf('kind', card.kind)}残疾${gradeNames[card.grade] ?? ''}`;
}

/** What was found out, or else the facts that the rule decides by. */
function abilityWords(row: Declaration['obligors'][number]): string {
  if (row.able !== undefined) return `有履行能力：${wordOf('able', row.able)}`;
  const { age, state, programme, income_fen, disability } = row;
  const parts = [
    ...(age === undefined ? [] : [`${wordOf('age', age)} 周岁`]),
    ...(state === undefined ? [] : [wordOf('state', state)]),
    ...(programme ? [`享受${wordOf('programme', programme)}`] : []),
    ...(disability ? [cardWords(disability)] : []),
    ...(income_fen === undefined ? [] : [`月收入 ${wordOf('income_fen', income_fen)}`]),
  ];
  return `履行能力按规定认定${parts.length > 0 ? `（${parts.join('，')}）` : ''}`;
}

interface ObligorsViewProps {
  obligors: Declaration['obligors'];
  nameOf: (key: string) => string;
}

export function ObligorsView({ obligors, nameOf }: ObligorsViewProps) {
  return (
    <Panel title="赡养、抚养、扶养义务人">
      <ul className="lines">
        {obligors.map((row, i) => (
          <li key={i}>
            <strong>{row.name ?? '未填姓名'}</strong>
            <span>
              {nameOf(row.of)}的{wordOf('relation', row.relation)}
            </span>
            <span>{abilityWords(row)}</span>
            {row.support_monthly_fen !== undefined && (
              <span className="push">{wordOf('support_fen', row.support_monthly_fen)}/月</span>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

interface ChildrenViewProps {
  of: NonNullable<Declaration['children']>;
  nameOf: (key: string) => string;
}

function parentWords(parent: NonNullable<Declaration['children']>[number]['father']): string {
  const parts = [
    wordOf('state', parent.state),
    ...(parent.disability ? [cardWords(parent.disability)] : []),
    ...(parent.since ? [`${wordOf('since', parent.since)} 起`] : []),
    ...(typeof parent.term_months === 'number' ? [`期限 ${parent.term_months} 个月`] : []),
  ];
  return parts.join('，');
}

export function ChildrenView({ of, nameOf }: ChildrenViewProps) {
  return (
    <Panel title="儿童的父母">
      <ul className="lines">
        {of.map((child) => (
          <li key={child.member}>
            <strong>{nameOf(child.member)}</strong>
            <span>父亲：{parentWords(child.father)}</span>
            <span>母亲：{parentWords(child.mother)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
