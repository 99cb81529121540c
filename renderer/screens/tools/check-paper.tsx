/** Check paper: whether a paper in somebody's hand is the recorded one, by its QR text or its twelve signs. */
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { PaperCheck } from '../../../shared/notice/proof-questions';
import { useAsk } from '../../hooks/use-ask';
import { Amount } from '../../parts/amount';
import { Answer } from '../../parts/answer';
import { Facts } from '../../parts/facts';
import { Panel } from '../../parts/panel';
import { noticeStates } from '../papers/papers-page';

export function CheckPaper() {
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const found = useAsk('check_paper', { typed: asked }, { when: asked !== '' });
  const check = (): void => setAsked(typed.trim());
  return (
    <Panel title="文书核验">
      <p>扫描文书上的二维码，或输入旁边的 12 位核验码，与本机签名的记录核对；不联网也能核验。</p>
      <div className="row-of-buttons">
        <Input
          className="check-code"
          aria-label="核验码"
          placeholder="12 位核验码"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onPressEnter={check}
        />
        <Button type="primary" disabled={typed.trim() === ''} onClick={check}>
          核验
        </Button>
      </div>
      {asked !== '' && <Answer of={found}>{(answer) => <Verdict check={answer} />}</Answer>}
    </Panel>
  );
}

function Verdict({ check }: { check: PaperCheck }) {
  if (check.verdict === 'unreadable') {
    return <p className="warns">这不是核验码。核验码是 12 位数字和字母，请照文书上的重新输入。</p>;
  }
  const { paper } = check;
  if (!paper) {
    return <p className="warns forbids">本机记录中没有这份文书，或者内容与记录不符。请收下文书，向发文单位核实。</p>;
  }
  return (
    <>
      {paper.state === 'in_force' ? (
        <p className="done-note">真实有效：内容与签名的记录一致。请再核对文书上的文号、姓名和金额。</p>
      ) : (
        <p className="warns">文书是真的，但已经{noticeStates[paper.state]}，不能再作为依据。</p>
      )}
      <Facts
        of={[
          ['文书', paper.own ? <Link key="paper" to={`/papers/${paper.notice_no}`}>{paper.title}</Link> : paper.title],
          ['文号', paper.number],
          ['姓名', paper.name_tail],
          paper.amount_fen === null
            ? null
            : ['金额', <><Amount key="amount" fen={paper.amount_fen} unit />{paper.monthly ? '/月' : ''}</>],
          ['发文日期', paper.issued_on],
          ['状态', noticeStates[paper.state]],
        ]}
      />
    </>
  );
}
