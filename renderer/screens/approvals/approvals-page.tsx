/** Approvals page: a queue worked with J, K and Enter, facts beside explanation. */
import { useEffect, useState } from 'react';
import type { ApprovalRow } from '../../../shared/application/rows';
import { useAsk } from '../../hooks/use-ask';
import { Amount } from '../../parts/amount';
import { Answer } from '../../parts/answer';
import { Clock } from '../../parts/clock';
import { Page } from '../../parts/page';
import { ApprovalCase } from './approval-case';

export function ApprovalsPage() {
  const queue = useAsk('approvals', {});
  return (
    <Page title="审批" aside={queue.answer && `${queue.answer.total} 件等您办理`} fill>
      <Answer of={queue}>{({ total, rows }) => (rows.length === 0 ? <Nothing /> : <Queue rows={rows} total={total} />)}</Answer>
    </Page>
  );
}

function Nothing() {
  return (
    <div className="sheet-empty">
      现在没有等您审核或审批的案件。没有列出的案件可能还在公示、尚未审核，或您在该案中担任过经办、调查，须由他人办理。
    </div>
  );
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, button, a, [role=dialog]') !== null;
}

/** Declining what was found eligible is never the expected act: it takes its own button, not Enter. */
function isExpected(row: ApprovalRow | undefined): boolean {
  return row !== undefined && !(row.action.kind === 'decline' && (row.amount_fen ?? 0) > 0);
}

/** J and K walk the queue; the case stays chosen while the queue changes behind it. */
function useQueue(rows: readonly ApprovalRow[]) {
  const [chosen, setChosen] = useState(rows[0]?.case_no ?? '');
  const [writing, setWriting] = useState(false);
  const at = Math.max(0, rows.findIndex((row) => row.case_no === chosen));
  const choose = (index: number): void => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, index))];
    if (!row) return;
    setChosen(row.case_no);
    setWriting(false);
  };
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (isWriting(event.target) || event.ctrlKey || event.altKey) return;
      if (event.key === 'j') choose(at + 1);
      else if (event.key === 'k') choose(at - 1);
      else if (event.key === 'Enter' && isExpected(rows[at])) {
        event.preventDefault();
        setWriting(true);
      }
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  });
  return { at, row: rows[at], choose, writing, setWriting };
}

function Queue({ rows, total }: { rows: readonly ApprovalRow[]; total: number }) {
  const { at, row, choose, writing, setWriting } = useQueue(rows);
  return (
    <div className="queue">
      <div className="queue-list" role="list" aria-label="等我办理">
        {rows.map((each, i) => (
          <QueueItem key={each.case_no} row={each} current={i === at} onChoose={() => choose(i)} />
        ))}
        {total > rows.length && (
          <p className="note">　先列最早的 {rows.length} 件，另有 {total - rows.length} 件，办完再列</p>
        )}
        <p className="note">　J 下一件，K 上一件，Enter 写意见</p>
      </div>
      {row && <ApprovalCase key={row.case_no} row={row} writing={writing} onWriting={setWriting} />}
    </div>
  );
}

interface QueueItemProps {
  row: ApprovalRow;
  current: boolean;
  onChoose: () => void;
}

function QueueItem({ row, current, onChoose }: QueueItemProps) {
  return (
    <div role="listitem">
      <button type="button" className="queue-item" aria-current={current} onClick={onChoose}>
        <span className="queue-name">
          <strong>{row.applicant_name}</strong>
          <Amount fen={row.amount_fen} />
        </span>
        <span>
          {row.programme_name}，{isExpected(row) ? row.action.title : '还不能批准'}
        </span>
        <br />
        {row.per_capita_fen !== null && (
          <>
            人均月收入 <Amount fen={row.per_capita_fen} unit />
            <br />
          </>
        )}
        <Clock clock={row.clock} />
      </button>
    </div>
  );
}
