/** Candidates panel: who belongs in a ledger by this month's awards and has no line yet; one click begins the line. */
import { Button } from 'antd';
import { useState } from 'react';
import type { Register } from '../../../shared/outreach/register';
import type { Candidate } from '../../../shared/statistics/candidates';
import { useAsk } from '../../hooks/use-ask';
import { Panel } from '../../parts/panel';

const few = 3;
const many = 200;

export function CandidatesPanel({ register, onEnter }: { register: Register; onEnter: (candidate: Candidate) => void }) {
  const [all, setAll] = useState(false);
  const page = useAsk('register_candidates', { register: register.code, limit: all ? many : few }, { keep: true }).answer;
  if (!page || page.total === 0) return null;
  const more = page.total > few;
  return (
    <Panel
      title={`应登记未登记 ${String(page.total)}`}
      aside={
        more && (
          <button type="button" className="link" onClick={() => setAll(!all)}>
            {all ? '只看几条' : '全部'}
          </button>
        )
      }
    >
      <ul className={all ? 'lines lines-tall' : 'lines'}>
        {page.rows.map((row) => (
          <li key={row.person_no ?? row.household_no}>
            <span>{row.name}</span>
            <span className="faint">
              {row.village_name} {row.why}
            </span>
            <span className="push">
              <Button size="small" aria-label={`登记${row.name}`} onClick={() => onEnter(row)}>
                登记
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
