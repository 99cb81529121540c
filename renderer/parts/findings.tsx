/** Findings: what a check of a file or of the docket found, one sentence a line. */
import type { Finding } from '../../shared/jobs';

export function Findings({ of, none }: { of: readonly Finding[]; none: string }) {
  if (of.length === 0) return <p className="note">{none}</p>;
  return (
    <ol className="findings">
      {of.map((finding, i) => (
        <li key={`${i} ${finding.code}`}>{finding.message}</li>
      ))}
    </ol>
  );
}
