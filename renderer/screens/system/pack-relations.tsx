/** Pack relations: which programmes exclude or reduce each other, as a matrix and as sentences. */
import type { Pack, Relation } from '../../../shared/policy/pack';
import { namesOf, relationText } from '../../../shared/policy/row-words';
import { reasonTexts } from '../../../shared/policy/data/reason-texts';
import { Panel } from '../../parts/panel';
import { RuleTable } from '../../parts/rule-table';

const marks = { excludes: '不同享', reduces: '补差' } as const;

export function PackRelations({ pack }: { pack: Pack }) {
  const nameOf = namesOf(pack);
  const { relations } = pack;
  if (relations.length === 0) return <p className="note">这个政策包没有项目之间的限制。</p>;
  return (
    <>
      <Panel title="一览">
        <Matrix relations={relations} nameOf={nameOf} />
      </Panel>
      <Panel title="逐条说明">
        <RuleTable
          label="项目关系"
          columns={[
            { key: 'programme', title: '申请', share: 4, cell: (row) => <strong>{nameOf(row.programme)}</strong> },
            { key: 'text', title: '关系', share: 7, cell: (row) => relationText(row, nameOf) },
            { key: 'reason', title: '告知的理由', share: 6, cell: (row) => reasonTexts[row.reason] ?? '' },
            { key: 'source', title: '出处', share: 5, cell: (row) => <span className="faint">{row.source}</span> },
          ]}
          rows={relations}
          keyOf={(row) => `${row.programme} ${row.by} ${row.kind} ${row.when}`}
          empty=""
        />
      </Panel>
    </>
  );
}

/** Rows: what is applied for; columns: what is drawn already. */
function Matrix({ relations, nameOf }: { relations: readonly Relation[]; nameOf: (code: string) => string }) {
  const rows = [...new Set(relations.map(({ programme }) => programme))];
  const columns = [...new Set(relations.map(({ by }) => by))];
  return (
    <table className="matrix" aria-label="项目关系一览">
      <thead>
        <tr>
          <th scope="col">申请＼已享受</th>
          {columns.map((by) => (
            <th key={by} scope="col">
              {nameOf(by)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((programme) => (
          <tr key={programme}>
            <th scope="row">{nameOf(programme)}</th>
            {columns.map((by) => {
              const found = relations.find((row) => row.programme === programme && row.by === by);
              return <td key={by}>{found ? <strong>{marks[found.kind]}</strong> : ''}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
