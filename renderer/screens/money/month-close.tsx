/** Month close: everything the close asks for as ticks, exceptions signed by two, then the close itself. */
import { formatFen } from '../../../shared/base/money';
import { chineseMonth } from '../../../shared/base/plain-date';
import type { MonthView } from '../../../shared/ledger/book-rows';
import { ReopenMonth } from '../../../shared/ledger/reopen-month';
import { SignExceptions } from '../../../shared/ledger/sign-exceptions';
import { useState } from 'react';
import { ActBox } from '../../form/act-box';
import { TextField } from '../../form/text-field';
import { useHolds } from '../../frame/session-context';
import { ActButton } from '../../parts/act-button';
import { Panel } from '../../parts/panel';
import { Tick } from '../../parts/tick';

export function MonthClose({ view }: { view: MonthView }) {
  const accountant = useHolds('accountant');
  const name = chineseMonth(view.month);
  return (
    <Panel title="月结">
      <ul className="ticks">
        {view.checks.map((check) => (
          <Tick key={check.code} holds={check.holds}>
            {check.sentence}
          </Tick>
        ))}
      </ul>
      {view.exceptions.length > 0 && <Exceptions view={view} />}
      <div className="row-of-buttons">
        {view.state === 'closed' ? (
          <Closed view={view} />
        ) : accountant ? (
          <ActButton
            acts={[
              { kind: 'runClues', payload: { month: view.month } },
              { kind: 'closeMonth', payload: { month: view.month, text: '' } },
            ]}
            primary
            label={`月结 ${name}`}
            question={`月结${name}`}
            confirm={`月结 ${name}`}
            detail="月结时先排查一次疑点。月结后本月账目封存；以后发现的问题记入开着的月份，并写明属于哪个月。"
          />
        ) : (
          <span className="act-barred">月结由会计办理</span>
        )}
      </div>
    </Panel>
  );
}

function Exceptions({ view }: { view: MonthView }) {
  const signer = useHolds('reviewer', 'approver');
  const [signing, setSigning] = useState(false);
  const award_nos = view.exceptions.map((row) => row.award_no);
  return (
    <>
      <h3>例外事项：先行救助超期未补办</h3>
      <ul className="lines">
        {view.exceptions.map((row) => (
          <li key={row.award_no}>
            <strong>{row.name}</strong>
            <span>应于 {row.supplement_due} 前补办</span>
            <span className="push">{formatFen(row.amount_fen)} 元</span>
          </li>
        ))}
      </ul>
      <p className="note">{view.signed_by.length === 0 ? '还没有人签认。' : `已签认：${view.signed_by.join('、')}`}</p>
      {signer && !signing && (
        <button type="button" className="link" onClick={() => setSigning(true)}>
          签认例外事项
        </button>
      )}
      {signing && (
        <ActBox
          kind="signExceptions"
          schema={SignExceptions}
          first={{ month: view.month, award_nos, text: '' }}
          title="签认例外事项"
          submit={`签认 ${award_nos.length} 件`}
          onDone={() => setSigning(false)}
          onCancel={() => setSigning(false)}
        >
          <TextField path="text" label="原因和补办安排" required rows={2} maxLength={500} autoFocus />
        </ActBox>
      )}
    </>
  );
}

function Closed({ view }: { view: MonthView }) {
  const may = useHolds('reviewer', 'approver');
  const [opening, setOpening] = useState(false);
  return (
    <div>
      <p className="done-note">
        {view.closed_on} 由 {view.closed_by} 月结。
      </p>
      {may && !opening && (
        <button type="button" className="link" onClick={() => setOpening(true)}>
          重新开账
        </button>
      )}
      {opening && (
        <ActBox
          kind="reopenMonth"
          schema={ReopenMonth}
          first={{ month: view.month, reason: '' }}
          title="重新开账"
          help="须审核人和审批人两人先后办理，原月结记录保留。"
          submit={`重新开账 ${chineseMonth(view.month)}`}
          danger
          onDone={() => setOpening(false)}
          onCancel={() => setOpening(false)}
        >
          <TextField path="reason" label="原因" required rows={2} maxLength={500} autoFocus />
        </ActBox>
      )}
    </div>
  );
}
