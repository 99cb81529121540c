/** Amount: fen as 1,402.00, with 元 where it stands in a sentence. */
import { formatFen, type Fen } from '../../shared/base/money';

export function Amount({ fen, unit = false }: { fen: Fen | null | undefined; unit?: boolean }) {
  if (fen === null || fen === undefined) return <span className="faint">—</span>;
  return (
    <span className="amount">
      {formatFen(fen)}
      {unit && ' 元'}
    </span>
  );
}
