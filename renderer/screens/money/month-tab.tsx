/** Month tab: the month's run as one guided page: declare, check, sign, bank, answer, post, close. */
import { formatFen } from '../../../shared/base/money';
import { chineseMonth } from '../../../shared/base/plain-date';
import type { MonthView } from '../../../shared/ledger/book-rows';
import { useAsk } from '../../hooks/use-ask';
import { useMonth } from '../../hooks/use-month';
import { Answer } from '../../parts/answer';
import { MonthTurn } from '../../parts/month-turn';
import { Panel } from '../../parts/panel';
import { BatchRun } from './batch-run';
import { DraftsPanel } from './drafts-panel';
import { MonthClose } from './month-close';

const states = { open: '未月结', closed: '已月结', reopened: '重新开账中' };

export function MonthTab() {
  const [month, setMonth] = useMonth();
  const view = useAsk('month', { month }, { keep: true });
  return (
    <>
      <div className="page-filters">
        <MonthTurn month={month} onTurn={setMonth} />
        {view.answer && <span className="state">{states[view.answer.state]}</span>}
      </div>
      <Answer of={view}>{(answer) => <MonthRoom key={answer.month} view={answer} />}</Answer>
    </>
  );
}

function sentenceOf(view: MonthView): string {
  const name = chineseMonth(view.month);
  if (view.due_fen === 0) return `${name}还没有列入批次或备用金的款项。`;
  const parts = [
    `已发 ${formatFen(view.paid_fen)} 元`,
    view.returned_fen > 0 ? `退回 ${formatFen(view.returned_fen)} 元` : '',
    view.withheld_fen > 0 ? `暂缓 ${formatFen(view.withheld_fen)} 元` : '',
    view.open_fen > 0 ? `在途 ${formatFen(view.open_fen)} 元` : '',
  ].filter((part) => part !== '');
  return `${name}已列批次和备用金的应发 ${formatFen(view.due_fen)} 元：${parts.join('，')}。`;
}

function MonthRoom({ view }: { view: MonthView }) {
  return (
    <>
      <p className="big-sentence">{sentenceOf(view)}</p>
      {view.state !== 'closed' && <DraftsPanel month={view.month} />}
      <Panel title="本月批次" aside={`${view.batches.length} 个`}>
        {view.batches.length === 0 && <p className="note">本月还没有批次。由会计在上面申报。</p>}
        {view.batches.map((row) => (
          <BatchRun key={row.batch_no} row={row} />
        ))}
      </Panel>
      <MonthClose view={view} />
    </>
  );
}
