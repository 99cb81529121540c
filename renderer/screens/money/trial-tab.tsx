/** Trial tab: the books as plain sentences with a tick each, then every account. */
import { formatFen } from '../../../shared/base/money';
import type { TrialBalance, TrialRow } from '../../../shared/ledger/book-rows';
import { useAsk } from '../../hooks/use-ask';
import { Amount } from '../../parts/amount';
import { Answer } from '../../parts/answer';
import { Panel } from '../../parts/panel';
import { Sheet } from '../../parts/sheet';
import type { Column } from '../../parts/sheet-columns';
import { Tick } from '../../parts/tick';

const columns: Column<TrialRow>[] = [
  { key: 'code', title: '科目编号', width: 100, cell: (row) => row.account },
  { key: 'name', title: '科目', width: 240, grow: 1, cell: (row) => row.account_name },
  { key: 'debit', title: '借方合计（元）', width: 160, align: 'right', cell: (row) => <Amount fen={row.debit_fen} /> },
  { key: 'credit', title: '贷方合计（元）', width: 160, align: 'right', cell: (row) => <Amount fen={row.credit_fen} /> },
  { key: 'balance', title: '余额（元）', width: 160, align: 'right', cell: (row) => <Amount fen={row.balance_fen} /> },
];

export function TrialTab() {
  const trial = useAsk('trial_balance', {});
  return <Answer of={trial}>{(answer) => <Trial trial={answer} />}</Answer>;
}

function Trial({ trial }: { trial: TrialBalance }) {
  return (
    <>
      <ul className="ticks ticks-apart">
        {trial.sentences.map((row) => (
          <Tick key={row.code} holds={row.holds}>
            {row.sentence}
          </Tick>
        ))}
      </ul>
      <Panel title="科目余额" aside={`借方 ${formatFen(trial.debit_fen)} 元，贷方 ${formatFen(trial.credit_fen)} 元`}>
        <Sheet
          natural
          label="科目余额"
          columns={columns}
          total={trial.rows.length}
          rowAt={(index) => trial.rows[index]}
          keyOf={(row) => row.account}
          empty="还没有记账。"
        />
      </Panel>
    </>
  );
}
