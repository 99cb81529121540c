/** Referral page: one matter handed over, with its slip, its due day, the reply and its course. */
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { ReferralDetail } from '../../../shared/application/referral-questions';
import { useAsk } from '../../hooks/use-ask';
import { Answer } from '../../parts/answer';
import { Clock } from '../../parts/clock';
import { Facts } from '../../parts/facts';
import { Masked } from '../../parts/masked';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { PrintForm } from '../../parts/print-form';
import { CaseActs } from '../cases/case-acts';
import { Timeline } from '../cases/timeline';
import { ReferralActForm } from './referral-forms';

export function ReferralPage() {
  const { referralNo = '' } = useParams();
  const found = useAsk('referral', { referral_no: referralNo });
  return (
    <Answer of={found}>
      {(detail) =>
        detail ? <Room key={referralNo} detail={detail} /> : <Page title="没有这件转办">请从转办列表中选择。</Page>
      }
    </Answer>
  );
}

function Room({ detail }: { detail: ReferralDetail }) {
  const { row } = detail;
  const [open, setOpen] = useState<string | null>(null);
  const aside = (
    <>
      {row.programme_name}　{row.number}　<span className="state">{row.state_name}</span>
    </>
  );
  const slip = <PrintForm code="D29" subject={{ referral_no: row.referral_no }} label="打印转办单" />;
  return (
    <Page title={row.names} aside={aside} actions={slip}>
      <CaseActs actions={detail.actions} open={open} onOpen={setOpen} />
      {open !== null && <ReferralActForm key={open} kind={open} detail={detail} onClose={() => setOpen(null)} />}
      <div className="columns-2">
        <div>
          <SentPanel detail={detail} />
          <AnswerPanel detail={detail} />
        </div>
        <Timeline rows={detail.timeline} householdNo={row.household_no} />
      </div>
    </Page>
  );
}

function SentPanel({ detail }: { detail: ReferralDetail }) {
  const { row, people, case_no } = detail;
  return (
    <Panel title="转出">
      <Facts
        of={[
          ['部门', row.department],
          ['回复期限', row.clock ? <Clock key="clock" clock={row.clock} /> : (row.due_on ?? '没有规定')],
          ['为谁', people.map(({ name, id_number }) => <div key={name}>{name}　<Masked value={id_number} kind="id" /></div>)],
          ['基本情况', detail.situation],
          ['移交材料', detail.hand_over.join('、') || '无'],
          ['转出', `${row.sent_on}，${detail.sent_by_name}`],
          ['依据', detail.basis],
          ['家庭', <Link key="home" to={`/households/${row.household_no}`}>{detail.address}</Link>],
          case_no === null ? null : ['案件', <Link key="case" to={`/cases/${case_no}`}>{case_no}</Link>],
        ]}
      />
    </Panel>
  );
}

function AnswerPanel({ detail }: { detail: ReferralDetail }) {
  const { answer, row, reply_fields } = detail;
  if (!answer) {
    return (
      <Panel title="回复">
        <p className="note">
          {row.department}尚未回复。{reply_fields.length > 0 && `转办单请其写明：${reply_fields.join('、')}。`}
        </p>
      </Panel>
    );
  }
  return (
    <Panel title="回复">
      <Facts
        of={[
          ['结果', answer.result_name],
          ...answer.replies.map(({ name, value }): [string, string] => [name, value]),
          ['办理情况', answer.text],
          ['回复日期', row.answered_on],
          answer.receipt_on === null ? null : ['签收日期', answer.receipt_on],
          ['告知申请人', row.told_on ?? '尚未告知'],
        ]}
      />
    </Panel>
  );
}
