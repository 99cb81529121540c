/** Lines page: one running ledger with its lines by due day, a form for a new line, and its Excel file. */
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { findOfficeArea } from '../../../shared/base/region';
import { namesCandidates, type Candidate } from '../../../shared/statistics/candidates';
import { findRegister } from '../../../shared/outreach/data/registers';
import type { RecordRow, RecordState } from '../../../shared/outreach/questions';
import type { Register } from '../../../shared/outreach/register';
import { useHolds, useSession } from '../../frame/session-context';
import { useKept } from '../../hooks/use-kept';
import { usePages } from '../../hooks/use-pages';
import { Refused } from '../../parts/answer';
import { Page } from '../../parts/page';
import { Sheet } from '../../parts/sheet';
import type { Column } from '../../parts/sheet-columns';
import { CandidatesPanel } from './candidates-panel';
import { DueDay } from './due-records';
import { EnterRecordForm } from './enter-record-form';
import { entryWords } from './entry-words';
import { RegisterFile } from './register-file';

const states: { value: RecordState; label: string }[] = [
  { value: 'open', label: '在办' },
  { value: 'overdue', label: '逾期' },
  { value: 'closed', label: '已了结' },
  { value: 'all', label: '全部' },
];

export function LinesPage() {
  const { code = '' } = useParams();
  const register = findRegister(code);
  if (!register) return <Page title="没有这本台账">请从台账列表中选择。</Page>;
  return <Room key={code} register={register} />;
}

function columnsOf(register: Register): Column<RecordRow>[] {
  const shown = register.fields.filter(({ kind, required }) => required && kind !== 'long').slice(0, 3);
  return [
    { key: 'name', title: register.about === 'person' ? '姓名' : '名称', width: 140, grow: 1, cell: (row) => row.name },
    { key: 'village', title: '村（社区）', width: 120, cell: (row) => row.village_name },
    { key: 'entered', title: '日期', width: 110, cell: (row) => row.entered_on },
    ...shown.map((field) => ({
      key: field.key,
      title: field.label,
      width: 130,
      cell: (row: RecordRow) => entryWords([field], row.entries)[0]?.[1] ?? '',
    })),
    ...(register.follow_up
      ? [{ key: 'updates', title: '续记', width: 130, cell: (row: RecordRow) => (row.updates === 0 ? '' : `${String(row.updates)}次 ${row.updated_on ?? ''}`) }]
      : []),
    { key: 'due', title: '跟进期限或结果', width: 200, cell: (row) => row.ending_name ?? <DueDay row={row} /> },
  ];
}

function Room({ register }: { register: Register }) {
  const navigate = useNavigate();
  const [clerk, investigator, reviewer] = [useHolds('clerk'), useHolds('investigator'), useHolds('reviewer')];
  const may = clerk || investigator || reviewer;
  const [state, setState] = useKept<RecordState>('registers.state', 'open');
  const [village_code, setVillage] = useState('');
  const [entering, setEntering] = useState<Candidate | boolean>(false);
  const list = usePages('records', { register: register.code, state, village_code });
  return (
    <Page
      title={register.name}
      aside={`任务清单第${register.tasks.join('、')}项`}
      fill
      actions={
        <>
          <Button onClick={() => void navigate('/registers')}>全部台账</Button>
          {may && (
            <Button type="primary" aria-expanded={entering !== false} onClick={() => setEntering(entering === false)}>
              登记
            </Button>
          )}
        </>
      }
      filters={<Filters register={register} state={state} onState={setState} village={village_code} onVillage={setVillage} />}
    >
      {list.refusal && <Refused refusal={list.refusal} />}
      {entering === false && <p className="note">{register.help}</p>}
      {entering !== false && (
        <EnterRecordForm register={register} known={entering === true ? null : entering} onClose={() => setEntering(false)} />
      )}
      {may && entering === false && namesCandidates(register.code) && <CandidatesPanel register={register} onEnter={setEntering} />}
      {entering === false && (
        <Sheet
          label={register.name}
          columns={columnsOf(register)}
          total={list.total}
          rowAt={list.rowAt}
          onSight={list.onSight}
          keyOf={(row) => row.record_no}
          onOpen={(row) => void navigate(`/registers/line/${row.record_no}`)}
          classOf={(row) => (row.open ? '' : 'row-faint')}
          empty={state === 'open' ? '没有在办的记录。需要时点右上角“登记”。' : '没有这样的记录。'}
        />
      )}
    </Page>
  );
}

interface FiltersProps {
  register: Register;
  state: RecordState;
  onState: (state: RecordState) => void;
  village: string;
  onVillage: (village: string) => void;
}

function Filters({ register, state, onState, village, onVillage }: FiltersProps) {
  const { office } = useSession();
  const villages = (findOfficeArea(office)?.villages ?? []).map(({ code, name }) => ({ value: code, label: name }));
  return (
    <>
      <Select className="filter" aria-label="状态" value={state} options={states} onChange={(next) => onState(next)} />
      <Select
        className="filter"
        aria-label="村（社区）"
        value={village}
        options={[{ value: '', label: '全部村（社区）' }, ...villages]}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(next) => onVillage(next)}
      />
      <RegisterFile register={register} />
    </>
  );
}
