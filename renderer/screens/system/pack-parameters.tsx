/** Pack parameters: every dated value of a pack with its source, by programme, narrowed by a search. */
import { useState } from 'react';
import type { Pack, Parameter, ParameterValue } from '../../../shared/policy/pack';
import { sourceText } from '../../../shared/policy/parameter-at';
import { namesOf } from '../../../shared/policy/row-words';
import { valueWords, type NameOf } from '../../../shared/policy/value-words';
import { Panel } from '../../parts/panel';
import { RuleTable, type RuleColumn } from '../../parts/rule-table';
import { SearchBox } from '../../parts/search-box';

/** Groups by the first part of a parameter's key, in the order in which they are shown. */
const groups: readonly (readonly [title: string, prefixes: readonly string[]])[] = [
  ['最低生活保障', ['dibao', 'dibao_single', 'dibao_margin']],
  ['特困人员救助供养', ['tekun']],
  ['刚性支出困难家庭', ['rigid']],
  ['临时救助', ['temp', 'reserve']],
  ['儿童保障', ['children']],
  ['残疾人补贴', ['disability']],
  ['其他补贴', ['price', 'employment_subsidy', 'event_subsidy', 'funeral']],
  ['收入和财产', ['income', 'property']],
  ['台账跟进', ['register']],
];
const others = '核对、复核和转办';

interface ValueRow {
  parameter: Parameter;
  line: ParameterValue;
  first: boolean;
}

function titleOf({ key }: Parameter): string {
  const prefix = key.split('.')[0] ?? '';
  return groups.find(([, prefixes]) => prefixes.includes(prefix))?.[0] ?? others;
}

/** Standards first, then what qualifies them. */
function standardsFirst(parameters: readonly Parameter[]): Parameter[] {
  const late = ({ description }: Parameter): number => Number(!/标准（|标准$/.test(description));
  return [...parameters].sort((a, b) => late(a) - late(b));
}

function rowsOf(parameters: readonly Parameter[]): ValueRow[] {
  return parameters.flatMap((parameter) =>
    parameter.values.map((line, at) => ({ parameter, line, first: at === 0 })),
  );
}

function columnsFor(nameOf: NameOf): RuleColumn<ValueRow>[] {
  return [
    { key: 'name', title: '标准或参数', share: 6, cell: ({ parameter, first }) => (first ? <strong>{parameter.description}</strong> : null) },
    {
      key: 'from',
      title: '起始日期',
      share: 3,
      cell: ({ line }) => `${line.from}${line.corrects === undefined ? '' : '（更正）'}`,
    },
    { key: 'value', title: '数值', share: 5, cell: ({ parameter, line }) => valueWords(parameter.key, line.value, nameOf) },
    { key: 'source', title: '出处', share: 7, cell: ({ line }) => <span className="faint">{sourceText(line.source)}</span> },
    { key: 'certain', title: '核定', share: 2, cell: ({ line }) => (line.certain ? '已核' : <span className="state">待核</span>) },
  ];
}

export function PackParameters({ pack }: { pack: Pack }) {
  const [search, setSearch] = useState('');
  const columns = columnsFor(namesOf(pack));
  const wanted = search.trim();
  const found = pack.parameters.filter(
    (row) => row.description.includes(wanted) || row.values.some(({ source }) => sourceText(source).includes(wanted)),
  );
  const unproven = rowsOf(pack.parameters).filter(({ line }) => !line.certain).length;
  return (
    <>
      <div className="page-filters">
        <SearchBox value={search} placeholder="查找标准、参数或文件" onSearch={setSearch} />
        <span className="faint">
          共 {pack.parameters.length} 项，其中 {unproven} 个数值待核
        </span>
      </div>
      {found.length === 0 && <p className="note">没有符合“{wanted}”的标准或参数，请换个说法。</p>}
      {[...groups.map(([title]) => title), others].map((title) => {
        const rows = rowsOf(standardsFirst(found.filter((row) => titleOf(row) === title)));
        return rows.length === 0 ? null : (
          <Panel key={title} title={title}>
            <RuleTable label={title} columns={columns} rows={rows} keyOf={({ parameter, line }) => `${parameter.key} ${line.from} ${line.corrects ?? ''}`} empty="" />
          </Panel>
        );
      })}
    </>
  );
}
