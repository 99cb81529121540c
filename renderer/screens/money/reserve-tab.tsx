/** Reserve tab: the imprest fund with its invariant always in sight, what is to be paid, vouchers and counts. */
import { useState } from 'react';
import { Button } from 'antd';
import type { ReserveView } from '../../../shared/ledger/book-rows';
import { useHolds } from '../../frame/session-context';
import { useAsk } from '../../hooks/use-ask';
import { Amount } from '../../parts/amount';
import { Answer } from '../../parts/answer';
import { Facts } from '../../parts/facts';
import { Panel } from '../../parts/panel';
import { Tick } from '../../parts/tick';
import { CountForm, DrawForm, FundForm } from './reserve-forms';
import { PayablePanel } from './payable-panel';
import { ClaimsPanel, CountsPanel } from './reserve-history';
import { VouchersPanel } from './vouchers-panel';

export function ReserveTab() {
  const view = useAsk('reserve', {});
  return <Answer of={view}>{(answer) => <ReserveRoom view={answer} />}</Answer>;
}

type Open = 'none' | 'fund' | 'draw' | 'count';

function ReserveRoom({ view }: { view: ReserveView }) {
  const accountant = useHolds('accountant');
  const cashier = useHolds('cashier');
  const [open, setOpen] = useState<Open>('none');
  const close = (): void => setOpen('none');
  return (
    <>
      <ul className="ticks">
        <Tick holds={view.holds}>{view.sentence}</Tick>
      </ul>
      <div className="row-of-buttons">
        {accountant && <Button onClick={() => setOpen('fund')}>登记拨款</Button>}
        {cashier && <Button onClick={() => setOpen('draw')}>提存现金</Button>}
        {cashier && <Button onClick={() => setOpen('count')}>盘点现金</Button>}
      </div>
      {open === 'fund' && <FundForm onClose={close} />}
      {open === 'draw' && <DrawForm onClose={close} />}
      {open === 'count' && <CountForm onClose={close} />}
      <div className="columns-2">
        <div>
          <Balances view={view} />
          <PayablePanel rows={view.payable} />
          <CountsPanel rows={view.counts} />
        </div>
        <div>
          <VouchersPanel rows={view.vouchers} />
          <ClaimsPanel rows={view.claims} />
        </div>
      </div>
    </>
  );
}

function Balances({ view }: { view: ReserveView }) {
  return (
    <Panel title="备用金余额">
      <Facts
        of={[
          ['库存现金', <Amount key="cash" fen={view.cash_fen} unit />],
          ['银行存款', <Amount key="bank" fen={view.bank_fen} unit />],
          ['待报销凭证', <Amount key="vouchers" fen={view.vouchers_fen} unit />],
          ['报销在途', <Amount key="transit" fen={view.in_transit_fen} unit />],
          view.advances_fen === 0 ? null : ['经办人借支', <Amount key="advances" fen={view.advances_fen} unit />],
          view.shortage_fen === 0 ? null : ['待处理短款', <Amount key="shortage" fen={view.shortage_fen} unit />],
          ['区拨定额', <strong key="fixed"><Amount fen={view.fixed_fen} unit /></strong>],
        ]}
      />
    </Panel>
  );
}
