/** Why view: why an amount changed — what is different, then what follows, as sentences. */
import type { WhyChanged } from '../../../shared/policy/trace-why';

export function WhyView({ why }: { why: WhyChanged }) {
  return (
    <div className="why">
      <p>
        <strong>{why.summary}</strong>
      </p>
      {why.causes.length > 0 && <p className="faint">变化的情况和标准</p>}
      <ul className="sentences">
        {why.causes.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {why.effects.length > 0 && <p className="faint">因此</p>}
      <ul className="sentences">
        {why.effects.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
