/** Leads page: people found or reported who may need help, the most urgent first, each with its clock. */
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { LeadRow } from '../../../shared/application/rows';
import { useHolds } from '../../frame/session-context';
import { useKept } from '../../hooks/use-kept';
import { usePages } from '../../hooks/use-pages';
import { Refused } from '../../parts/answer';
import { Clock } from '../../parts/clock';
import { Page } from '../../parts/page';
import { Sheet } from '../../parts/sheet';
import type { Column } from '../../parts/sheet-columns';
import { LeadForm } from './lead-form';
import { LeadPanel } from './lead-panel';

type StateFilter = 'open' | 'closed' | 'all';

const states: { value: StateFilter; label: string }[] = [
  { value: 'open', label: '待核实' },
  { value: 'closed', label: '已办结' },
  { value: 'all', label: '全部线索' },
];

const columns: Column<LeadRow>[] = [
  { key: 'urgent', title: '缓急', width: 70, cell: (row) => (row.urgent ? '急难' : '一般') },
  { key: 'name', title: '姓名', width: 100, cell: (row) => (row.name === '' ? '不详' : row.name) },
  { key: 'place', title: '地点', width: 180, grow: 1, cell: (row) => `${row.village_name} ${row.place}` },
  { key: 'text', title: '情况', width: 240, grow: 2, cell: (row) => row.text },
  { key: 'source', title: '来源', width: 110, cell: (row) => row.source_name },
  { key: 'taken', title: '登记日期', width: 110, cell: (row) => row.taken_on },
  { key: 'clock', title: '核实期限或结果', width: 250, cell: (row) => row.ending_name ?? <Clock clock={row.clock} /> },
];

export function LeadsPage() {
  const navigate = useNavigate();
  const [clerk, investigator] = [useHolds('clerk'), useHolds('investigator')];
  const [state, setState] = useKept<StateFilter>('leads.state', 'open');
  const [taking, setTaking] = useState(false);
  const [open, setOpen] = useState(useSearchParams()[0].get('lead'));
  const list = usePages('leads', { state });
  return (
    <Page
      title="线索"
      fill
      actions={
        (clerk || investigator) && (
          <>
            <Button onClick={() => void navigate('/cases')}>案件</Button>
            <Button type="primary" aria-expanded={taking} onClick={() => setTaking(!taking)}>
              登记线索
            </Button>
          </>
        )
      }
      filters={<Select className="filter" aria-label="状态" value={state} options={states} onChange={(next) => setState(next)} />}
    >
      {list.refusal && <Refused refusal={list.refusal} />}
      {taking && <LeadForm onClose={() => setTaking(false)} />}
      {!taking && open !== null && <LeadPanel key={open} leadNo={open} onClose={() => setOpen(null)} />}
      {!taking && (
        <Sheet
          label="线索列表"
          columns={columns}
          total={list.total}
          rowAt={list.rowAt}
          onSight={list.onSight}
          keyOf={(row) => row.lead_no}
          onOpen={(row) => setOpen(row.lead_no)}
          classOf={(row) => (row.ending === null ? '' : 'row-faint')}
          empty={state === 'open' ? '没有待核实的线索。有人反映困难时，点右上角“登记线索”。' : '没有这样的线索。'}
        />
      )}
    </Page>
  );
}
