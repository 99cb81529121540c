/** Paper page: one issued paper as it will be printed, with printing, saving, serving and voiding. */
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { NoticeRow } from '../../../shared/notice/rows';
import { useAsk } from '../../hooks/use-ask';
import { useDrawnPaper } from '../../hooks/use-drawn-paper';
import { Answer, Refused } from '../../parts/answer';
import { Facts } from '../../parts/facts';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { PrintForm } from '../../parts/print-form';
import { PaperPrinting } from './paper-printing';
import { noticeStates } from './papers-page';
import { ServeForm } from './serve-form';
import { VoidForm } from './void-form';

export function PaperPage() {
  const { noticeNo = '' } = useParams();
  const found = useAsk('notice', { notice_no: noticeNo });
  return (
    <Answer of={found}>
      {(row) => (row ? <PaperRoom key={noticeNo} row={row} /> : <Page title="没有这份文书">请从文书列表中选择。</Page>)}
    </Answer>
  );
}

type Open = 'none' | 'serve' | 'void';

function PaperRoom({ row }: { row: NoticeRow }) {
  const [open, setOpen] = useState<Open>('none');
  const { token, refusal } = useDrawnPaper(row.notice_no, `${row.state} ${row.prints}`);
  const close = (): void => setOpen('none');
  return (
    <Page title={row.title} aside={row.number} fill>
      <div className="paper-body">
        <div className="paper-side">
          <PaperPrinting row={row} token={token} />
          <PaperFacts row={row} />
          <div className="row-of-buttons">
            <PrintForm code="D35" subject={{ notice_no: row.notice_no }} label="打印送达回证" />
          </div>
          <PaperActs notice={row} open={open} onOpen={setOpen} />
          {open === 'serve' && <ServeForm row={row} onClose={close} />}
          {open === 'void' && <VoidForm row={row} onClose={close} />}
        </div>
        {refusal && <Refused refusal={refusal} />}
        {token !== undefined && (
          <iframe className="paper-frame" title={`${row.title} ${row.number}`} src={`app://desk/paper/${token}#toolbar=0&navpanes=0&view=FitH`} />
        )}
      </div>
    </Page>
  );
}

function PaperFacts({ row }: { row: NoticeRow }) {
  return (
    <Panel title="文书">
      <Facts
        of={[
          ['文号', row.number],
          ['申请人', `${row.applicant_name}（${row.village_name}）`],
          row.case_no === null ? null : ['案件', <Link key="case" to={`/cases/${row.case_no}`}>{row.case_no}</Link>],
          ['发文日期', row.issued_on],
          ['状态', noticeStates[row.state]],
          ['送达', row.served_on === null ? '还没有登记送达' : row.served_on],
          ['已打印', `${row.prints} 次`],
        ]}
      />
    </Panel>
  );
}

interface PaperActsProps {
  notice: NoticeRow;
  open: Open;
  onOpen: (open: Open) => void;
}

/** Serving and voiding, when the desk allows them to this officer. */
function PaperActs({ notice, open, onOpen }: PaperActsProps) {
  const allowed = useAsk('allowed', { subject: { notice_no: notice.notice_no } }).answer ?? [];
  if (notice.state !== 'in_force' || open !== 'none') return null;
  const may = (kind: string): boolean => allowed.some((row) => row.kind === kind && row.refusal === null);
  return (
    <ul className="sentences">
      {may('serve') && (
        <li>
          <button type="button" className="link" onClick={() => onOpen('serve')}>
            登记送达
          </button>
        </li>
      )}
      {may('void') && (
        <li>
          <button type="button" className="link" onClick={() => onOpen('void')}>
            作废这份文书
          </button>
        </li>
      )}
    </ul>
  );
}
