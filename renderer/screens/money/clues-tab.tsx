/** Clues tab: the auditors' questions with what they met, each hit with its written answer. */
import { Button, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { AnswerClue } from '../../../shared/supervision/answer-clue';
import { ClueState, clueFindingNames, clueStateNames } from '../../../shared/supervision/clue';
import { ConfirmClue } from '../../../shared/supervision/confirm-clue';
import type { ClueRow, CluesView } from '../../../shared/supervision/rows';
import { chooseTarget, fileKinds } from '../../bridge';
import { ActBox } from '../../form/act-box';
import { RadioField } from '../../form/radio-field';
import { TextField } from '../../form/text-field';
import { useHolds } from '../../frame/session-context';
import { useAsk } from '../../hooks/use-ask';
import { useJob } from '../../hooks/use-job';
import { useMonth } from '../../hooks/use-month';
import { Answer, Refused } from '../../parts/answer';
import { MonthTurn } from '../../parts/month-turn';

const findings = Object.entries(clueFindingNames).map(([value, label]) => ({ value, label }));
const verdicts = [
  { value: true, label: '同意答复，了结' },
  { value: false, label: '退回，重新答复' },
];
const states = [
  { value: '', label: '全部状态' },
  ...ClueState.options.map((value) => ({ value, label: clueStateNames[value] })),
];
const places: Record<ClueRow['opens'], string> = {
  award: '/awards/',
  case: '/cases/',
  batch: '/money/batches/',
  household: '/households/',
};

export function CluesTab() {
  const view = useAsk('clue_queries', {}, { keep: true });
  const [code, setCode] = useState('');
  const [state, setState] = useState<'' | ClueState>('');
  return (
    <>
      <RunRow />
      <Answer of={view}>
        {(answer) => (
          <>
            <p className="big-sentence">{sentenceOf(answer)}</p>
            <div className="page-filters">
              <Select
                className="width-middle"
                aria-label="疑点种类"
                popupMatchSelectWidth={false}
                value={code}
                options={[
                  { value: '', label: '全部疑点' },
                  ...answer.queries.map((row) => ({ value: row.code, label: `${row.name}（${row.count}）` })),
                ]}
                onChange={setCode}
              />
              <Select aria-label="状态" value={state} options={states} onChange={setState} />
            </div>
            <Question view={answer} code={code} />
          </>
        )}
      </Answer>
      <ClueList code={code} state={state} />
    </>
  );
}

function sentenceOf({ last, open, answered, settled, barring }: CluesView): string {
  if (!last) return '还没有排查过疑点。每月月结前排查一次，每条疑点须有书面答复。';
  const bar = barring > 0 ? `，其中 ${barring} 条未了结不得月结` : '';
  return `${last.run_on} 由${last.officer_name}排查：待答复 ${open} 条，待复核 ${answered} 条，已了结 ${settled} 条${bar}。`;
}

function Question({ view, code }: { view: CluesView; code: string }) {
  const row = view.queries.find((query) => query.code === code);
  if (!row) return null;
  const bar = row.bars ? '未了结不得月结。' : '不妨碍月结。';
  const skipped = view.last !== null && !row.run ? '政策包没有规定期限或数量，未排查。' : '';
  return (
    <p className="note">
      {row.question}（{row.severity_name}，{bar}依据：{row.source}。读取：{row.reads}。{skipped}）
    </p>
  );
}

function RunRow() {
  const may = useHolds('accountant', 'reviewer', 'approver', 'auditor');
  const [month, setMonth] = useMonth();
  const run = useJob('run_clues', '排查疑点');
  const save = useJob('export_clues', '导出疑点');
  const choose = async (): Promise<void> => {
    const to = await chooseTarget('导出疑点', `疑点 ${month}.xlsx`, fileKinds.excel);
    if (to !== undefined) await save.run({ to });
  };
  const { outcome } = run;
  return (
    <>
      <div className="page-filters">
        <MonthTurn month={month} onTurn={setMonth} />
        {may && (
          <Button type="primary" loading={run.busy} onClick={() => void run.run({ month })}>
            排查疑点
          </Button>
        )}
        <Button loading={save.busy} onClick={() => void choose()}>
          导出表格
        </Button>
      </div>
      {outcome?.permitted && (
        <p className="done-note">
          排查完成：共 {outcome.result.count} 条，新增 {outcome.result.found} 条，消除 {outcome.result.gone} 条。
        </p>
      )}
      {outcome && !outcome.permitted && <Refused refusal={outcome} />}
      {save.outcome && !save.outcome.permitted && <Refused refusal={save.outcome} />}
    </>
  );
}

function ClueList({ code, state }: { code: string; state: '' | ClueState }) {
  const list = useAsk('clues', { code, state, limit: 200 }, { keep: true });
  return (
    <Answer of={list}>
      {({ rows, total }) => (
        <>
          {rows.length === 0 && <p className="note">没有符合条件的疑点。</p>}
          <ul className="lines">
            {rows.map((row) => (
              <ClueItem key={row.key} row={row} />
            ))}
          </ul>
          {total > rows.length && <p className="note">另有 {total - rows.length} 条，请按种类或状态筛选。</p>}
        </>
      )}
    </Answer>
  );
}

function ClueItem({ row }: { row: ClueRow }) {
  const answers = useHolds('clerk', 'accountant', 'reviewer');
  const confirms = useHolds('reviewer', 'approver', 'auditor');
  const [acting, setActing] = useState(false);
  const may = row.state === 'open' ? answers : row.state === 'answered' && confirms && !row.own_answer;
  const stop = (): void => setActing(false);
  return (
    <li>
      <strong>{row.query_name}</strong>
      <Link to={`${places[row.opens]}${row.subject}`}>{row.sentence}</Link>
      {row.answer !== '' && (
        <span className="faint">
          {row.finding_name}：{row.answer}（{row.answered_by} {row.answered_on}
          {row.confirmed_by === '' ? '' : `，${row.confirmed_by}复核${row.confirm_text}`}）
        </span>
      )}
      <span className="push">
        {row.severity_name} {row.state_name}
      </span>
      {may && !acting && (
        <button type="button" className="link" onClick={() => setActing(true)}>
          {row.state === 'open' ? '答复' : '复核'}
        </button>
      )}
      {acting && row.state === 'open' && <AnswerForm row={row} onEnd={stop} />}
      {acting && row.state === 'answered' && <ConfirmForm row={row} onEnd={stop} />}
    </li>
  );
}

interface FormProps {
  row: ClueRow;
  onEnd: () => void;
}

function AnswerForm({ row, onEnd }: FormProps) {
  return (
    <ActBox
      kind="answerClue"
      schema={AnswerClue}
      first={{ key: row.key, finding: undefined, text: '' }}
      title={`答复疑点“${row.query_name}”`}
      help="涉及资金的答复，须由另一人复核后才算了结。"
      submit="提交答复"
      onDone={onEnd}
      onCancel={onEnd}
    >
      <RadioField path="finding" label="核查结论" required choices={findings} />
      <TextField path="text" label="核查经过和结果" required rows={2} maxLength={500} />
    </ActBox>
  );
}

function ConfirmForm({ row, onEnd }: FormProps) {
  return (
    <ActBox
      kind="confirmClue"
      schema={ConfirmClue}
      first={{ key: row.key, agree: undefined, text: '' }}
      title={`复核疑点“${row.query_name}”的答复`}
      submit="提交复核"
      onDone={onEnd}
      onCancel={onEnd}
    >
      <RadioField path="agree" label="复核意见" required choices={verdicts} />
      <TextField path="text" label="说明（退回时必填）" rows={2} maxLength={500} />
    </ActBox>
  );
}
