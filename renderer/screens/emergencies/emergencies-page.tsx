/** Emergencies page: declared public emergencies with their figures, and the roster of the chosen one. */
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { EmergencyRow } from '../../../shared/award/emergency-questions';
import { emergencyDays, emergencySentence } from '../../../shared/notice/content/emergency-roster';
import { useHolds } from '../../frame/session-context';
import { useAsk } from '../../hooks/use-ask';
import { Answer } from '../../parts/answer';
import { Clock } from '../../parts/clock';
import { Facts } from '../../parts/facts';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { DeclareEmergencyForm } from './declare-emergency-form';
import { EmergencyRosterList } from './emergency-roster-list';
import { EndEmergencyForm } from './end-emergency-form';

export function EmergenciesPage() {
  const navigate = useNavigate();
  const leader = useHolds('approver');
  const [declaring, setDeclaring] = useState(false);
  const rows = useAsk('emergencies', {});
  return (
    <Page
      title="突发公共事件应急"
      actions={
        <>
          <Button onClick={() => void navigate('/cases')}>案件</Button>
          {leader && !declaring && (
            <Button type="primary" onClick={() => setDeclaring(true)}>
              启动应急
            </Button>
          )}
        </>
      }
    >
      {declaring && <DeclareEmergencyForm onClose={() => setDeclaring(false)} />}
      <Answer of={rows}>
        {(all) =>
          all.length === 0 ? (
            <p className="note">没有登记过突发公共事件。区里启动应急响应后，由审批人照文件在这里启动。</p>
          ) : (
            <Chosen rows={all} leader={leader} />
          )
        }
      </Answer>
    </Page>
  );
}

function Chosen({ rows, leader }: { rows: readonly EmergencyRow[]; leader: boolean }) {
  const [params, setParams] = useSearchParams();
  const row = rows.find(({ emergency_no }) => emergency_no === params.get('no')) ?? rows[0];
  if (!row) return null;
  const choices = rows.map(({ emergency_no, name, live }) => ({
    value: emergency_no,
    label: `${name}（${live ? '应急期间' : '已结束'}）`,
  }));
  return (
    <>
      {rows.length > 1 && (
        <div className="page-filters">
          <Select
            className="filter"
            aria-label="突发公共事件"
            popupMatchSelectWidth={false}
            value={row.emergency_no}
            options={choices}
            onChange={(no: string) => setParams({ no })}
          />
        </div>
      )}
      <Declared key={row.emergency_no} row={row} leader={leader} />
      <EmergencyRosterList row={row} />
    </>
  );
}

function Declared({ row, leader }: { row: EmergencyRow; leader: boolean }) {
  const [ending, setEnding] = useState(false);
  return (
    <Panel
      title={row.name}
      aside={<span className="state">{row.live ? '应急期间' : '已结束'}</span>}
    >
      <Facts
        of={[
          ['文号', `${row.document_no}　${row.event_name}`],
          ['起止', emergencyDays(row)],
          ['涉及村（社区）', row.village_names],
          ['应急措施', row.measure_names],
          ['登记人', row.declared_by],
          row.clock && ['补做入户', <Clock key="clock" clock={row.clock} />],
        ]}
      />
      <p>{emergencySentence(row)}</p>
      {leader && row.live && !ending && (
        <div className="row-of-buttons">
          <Button onClick={() => setEnding(true)}>结束应急</Button>
        </div>
      )}
      {ending && <EndEmergencyForm row={row} onClose={() => setEnding(false)} />}
    </Panel>
  );
}
