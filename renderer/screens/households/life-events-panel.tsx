/** Life events panel: what happened or comes in a household in benefit, what follows, and the acts that answer it. */
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AwardProposal, HouseholdEvent, LifeEvents } from '../../../shared/award/life-events';
import { useHolds } from '../../frame/session-context';
import { useAsk } from '../../hooks/use-ask';
import { Amount } from '../../parts/amount';
import { Panel } from '../../parts/panel';
import { PrintForm } from '../../parts/print-form';
import { NextActs } from './next-acts';
import { SettleEventForm } from './settle-event-form';

export function LifeEventsPanel({ householdNo }: { householdNo: string }) {
  const { answer } = useAsk('life_events', { household_no: householdNo });
  const open = answer ? answer.changes.length + answer.coming.length + answer.overpaid.length : 0;
  if (!answer || open === 0) return null;
  return (
    <Panel title="变化提示" aside="只提示，不自动改变待遇">
      <Changes answer={answer} />
      <ul className="lines">
        {answer.coming.map((event) => (
          <EventLine key={`${event.kind} ${event.member} ${event.award_no}`} householdNo={householdNo} event={event} />
        ))}
      </ul>
      <Overpaid rows={answer.overpaid} />
    </Panel>
  );
}

/** Stated changes, then what they mean together. */
function Changes({ answer }: { answer: LifeEvents }) {
  const { changes, proposals, household_no } = answer;
  if (changes.length === 0) return null;
  const awards = [...new Set(proposals.map(({ award_no }) => award_no).filter((no) => no !== ''))];
  return (
    <>
      <ul className="lines">
        {changes.map((event) => (
          <EventLine key={`${event.kind} ${event.member} ${event.on}`} householdNo={household_no} event={event} />
        ))}
      </ul>
      <h3>这些变化会影响</h3>
      <Proposals proposals={proposals} householdNo={household_no} />
      <div className="row-of-buttons">
        {awards.map((award_no) => (
          <PrintForm key={award_no} code="D38" subject={{ award_no }} label="打印重大变化报告表" />
        ))}
      </div>
    </>
  );
}

/** Consequences in sentences, each with the next act. */
function Proposals({ proposals, householdNo }: { proposals: readonly AwardProposal[]; householdNo: string }) {
  if (proposals.length === 0) return <p className="note">按现有登记情况，待遇不变。</p>;
  return (
    <ul className="lines">
      {proposals.map((proposal) => (
        <li key={`${proposal.programme} ${proposal.members.join()}`}>
          <span>{proposal.text}</span>
          <NextActs acts={proposal.acts} />
          {proposal.effect === 'undetermined' && (
            <Link className="push" to={`/households/${householdNo}/update`}>
              补全情况
            </Link>
          )}
          {proposal.award_no === '' && <Apply proposal={proposal} householdNo={householdNo} />}
        </li>
      ))}
    </ul>
  );
}

/** What is not drawn yet is applied for, or handed over by the plan. */
function Apply({ proposal, householdNo }: { proposal: AwardProposal; householdNo: string }) {
  const clerk = useHolds('clerk');
  if (!clerk) return null;
  return (
    <span className="event-acts">
      <Link to={`/households/${householdNo}/plan`}>综合评估</Link>
      {proposal.effect === 'begin' && (
        <Link to={`/cases/new?household=${householdNo}&programme=${proposal.programme}`}>受理</Link>
      )}
    </span>
  );
}

function EventLine({ householdNo, event }: { householdNo: string; event: HouseholdEvent }) {
  const [settling, setSettling] = useState(false);
  const may = useHolds('clerk', 'reviewer') && !event.ahead && !event.must_act;
  return (
    <li>
      <span className="state">{event.ahead ? '将到' : event.name}</span>
      <span>{event.text}</span>
      <NextActs acts={event.acts} />
      {may && !settling && (
        <Button size="small" className="push" onClick={() => setSettling(true)}>
          了结
        </Button>
      )}
      {event.proposals.map((proposal) => (
        <span key={proposal.programme} className="event-effects">
          {proposal.text}
          <NextActs acts={proposal.acts} />
        </span>
      ))}
      {settling && (
        <div className="event-effects">
          <SettleEventForm householdNo={householdNo} event={event} onClose={() => setSettling(false)} />
        </div>
      )}
    </li>
  );
}

function Overpaid({ rows }: { rows: LifeEvents['overpaid'] }) {
  return (
    <ul className="lines">
      {rows.map((row) => (
        <li key={row.award_no}>
          <span className="state state-bad">多发待追回</span>
          <span>
            {row.programme_name}多发 <Amount fen={row.amount_fen} unit />，须另行追回，不从以后的待遇中抵扣。
          </span>
          <Link className="push" to={`/awards/${row.award_no}?act=recover`}>
            决定追回
          </Link>
        </li>
      ))}
    </ul>
  );
}
