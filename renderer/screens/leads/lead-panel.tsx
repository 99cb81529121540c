/** Lead panel: one lead with what was told, and the two ways in which it ends: a case or a reason. */
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { CloseLead, leadEndings } from '../../../shared/application/close-lead';
import type { LeadRow } from '../../../shared/application/rows';
import { ActBox } from '../../form/act-box';
import { ChoiceField, choicesOf } from '../../form/choice-field';
import { useValue } from '../../form/form-context';
import { TextField } from '../../form/text-field';
import { useHolds } from '../../frame/session-context';
import { useAsk } from '../../hooks/use-ask';
import { Answer } from '../../parts/answer';
import { Facts } from '../../parts/facts';
import { Panel } from '../../parts/panel';

export function LeadPanel({ leadNo, onClose }: { leadNo: string; onClose: () => void }) {
  const found = useAsk('lead', { lead_no: leadNo });
  return <Answer of={found}>{(row) => row && <LeadFacts row={row} onClose={onClose} />}</Answer>;
}

function LeadFacts({ row, onClose }: { row: LeadRow; onClose: () => void }) {
  const navigate = useNavigate();
  const clerk = useHolds('clerk');
  const investigator = useHolds('investigator');
  const [closing, setClosing] = useState(false);
  const waits = row.ending === null;
  const reported = row.reporter === '' ? row.source_name : `${row.source_name}，${row.reporter}`;
  return (
    <Panel
      title={row.name === '' ? '姓名不详' : row.name}
      aside={
        <button type="button" className="link" onClick={onClose}>
          收起
        </button>
      }
    >
      <Facts
        of={[
          ['情况', row.text],
          ['地点', `${row.village_name} ${row.place}`],
          row.phone === '' ? null : ['电话', row.phone],
          ['来源', `${row.found_on} ${reported}；${row.taken_on} ${row.handler_name}登记`],
          waits ? null : ['结果', `${row.closed_on ?? ''} ${row.ending_name ?? ''}：${row.found_out ?? ''}`],
          row.case_no === null ? null : ['案件', <Link key="case" to={`/cases/${row.case_no}`}>{row.case_no}</Link>],
        ]}
      />
      {waits && (clerk || investigator) && !closing && (
        <div className="row-of-buttons">
          {clerk && (
            <Button type="primary" onClick={() => void navigate(`/cases/new?lead=${row.lead_no}`)}>
              受理申请
            </Button>
          )}
          <Button onClick={() => setClosing(true)}>办结线索</Button>
        </div>
      )}
      {closing && <CloseForm leadNo={row.lead_no} onDone={onClose} onCancel={() => setClosing(false)} />}
    </Panel>
  );
}

function CloseForm({ leadNo, onDone, onCancel }: { leadNo: string; onDone: () => void; onCancel: () => void }) {
  return (
    <ActBox
      kind="closeLead"
      schema={CloseLead}
      first={{ lead_no: leadNo, ending: '', case_no: null, text: '' }}
      title="办结线索"
      help="核实后写明结果，并告知反映人。"
      submit="办结这条线索"
      onDone={onDone}
      onCancel={onCancel}
    >
      <ChoiceField path="ending" label="核实结果" required choices={choicesOf(leadEndings)} />
      <CaseNumber />
      <TextField path="text" label="核实的情况" required rows={2} maxLength={1000} />
    </ActBox>
  );
}

/** Asked only where a case deals with it. */
function CaseNumber() {
  const ending = useValue<string>('ending');
  return ending === 'case' ? <TextField path="case_no" label="案件编号" required maxLength={60} nullable /> : null;
}
