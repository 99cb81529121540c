/** Timeline: the acts of a case in plain sentences, newest on top; each opens what was recorded. */
import { useState } from 'react';
import { Link } from 'react-router';
import type { TimelineRow } from '../../../shared/application/rows';
import { Panel } from '../../parts/panel';
import { ActFacts } from './act-facts';

interface TimelineProps {
  rows: readonly TimelineRow[];
  householdNo: string;
}

export function Timeline({ rows, householdNo }: TimelineProps) {
  return (
    <Panel title="办理记录" aside={`${rows.length} 条，最近的在上`}>
      <ol className="timeline">
        {rows.map((row) => (
          <TimelineItem key={`${row.office} ${row.epoch} ${row.seq}`} row={row} householdNo={householdNo} />
        ))}
      </ol>
    </Panel>
  );
}

function TimelineItem({ row, householdNo }: { row: TimelineRow; householdNo: string }) {
  const [open, setOpen] = useState(false);
  return (
    <li>
      <div className="timeline-head">
        <span className="timeline-title">{row.title}</span>
        <span>{row.on}</span>
        <span>
          {row.officer_name}（{row.post_name}）
        </span>
        {row.power_document_no !== null && <span>依据 {row.power_document_no}</span>}
      </div>
      <div>{row.sentence}</div>
      <div className="timeline-head">
        <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? '收起' : '看登记内容'}
        </button>
        {row.notice_no !== null && <Link to={`/papers/${row.notice_no}`}>看文书</Link>}
      </div>
      {open && <ActFacts office={row.office} seq={row.seq} householdNo={householdNo} />}
    </li>
  );
}
