/** Registers page: every running ledger of the office with what is open and overdue, the overdue ones first. */
import { useNavigate } from 'react-router';
import { registers } from '../../../shared/outreach/data/registers';
import type { Register } from '../../../shared/outreach/register';
import { useAsk } from '../../hooks/use-ask';
import { Answer } from '../../parts/answer';
import { Page } from '../../parts/page';
import { Sheet } from '../../parts/sheet';
import type { Column } from '../../parts/sheet-columns';
import { DueRecords } from './due-records';

interface Line {
  register: Register;
  open: number;
  overdue: number;
}

const columns: Column<Line>[] = [
  { key: 'name', title: '台账', width: 220, cell: ({ register }) => register.name },
  { key: 'tasks', title: '任务', width: 100, cell: ({ register }) => `第${register.tasks.join('、')}项` },
  { key: 'help', title: '用途', width: 400, grow: 1, cell: ({ register }) => register.help },
  { key: 'open', title: '在办', width: 80, align: 'right', cell: ({ open }) => String(open) },
  {
    key: 'overdue',
    title: '逾期',
    width: 80,
    align: 'right',
    cell: ({ overdue }) => (overdue > 0 ? <span className="clock-overdue">{overdue}</span> : <span className="faint">0</span>),
  },
];

export function RegistersPage() {
  const navigate = useNavigate();
  const asked = useAsk('registers', {});
  return (
    <Page title="台账" aside={`${String(registers.length)}本，按任务清单设立`}>
      <DueRecords days={7} />
      <Answer of={asked}>
        {(standings) => {
          const lines = registers.map((register): Line => {
            const { open = 0, overdue = 0 } = standings.find((one) => one.register === register.code) ?? {};
            return { register, open, overdue };
          });
          return (
            <Sheet
              natural
              label="台账"
              columns={columns}
              total={lines.length}
              rowAt={(index) => lines[index]}
              keyOf={({ register }) => register.code}
              onOpen={({ register }) => void navigate(`/registers/${register.code}`)}
              empty="没有台账。"
            />
          );
        }}
      </Answer>
    </Page>
  );
}
