/** Spot checks tab: files whose handler also reviewed them in a small office, for the district to check. */
import { formatFen } from '../../../shared/base/money';
import type { SpotCheckRow } from '../../../shared/office/rows';
import { useSession } from '../../frame/session-context';
import { useAsk } from '../../hooks/use-ask';
import { usePages } from '../../hooks/use-pages';
import { Refused } from '../../parts/answer';
import { PrintForm } from '../../parts/print-form';
import { Sheet } from '../../parts/sheet';
import type { Column } from '../../parts/sheet-columns';

const columns: Column<SpotCheckRow>[] = [
  { key: 'no', title: '案件编号', width: 280, cell: (row) => row.case_no },
  { key: 'name', title: '申请人', width: 100, cell: (row) => row.applicant_name },
  { key: 'programme', title: '救助项目', width: 160, grow: 1, cell: (row) => row.programme_name },
  { key: 'reviewed', title: '审核日期', width: 120, cell: (row) => row.reviewed_on },
  { key: 'by', title: '经办兼审核', width: 110, cell: (row) => row.reviewed_by },
  { key: 'state', title: '情况', width: 110, cell: (row) => row.state },
  {
    key: 'amount',
    title: '金额',
    width: 110,
    align: 'right',
    cell: (row) => (row.amount_fen === null ? '' : formatFen(row.amount_fen)),
  },
];

export function SpotChecksTab() {
  const { level, office } = useSession();
  const partners = useAsk('exchange', {}).answer?.partners ?? [];
  const towns = level === 'district' ? partners.filter((one) => one.level === 'town') : [{ office, name: '' }];
  return (
    <>
      <p className="note">
        政策包允许人员少的镇街由经办人兼任审核时，这样审核的案件都列在这里，随同步包报区，由区民政局抽查。
      </p>
      {towns.map((town) => (
        <TownList key={town.office} office={town.office} name={town.name} />
      ))}
    </>
  );
}

function TownList({ office, name }: { office: string; name: string }) {
  const list = usePages('spot_checks', { office });
  return (
    <>
      {name !== '' && <h2>{name}</h2>}
      <div className="row-of-buttons">
        <PrintForm code="K05" subject={{ office }} label="打印抽查清单" />
      </div>
      {list.refusal && <Refused refusal={list.refusal} />}
      <Sheet
        label={`${name}抽查清单`}
        columns={columns}
        total={list.total}
        rowAt={list.rowAt}
        onSight={list.onSight}
        natural
        keyOf={(row) => `${row.case_no} ${row.reviewed_on}`}
        empty="没有经办人兼任审核的案件。"
      />
    </>
  );
}
