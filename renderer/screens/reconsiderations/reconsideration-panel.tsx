/** Reconsideration panel: one of them with its next act: the answer, the authority's decision, carrying it out. */
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { DecideReconsideration } from '../../../shared/approval/decide-reconsideration';
import { ExecuteReconsideration } from '../../../shared/approval/execute-reconsideration';
import { reconsiderationOutcomes } from '../../../shared/approval/reconsideration';
import { ReplyReconsideration } from '../../../shared/approval/reply-reconsideration';
import type { ReconsiderationRow } from '../../../shared/approval/reconsideration-questions';
import { ActBox } from '../../form/act-box';
import { ChoiceField, choicesOf } from '../../form/choice-field';
import { DateField } from '../../form/date-field';
import { TextField } from '../../form/text-field';
import { useToday } from '../../frame/session-context';
import { useAsk } from '../../hooks/use-ask';
import type { LongList } from '../../hooks/use-pages';
import { Facts } from '../../parts/facts';
import { Panel } from '../../parts/panel';

interface PanelProps {
  no: string;
  list: LongList<ReconsiderationRow>;
  onClose: () => void;
}

export function ReconsiderationPanel({ no, list, onClose }: PanelProps) {
  const rows = Array.from({ length: list.total ?? 0 }, (_, at) => list.rowAt(at));
  const row = rows.find((each) => each?.reconsideration_no === no);
  return row ? <Opened row={row} onClose={onClose} /> : null;
}

const kinds = ['replyReconsideration', 'decideReconsideration', 'executeReconsideration'];

function Opened({ row, onClose }: { row: ReconsiderationRow; onClose: () => void }) {
  const [act, setAct] = useState<string | null>(null);
  const subject = { reconsideration_no: row.reconsideration_no };
  const allowed = useAsk('allowed', { subject }).answer ?? [];
  const may = allowed.filter(({ kind, refusal }) => kinds.includes(kind) && refusal === null);
  const close = (): void => setAct(null);
  return (
    <Panel
      title={`${row.applicant_name}　${row.state_name}`}
      aside={
        <button type="button" className="link" onClick={onClose}>
          收起
        </button>
      }
    >
      <Facts
        of={[
          ['案件', <Link key="case" to={`/cases/${row.case_no}`}>{`${row.programme_name} ${row.case_no}`}</Link>],
          ['针对', row.decision],
          ['复议机关', `${row.authority}，${row.document_no}`],
          ['请求和理由', row.requests],
          row.reply_due === null ? null : ['答复期限', row.reply_due],
          row.replied_on === null ? null : ['答复', `${row.replied_on}：${row.reply_text}`],
          row.decided_on === null ? null : ['复议决定', `${row.decided_on} ${row.outcome_name}：${row.decision_text}`],
          row.execute_by === null ? null : ['履行期限', row.execute_by],
          row.executed_on === null ? null : ['履行', `${row.executed_on}：${row.execution_text}`],
        ]}
      />
      {act === null && (
        <div className="row-of-buttons">
          {may.map(({ kind, title }) => (
            <Button key={kind} onClick={() => setAct(kind)}>
              {title}
            </Button>
          ))}
        </div>
      )}
      {act === 'replyReconsideration' && <ReplyForm no={row.reconsideration_no} onClose={close} />}
      {act === 'decideReconsideration' && <DecideForm no={row.reconsideration_no} onClose={close} />}
      {act === 'executeReconsideration' && <ExecuteForm no={row.reconsideration_no} onClose={close} />}
    </Panel>
  );
}

interface FormProps {
  no: string;
  onClose: () => void;
}

function ReplyForm({ no, onClose }: FormProps) {
  return (
    <ActBox
      kind="replyReconsideration"
      schema={ReplyReconsideration}
      draft={`reply:${no}`}
      first={{ reconsideration_no: no, replied_on: useToday(), document_no: '', text: '' }}
      title="登记复议答复"
      help="答复书和作出决定的证据、依据一并提交复议机关。"
      submit="登记答复"
      onDone={onClose}
      onCancel={onClose}
    >
      <div className="fields">
        <DateField path="replied_on" label="答复日期" required />
        <TextField path="document_no" label="答复书文号" required maxLength={60} />
      </div>
      <TextField path="text" label="答复要点和证据" required rows={4} maxLength={2000} />
    </ActBox>
  );
}

function DecideForm({ no, onClose }: FormProps) {
  const first = {
    reconsideration_no: no,
    outcome: '',
    document_no: '',
    decided_on: useToday(),
    text: '',
    execute_by: null,
  };
  return (
    <ActBox
      kind="decideReconsideration"
      schema={DecideReconsideration}
      draft={`decide:${no}`}
      first={first}
      title="登记复议决定"
      help="撤销、变更或者责令重新作出的，照复议决定书填写履行期限；没有写明的空着。"
      submit="登记复议决定"
      onDone={onClose}
      onCancel={onClose}
    >
      <div className="fields">
        <ChoiceField path="outcome" label="复议结果" required choices={choicesOf(reconsiderationOutcomes)} />
        <TextField path="document_no" label="决定书文号" required maxLength={60} />
        <DateField path="decided_on" label="决定日期" required />
        <DateField path="execute_by" label="履行期限" />
      </div>
      <TextField path="text" label="决定内容摘录" required rows={3} maxLength={2000} />
    </ActBox>
  );
}

function ExecuteForm({ no, onClose }: FormProps) {
  return (
    <ActBox
      kind="executeReconsideration"
      schema={ExecuteReconsideration}
      draft={`execute:${no}`}
      first={{ reconsideration_no: no, executed_on: useToday(), done_by: '', text: '' }}
      title="登记复议履行"
      help="先办理撤销、重新受理或者纠正，再在这里写明由哪一件履行。"
      submit="登记履行"
      onDone={onClose}
      onCancel={onClose}
    >
      <div className="fields">
        <DateField path="executed_on" label="履行日期" required />
        <TextField path="done_by" label="新的案件、待遇编号或文号" required maxLength={80} />
      </div>
      <TextField path="text" label="怎样履行的" required rows={2} maxLength={1000} />
    </ActBox>
  );
}
