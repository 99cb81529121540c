/** Pack view: every parameter with its dated values and sources, and the programmes with their steps. */
import { useState } from 'react';
import { Input } from 'antd';
import { formatFen } from '../../../shared/base/money';
import type { Pack, Parameter } from '../../../shared/policy/pack';
import { isParameterKey, unitName } from '../../../shared/policy/parameter-keys';
import { wayWords } from '../../../shared/policy/procedure-words';
import { sourceText } from '../../../shared/policy/parameter-at';
import { Panel } from '../../parts/panel';

export function PackView({ pack }: { pack: Pack }) {
  const [search, setSearch] = useState('');
  const found = pack.parameters.filter((row) => row.description.includes(search.trim()));
  return (
    <>
      <Panel title="救助项目" aside={`${pack.programmes.length} 个`}>
        <ul className="lines">
          {pack.programmes.map((row) => (
            <li key={`${row.code} ${row.from}`}>
              <strong>{row.name}</strong>
              <span>{wayOf(pack, row.procedure)}</span>
              <span className="faint push">{row.basis}</span>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel
        title="标准和参数"
        aside={
          <Input size="small" allowClear placeholder="查找" aria-label="查找参数" value={search} onChange={(event) => setSearch(event.target.value)} />
        }
      >
        <ul className="lines">
          {found.map((row) => (
            <ParameterLine key={row.key} parameter={row} />
          ))}
        </ul>
      </Panel>
    </>
  );
}

function wayOf(pack: Pack, code: string | null): string {
  const procedure = pack.procedures.find((row) => row.code === code);
  return procedure ? wayWords(procedure) : '';
}

/** A value in words; tables and choices have pages of their own, so their shape is only named. */
function valueWords(key: string, value: unknown): string {
  const unit = isParameterKey(key) ? unitName(key) : '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (unit.startsWith('元') && typeof value === 'number') return `${formatFen(value)} ${unit}`;
  if (typeof value === 'number') return `${value} ${unit}`;
  if (typeof value === 'string') return /^[\d./-]+$/.test(value) ? `${value}${unit === '比例' ? '' : unit}` : '按文件所列方式';
  return '按文件所列表格';
}

function ParameterLine({ parameter }: { parameter: Parameter }) {
  return (
    <li className="parameter">
      <strong>{parameter.description}</strong>
      {parameter.values.map((line) => (
        <div key={`${line.from} ${sourceText(line.source)}`} className="parameter-value">
          <span>{line.from} 起</span>
          <span>{valueWords(parameter.key, line.value)}</span>
          <span className="faint">
            {sourceText(line.source)}
            {!line.certain && '（待核实）'}
          </span>
        </div>
      ))}
    </li>
  );
}
