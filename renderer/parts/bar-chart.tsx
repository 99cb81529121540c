/** Bar chart: horizontal bars as plain drawing, with the same figures in a table for those who read or listen. */

/** One bar; `value` is never negative, `text` says it in words. */
export interface Bar {
  name: string;
  value: number;
  text: string;
}

interface BarChartProps {
  label: string;
  bars: readonly Bar[];
}

const row = 26;
const names = 150;
const width = 640;
const room = 150;

export function BarChart({ label, bars }: BarChartProps) {
  const most = Math.max(1, ...bars.map((bar) => bar.value));
  const scale = (width - names - room) / most;
  return (
    <figure className="bar-chart">
      <svg
        viewBox={`0 0 ${String(width)} ${String(bars.length * row)}`}
        width={width}
        height={bars.length * row}
        aria-hidden="true"
      >
        {bars.map((bar, at) => (
          <g key={bar.name} transform={`translate(0 ${String(at * row)})`}>
            <text x={names - 10} y={18} textAnchor="end">
              {bar.name}
            </text>
            <rect x={names} y={5} width={Math.max(bar.value > 0 ? 2 : 0, bar.value * scale)} height={16} />
            <text x={names + bar.value * scale + 8} y={18}>
              {bar.text}
            </text>
          </g>
        ))}
      </svg>
      <table className="only-heard">
        <caption>{label}</caption>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.name}>
              <th scope="row">{bar.name}</th>
              <td>{bar.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
