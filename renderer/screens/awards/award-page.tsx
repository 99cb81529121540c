/** Award page: one benefit with its levels, payments, payee, and what may be done with it. */
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import type { TraceRow } from '../../../shared/assessment/rows';
import type { AwardDetail } from '../../../shared/award/rows';
import { useAsk } from '../../hooks/use-ask';
import { Amount } from '../../parts/amount';
import { Answer } from '../../parts/answer';
import { Facts } from '../../parts/facts';
import { Masked } from '../../parts/masked';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { PrintForm } from '../../parts/print-form';
import { WhySinceLast } from '../assessment/why-since-last';
import { CaseActs } from '../cases/case-acts';
import { changePapers, PapersToIssue } from '../cases/papers-to-issue';
import { AwardActForm, awardForms } from './award-act-form';
import { AwardPayments } from './award-payments';
import { RecheckPanel } from './recheck-panel';

export function AwardPage() {
  const { awardNo = '' } = useParams();
  const found = useAsk('award', { award_no: awardNo });
  return (
    <Answer of={found}>
      {(detail) =>
        detail ? <AwardRoom key={awardNo} detail={detail} /> : <Page title="没有这份待遇">请从待遇列表中选择。</Page>
      }
    </Answer>
  );
}

/** Acts with a form, allowed now; the rest would only be noise on this page. */
function useActs(awardNo: string) {
  const allowed = useAsk('allowed', { subject: { award_no: awardNo } }).answer ?? [];
  return allowed.filter((action) => action.refusal === null && action.kind in awardForms);
}

function AwardRoom({ detail }: { detail: AwardDetail }) {
  const { row } = detail;
  const [parameters] = useSearchParams();
  const { act, ...prefill } = Object.fromEntries(parameters) as Record<string, string>;
  const [open, setOpen] = useState<string | null>(act ?? null);
  const actions = useActs(row.award_no);
  const aside = (
    <>
      {row.programme_name}　{row.award_no}　<span className="state">{row.standing_name}</span>
    </>
  );
  return (
    <Page title={row.name} aside={aside} actions={<Link to={`/whatif?award=${row.award_no}`}>试算</Link>}>
      <CaseActs actions={actions} open={open} onOpen={setOpen} />
      {open !== null && (
        <AwardActForm
          key={open}
          kind={open}
          detail={detail}
          {...(open === act ? { prefill } : {})}
          onClose={() => setOpen(null)}
        />
      )}
      <div className="columns-2">
        <div>
          <AwardFacts detail={detail} />
          <PayeePanel detail={detail} />
        </div>
        <div>
          <RecheckPanel detail={detail} />
          <LevelsPanel detail={detail} />
          <AwardPayments detail={detail} />
          <AwardPapers awardNo={row.award_no} caseNo={row.case_no} live={row.standing === 'live'} />
        </div>
      </div>
    </Page>
  );
}

function AwardFacts({ detail }: { detail: AwardDetail }) {
  const { row, members } = detail;
  return (
    <Panel title="待遇">
      <Facts
        of={[
          ['金额', <><Amount key="amount" fen={row.amount_fen} unit />{row.payment === 'monthly' ? '/月' : '，一次性'}</>],
          ['起止', `${row.from} 起${row.until === null ? '' : `，至 ${row.until}`}`],
          detail.suspended_from === null ? null : ['暂停', `${detail.suspended_from} 起暂停发放`],
          detail.review && ['下次复核', `${detail.review.due} 前（${detail.review.group_name}，每 ${detail.review.months} 个月复核一次${detail.review.put_off_by === null ? '' : `，因${detail.review.put_off_by}延期`}）`],
          ['享受人员', members.map((member) => (member.deceased_on === null ? member.name : `${member.name}（${member.deceased_on} 去世）`)).join('、')],
          ['身份证号', <Masked key="id" value={row.id_number} kind="id" />],
          ['家庭', <Link key="household" to={`/households/${row.household_no}`}>{`${row.village_name}，${row.members_count} 人`}</Link>],
          ['案件', <Link key="case" to={`/cases/${row.case_no}`}>{row.case_no}</Link>],
        ]}
      />
    </Panel>
  );
}

function PayeePanel({ detail }: { detail: AwardDetail }) {
  const { payee, pending_account: pending } = detail;
  return (
    <Panel title="收款账户">
      {payee.account_no === '' ? (
        <p className="note">领款人 {payee.name}，由备用金支付现金。</p>
      ) : (
        <Facts
          of={[
            ['户名', payee.holder_name],
            ['开户银行', payee.bank],
            ['银行账号', <Masked key="account" value={payee.account_no} kind="account" />],
          ]}
        />
      )}
      {pending && (
        <p className="warns">
          {pending.proposed_on} {pending.proposed_by} 登记了新账户：{pending.holder_name}，{pending.bank}，
          <Masked value={pending.account_no} kind="account" />，须另一人复核后才用。
        </p>
      )}
    </Panel>
  );
}

/** Papers that are due for what was decided last; those issued stand in the case. */
function AwardPapers({ awardNo, caseNo, live }: { awardNo: string; caseNo: string; live: boolean }) {
  return (
    <Panel title="文书" aside={<Link to={`/cases/${caseNo}`}>已发文书在案件页</Link>}>
      <PapersToIssue caseNo={caseNo} codes={changePapers} />
      {live && (
        <div className="row-of-buttons">
          <PrintForm code="D50" subject={{ award_no: awardNo }} label="打印放弃救助声明" />
        </div>
      )}
    </Panel>
  );
}

/** The kept answer behind a level; levels from elsewhere may have none. */
function traceOf(kept: readonly TraceRow[], from: string): TraceRow | undefined {
  return kept.findLast((row) => row.levels.includes(from));
}

/** The answer behind a level beside that of the level before it, or the one last kept where that level was replaced. */
function reasonsOf(kept: readonly TraceRow[], from: string, earlier: string | undefined) {
  const after = traceOf(kept, from);
  const before = earlier === undefined ? undefined : traceOf(kept, earlier);
  return { after, before: before ?? kept.findLast((row) => after !== undefined && row.seq < after.seq) };
}

function LevelsPanel({ detail }: { detail: AwardDetail }) {
  const kept = useAsk('traces', { award_no: detail.row.award_no }).answer ?? [];
  return (
    <Panel title="金额变化">
      <ul className="lines">
        {detail.levels.map((level, i) => (
          <li key={`${level.from} ${level.seq}`}>
            <span>
              {level.from} {level.until === null ? '起' : `至 ${level.until}`}
            </span>
            <span className="faint">{level.decision}</span>
            {level.addons_fen > 0 && (
              <span className="faint">
                补差 <Amount fen={level.base_fen} />，增发 <Amount fen={level.addons_fen} />
              </span>
            )}
            <span className="push">
              <Amount fen={level.amount_fen} unit />
            </span>
            <WhySinceLast
              {...reasonsOf(kept, level.from, detail.levels[i + 1]?.from)}
              label="金额为何变化"
            />
          </li>
        ))}
      </ul>
      {detail.overpaid.length > 0 && (
        <p className="warns">
          多发：{detail.overpaid.map((row) => row.month).join('、')}，单独追回，不从以后月份抵扣。
        </p>
      )}
    </Panel>
  );
}
