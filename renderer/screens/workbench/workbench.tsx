/** Workbench: what is due today, what waits for me, this month's money, the exchange with the district. */
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { DueRow, Workbench as WorkbenchView } from '../../../shared/application/rows';
import { useHolds, useSession } from '../../frame/session-context';
import { useAsk } from '../../hooks/use-ask';
import { Answer } from '../../parts/answer';
import { Clock } from '../../parts/clock';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { ComingList } from '../households/coming-list';
import { EmergencyBand } from '../emergencies/emergency-band';
import { LeadsDue } from '../leads/leads-due';
import { ReconsiderationsDue } from '../reconsiderations/reconsiderations-due';
import { ReferralsDue } from '../referrals/referrals-due';
import { DueRecords } from '../registers/due-records';
import { FirstSteps } from './first-steps';

export function Workbench() {
  const navigate = useNavigate();
  const clerk = useHolds('clerk');
  const view = useAsk('workbench', {});
  return (
    <Page
      title="工作台"
      actions={
        clerk && (
          <>
            <Button onClick={() => void navigate('/households/new')}>登记家庭</Button>
            <Button type="primary" onClick={() => void navigate('/cases/new')}>
              受理申请
            </Button>
          </>
        )
      }
    >
      <Answer of={view}>{(answer) => <Desk view={answer} />}</Answer>
    </Page>
  );
}

function Desk({ view }: { view: WorkbenchView }) {
  const { pack, level } = useSession();
  const founding = useHolds('admin') && level === 'town';
  return (
    <>
      {!pack && (
        <p className="warns forbids">
          还没有启用政策包，不能受理和核算。请系统管理员到<Link to="/system/packs">“系统—政策包”</Link>启用。
        </p>
      )}
      {view.calendar_missing.length > 0 && (
        <p className="warns">
          政策包缺少 {view.calendar_missing.join('、')} 年的放假安排，期限暂按周一至周五计算，请区里下发新的政策包。
        </p>
      )}
      {level === 'town' && <EmergencyBand />}
      {founding && <FirstSteps />}
      <TodayPanel due={view.due.filter(isToday)} />
      <div className="columns-2">
        <DuePanel due={view.due.filter((row) => !isToday(row))} />
        <div>
          <WaitingPanel waiting={view.waiting} />
          {level === 'town' && <LeadsDue />}
          {level === 'town' && <ReconsiderationsDue />}
          {level === 'town' && <ReferralsDue />}
          {level === 'town' && <DueRecords days={3} />}
          {level === 'town' && <EventsPanel />}
          {level === 'town' && (
            <SentencesPanel title="本月资金" to="/money" sentences={view.money.sentences} none="本月还没有发放批次。" />
          )}
          <SentencesPanel title={level === 'town' ? '与区里同步' : '与镇街同步'} to="/exchange" sentences={view.exchange.sentences} none="还没有与区里交换过数据。" />
        </div>
      </div>
    </>
  );
}

const mostShown = 14;
const mostWaiting = 30;
const mostEvents = 5;

/** Overdue, or due on this very day. */
function isToday({ clock }: DueRow): boolean {
  return clock.waits_days === null && (clock.level === 'overdue' || clock.working_days_left <= 0);
}

/** The first thing on the desk: what must be done today. */
function TodayPanel({ due }: { due: WorkbenchView['due'] }) {
  const late = due.filter(({ clock }) => clock.level === 'overdue').length;
  const aside = late > 0 ? `${due.length} 件，其中已超期 ${late} 件` : `${due.length} 件`;
  return (
    <Panel title="今天须办结" aside={aside}>
      {due.length === 0 && <p className="note">今天没有到期的事项。</p>}
      <ul className="lines">
        {due.map((row) => (
          <DueLine key={`${row.case_no} ${row.clock.name}`} row={row} />
        ))}
      </ul>
    </Panel>
  );
}

function DueLine({ row }: { row: DueRow }) {
  return (
    <li>
      <Link to={`/cases/${row.case_no}`}>{row.applicant_name}</Link>
      <span className="faint">{row.programme_name}</span>
      <span className="push">
        <Clock clock={row.clock} named />
      </span>
    </li>
  );
}

function DuePanel({ due }: { due: WorkbenchView['due'] }) {
  return (
    <Panel title="期限最近" aside={`${due.length} 件`}>
      {due.length === 0 && <p className="note">没有临近期限的案件。</p>}
      <ul className="lines">
        {due.slice(0, mostShown).map((row) => (
          <DueLine key={`${row.case_no} ${row.clock.name}`} row={row} />
        ))}
      </ul>
      {due.length > mostShown && (
        <p className="note">
          另有 {due.length - mostShown} 项，见<Link to="/cases">案件</Link>。
        </p>
      )}
    </Panel>
  );
}

function WaitingPanel({ waiting }: { waiting: WorkbenchView['waiting'] }) {
  return (
    <Panel title="等我办理" aside={`${waiting.total} 件`}>
      {waiting.total === 0 && <p className="note">现在没有等您办理的案件。</p>}
      <ul className="lines">
        {waiting.rows.slice(0, mostWaiting).map((row) => (
          <li key={`${row.case_no} ${row.title}`}>
            <Link to={`/cases/${row.case_no}`}>{row.applicant_name}</Link>
            <span className="faint">{row.programme_name}</span>
            <span className="push">{row.title}</span>
          </li>
        ))}
      </ul>
      {waiting.total > mostWaiting && (
        <p className="note">
          以上是最早的 {mostWaiting} 件，另有 {waiting.total - mostWaiting} 件，见<Link to="/cases">案件</Link>。
        </p>
      )}
    </Panel>
  );
}

/** Lives of households in benefit: what came or comes soon. */
function EventsPanel() {
  const coming = useAsk('coming_events', {}).answer;
  const rows = coming?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Panel title="变化提示" aside={<Link to="/households/events">全部 {rows.length} 条</Link>}>
      <ComingList rows={rows.slice(0, mostEvents)} />
    </Panel>
  );
}

interface SentencesPanelProps {
  title: string;
  to: string;
  sentences: readonly string[];
  none: string;
}

function SentencesPanel({ title, to, sentences, none }: SentencesPanelProps) {
  return (
    <Panel title={title} aside={<Link to={to}>打开</Link>}>
      {sentences.length === 0 && <p className="note">{none}</p>}
      <ul className="sentences">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Panel>
  );
}
