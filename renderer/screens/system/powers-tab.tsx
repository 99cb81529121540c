/** Powers tab: the delegated powers as the district's documents grant them; entering and ending them. */
import { Button } from 'antd';
import { useState } from 'react';
import { formatFen } from '../../../shared/base/money';
import { powerKindNames } from '../../../shared/office/delegate';
import type { PowerRow } from '../../../shared/office/rows';
import { useHolds, useToday } from '../../frame/session-context';
import { useAsk } from '../../hooks/use-ask';
import { useProgrammes } from '../../hooks/use-programmes';
import { Answer } from '../../parts/answer';
import { Facts } from '../../parts/facts';
import { Panel } from '../../parts/panel';
import { DelegateForm } from './delegate-form';
import { PowerDecisions } from './power-decisions';
import { RevokeForm } from './revoke-form';

export function PowersTab() {
  const powers = useAsk('powers', {});
  const may = useHolds('admin', 'district');
  const [adding, setAdding] = useState(false);
  return (
    <>
      {may && !adding && (
        <div className="row-of-buttons">
          <Button type="primary" onClick={() => setAdding(true)}>
            登记委托权限
          </Button>
        </div>
      )}
      {adding && <DelegateForm onClose={() => setAdding(false)} />}
      <Answer of={powers}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="note">还没有登记委托权限。没有有效权限就不能审批，请按区里的文件登记。</p>
          ) : (
            rows.map((power) => <PowerPanel key={power.power_no} power={power} may={may} />)
          )
        }
      </Answer>
    </>
  );
}

function datesOf(power: PowerRow): string {
  const end = power.to === null ? '长期' : `至 ${power.to}`;
  const revoked = power.revoked_from === null ? '' : `，${power.revoked_from} 起收回`;
  return `${power.from} 起，${end}${revoked}`;
}

function PowerPanel({ power, may }: { power: PowerRow; may: boolean }) {
  const programmes = useProgrammes(useToday());
  const [revoking, setRevoking] = useState(false);
  const nameOf = (code: string): string => programmes.find((row) => row.code === code)?.name ?? code;
  return (
    <Panel
      title={`${power.document_no}《${power.document_title}》`}
      aside={<span className={power.live ? 'state state-good' : 'state'}>{power.live ? '有效' : '无效'}</span>}
    >
      <Facts
        of={[
          ['发文单位', power.issuer],
          ['方式', power.mode === 'entrusted' ? '委托（以区民政局名义）' : '授权（以镇街名义）'],
          ['期限', datesOf(power)],
        ]}
      />
      <ul className="lines">
        {power.scopes.map((scope) => (
          <li key={scope.programme}>
            <strong>{nameOf(scope.programme)}</strong>
            <span>{scope.kinds.map((kind) => powerKindNames[kind]).join('、')}</span>
            <span className="push">{scope.ceiling_fen === null ? '不设限额' : `单件不超过 ${formatFen(scope.ceiling_fen)} 元`}</span>
          </li>
        ))}
      </ul>
      {may && power.revoked_from === null && !revoking && (
        <button type="button" className="link" onClick={() => setRevoking(true)}>
          登记收回
        </button>
      )}
      <PowerDecisions power={power} />
      {revoking && <RevokeForm power={power} onClose={() => setRevoking(false)} />}
    </Panel>
  );
}
