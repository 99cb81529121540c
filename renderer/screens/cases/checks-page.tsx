/** Checks page: the requests that wait for the checking body, the list that goes to it, and its answers. */
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { OpenCheckRow } from '../../../shared/assessment/loop-rows';
import type { Refusal } from '../../../shared/base/outcome';
import type { JobResult } from '../../../shared/jobs';
import { chooseFile, chooseTarget, fileKinds } from '../../bridge';
import { useHolds, useToday } from '../../frame/session-context';
import { useAsk } from '../../hooks/use-ask';
import { useJob } from '../../hooks/use-job';
import { usePerform } from '../../hooks/use-perform';
import { Answer, Refused } from '../../parts/answer';
import { Findings } from '../../parts/findings';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';

export function ChecksPage() {
  const clerk = useHolds('clerk');
  const rows = useAsk('open_checks', {});
  return (
    <Page title="家庭经济状况核对">
      <Answer of={rows}>{(open) => <Waiting open={open} mayWrite={clerk} />}</Answer>
      {clerk && <TakeAnswers />}
    </Page>
  );
}

function Waiting({ open, mayWrite }: { open: readonly OpenCheckRow[]; mayWrite: boolean }) {
  return (
    <Panel title="待回复的核对提请" aside={`${open.length} 件`}>
      {open.length === 0 && <p className="note">没有待回复的核对提请。需要核对的，请在案件页“提请核对”。</p>}
      <ul className="lines">
        {open.map((row) => (
          <li key={row.request_no}>
            <Link to={`/cases/${row.case_no}`}>{row.applicant_name}</Link>
            <span>{row.programme_name}</span>
            <span className="faint">
              {row.names.join('、')}，{row.items_count}项
            </span>
            <span className="push">
              {row.requested_on} 提请　{row.request_no}
            </span>
          </li>
        ))}
      </ul>
      {mayWrite && open.length > 0 && <WriteFile count={open.length} />}
    </Panel>
  );
}

function WriteFile({ count }: { count: number }) {
  const today = useToday();
  const write = useJob('check_request_file', '生成核对提请文件');
  const { outcome } = write;
  const start = async (): Promise<void> => {
    const to = await chooseTarget('保存核对提请文件', `核对提请${today}.xlsx`, fileKinds.excel);
    if (to !== undefined) await write.run({ to });
  };
  return (
    <>
      <div className="row-of-buttons">
        <Button type="primary" loading={write.busy} onClick={() => void start()}>
          生成核对提请文件（{count} 件）
        </Button>
      </div>
      <p className="note">交区核对中心填写后，在下面读入。文件含个人信息，请按规定传递和保管。</p>
      {outcome && !outcome.permitted && <Refused refusal={outcome} />}
      {outcome?.permitted && (
        <p className="done-note">
          已写到 {outcome.result.path}：{outcome.result.requests} 件提请，{outcome.result.people} 人。
        </p>
      )}
    </>
  );
}

function TakeAnswers() {
  const read = useJob('read_check_answer', '读取核对结果');
  const [taken, setTaken] = useState(0);
  const { outcome } = read;
  const choose = async (): Promise<void> => {
    const path = await chooseFile('选择核对结果文件', fileKinds.checkAnswer);
    setTaken(0);
    if (path !== undefined) await read.run({ path });
  };
  const done = (count: number): void => {
    setTaken(count);
    read.forget();
  };
  return (
    <Panel title="核对结果">
      <p className="note">整份文件先核对，有一处不对就全部不登记；同一文件不会登记两次。</p>
      <div className="row-of-buttons">
        <Button loading={read.busy} onClick={() => void choose()}>
          读入核对结果文件
        </Button>
      </div>
      {taken > 0 && <p className="done-note">已登记 {taken} 件核对结果。</p>}
      {outcome && !outcome.permitted && <Refused refusal={outcome} />}
      {outcome?.permitted && <AnswersRead file={outcome.result} onDone={done} onCancel={read.forget} />}
    </Panel>
  );
}

interface AnswersReadProps {
  file: JobResult<'read_check_answer'>;
  onDone: (count: number) => void;
  onCancel: () => void;
}

function AnswersRead({ file, onDone, onCancel }: AnswersReadProps) {
  const { busy, perform } = usePerform();
  const [refused, setRefused] = useState<Refusal>();
  const { answers, findings } = file;
  const lines = answers.flatMap((answer) => answer.lines);
  const differing = lines.filter(({ finding }) => finding === 'differs').length;
  const take = async (): Promise<void> => {
    const outcome = await perform(answers.map((payload) => ({ kind: 'recordCheck', payload })));
    setRefused(outcome.permitted ? undefined : outcome);
    if (outcome.permitted) onDone(answers.length);
  };
  return (
    <div className="act-form">
      {findings.length > 0 && (
        <p className="warns forbids">
          {file.file_name} 有 {findings.length} 处不对，没有登记任何一件。请核对中心更正后重新读入。
        </p>
      )}
      {findings.length === 0 && (
        <p>
          {file.file_name}：{answers.length} 件提请，{lines.length} 项结果，其中 {differing} 项与申报不符。
        </p>
      )}
      <Findings of={findings} none="格式没有问题。" />
      {refused && <Refused refusal={refused} />}
      <div className="row-of-buttons">
        {findings.length === 0 && (
          <Button type="primary" loading={busy} onClick={() => void take()}>
            登记核对结果 {answers.length} 件
          </Button>
        )}
        <Button onClick={onCancel}>取消</Button>
      </div>
    </div>
  );
}
