/** Proof answer: looks a code up among all papers this desk knows, and holds it against the recorded wording. */
import { nameTail } from '../../../shared/base/names';
import { proofHolds, readClaim } from '../../../shared/notice/content/proof';
import type { Issued } from '../../../shared/notice/issue';
import type { PaperCheck } from '../../../shared/notice/proof-questions';
import { findRecord } from '../../store/docket';
import { ownOffice } from '../desk';
import type { Within } from '../session';

interface Found {
  office: string;
  notice_no: string;
  code: string;
  title: string;
  number: string;
  issued_on: string;
  issued_seq: number;
  state: 'in_force' | 'voided' | 'replaced';
  applicant_name: string | null;
  amount_fen: number | null;
  payment: string | null;
}

/** The decision whose amount is told. */
const GRANT = 'D16';

export function checkPaper({ desk }: Within, { typed }: { typed: string }): PaperCheck {
  const claim = readClaim(typed);
  if (!claim) return { verdict: 'unreadable', paper: null };
  const found = desk.db.all<Found>(
    `SELECT n.office, n.notice_no, n.code, n.title, n.number, n.issued_on, n.issued_seq, n.state,
       c.applicant_name, a.payment,
       coalesce((SELECT l.amount_fen FROM award_levels l WHERE l.award_no = a.award_no
         ORDER BY l.from_month LIMIT 1), c.amount_fen) AS amount_fen
     FROM notices n LEFT JOIN cases c ON c.case_no = n.case_no LEFT JOIN awards a ON a.award_no = c.award_no
     WHERE n.proof_code = ?`,
    claim.code,
  );
  const genuine = found.find((row) => (claim.notice_no ?? row.notice_no) === row.notice_no && holds(desk.db, row, claim.code));
  if (!genuine) return { verdict: 'unknown', paper: null };
  const { office, notice_no, title, number, issued_on, state, applicant_name } = genuine;
  return {
    verdict: 'genuine',
    paper: {
      notice_no,
      title,
      number,
      name_tail: nameTail(applicant_name ?? ''),
      amount_fen: genuine.code === GRANT ? genuine.amount_fen : null,
      monthly: genuine.payment === 'monthly',
      issued_on,
      state,
      own: office === ownOffice(desk),
    },
  };
}

/** The register alone proves nothing: the code must be that of the signed act's wording. */
function holds(db: Within['desk']['db'], { office, issued_seq }: Found, code: string): boolean {
  const issued = findRecord(db, { office, seq: issued_seq })?.body?.result as Issued | undefined;
  return issued !== undefined && proofHolds(issued.content, code);
}
