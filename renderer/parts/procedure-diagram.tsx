/** Procedure diagram: the states of a table as boxes and its acts as arrows, drawn from the table itself. */
import { stepWords } from '../../shared/policy/data/pack-words';
import { firstState, usualWay, type Procedure, type ProcedureState } from '../../shared/policy/procedure';

const BOX = { width: 124, height: 34, across: 190, down: 92, margin: 8 };

interface Spot {
  state: ProcedureState;
  x: number;
  y: number;
}

/** The usual way runs along the top; all else stands below, in the table's order. */
function spotsOf(procedure: Procedure): Map<string, Spot> {
  const way = [firstState(procedure).code, ...usualWay(procedure, firstState(procedure).code).map((step) => step.to)];
  const below = procedure.states.map((state) => state.code).filter((code) => !way.includes(code));
  const place = (codes: string[], row: number): [string, Spot][] =>
    codes.flatMap((code, at) => {
      const state = procedure.states.find((one) => one.code === code);
      const x = BOX.margin + (at + row) * BOX.across;
      return state ? [[code, { state, x, y: BOX.margin + row * BOX.down }]] : [];
    });
  return new Map([...place(way, 0), ...place(below, 1)]);
}

interface Arrow {
  from: Spot;
  to: Spot;
  words: string;
  usual: boolean;
}

/** One arrow a pair of states, with every act that leads from one to the other. */
function arrowsOf(procedure: Procedure, spots: Map<string, Spot>): Arrow[] {
  const arrows = new Map<string, Arrow>();
  for (const step of procedure.steps) {
    for (const code of step.from) {
      const [from, to] = [spots.get(code), spots.get(step.to)];
      if (!from || !to || from === to) continue;
      const key = `${code} ${step.to}`;
      const words = stepWords[step.act] ?? '';
      const known = arrows.get(key);
      if (!known) arrows.set(key, { from, to, words, usual: step.usual });
      else if (!known.words.includes(words)) known.words = `${known.words}、${words}`;
      if (known && step.usual) known.usual = true;
    }
  }
  return [...arrows.values()];
}

function pathOf({ from, to }: Arrow): { d: string; x: number; y: number } {
  const middle = BOX.height / 2;
  const forward = to.x > from.x;
  const start = { x: from.x + (forward ? BOX.width : BOX.width / 2), y: from.y + (forward ? middle : BOX.height) };
  if (from.y === to.y && forward && to.x - from.x === BOX.across) {
    return { d: `M${start.x} ${start.y} L${to.x} ${to.y + middle}`, x: (start.x + to.x) / 2, y: start.y - 5 };
  }
  if (from.y !== to.y) {
    const end = { x: to.x + BOX.width / 2, y: to.y };
    const begin = { x: from.x + BOX.width / 2, y: from.y + BOX.height };
    return { d: `M${begin.x} ${begin.y} L${end.x} ${end.y}`, x: (begin.x * 2 + end.x) / 3, y: (begin.y * 2 + end.y) / 3 };
  }
  const depth = from.y + BOX.height + 22;
  const [a, b] = [from.x + BOX.width / 2, to.x + BOX.width / 2];
  return {
    d: `M${a} ${from.y + BOX.height} C${a} ${depth} ${b} ${depth} ${b} ${to.y + BOX.height}`,
    x: (a + b) / 2,
    y: depth - 2,
  };
}

/** `now` is the state a case stands in, marked in shape and words. */
export function ProcedureDiagram({ procedure, now }: { procedure: Procedure; now?: string }) {
  const spots = spotsOf(procedure);
  const all = [...spots.values()];
  const width = Math.max(...all.map(({ x }) => x)) + BOX.width + BOX.margin;
  const height = Math.max(...all.map(({ y }) => y)) + BOX.height + BOX.margin + 24;
  return (
    <div className="diagram">
      <svg viewBox={`0 0 ${width} ${height}`} style={{ minWidth: width * 0.72 }} role="img" aria-label={`${procedure.name}的环节和步骤`}>
        <defs>
          <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse">
            <path d="M0 0 L8 4 L0 8 z" className="diagram-head" />
          </marker>
        </defs>
        {arrowsOf(procedure, spots).map((arrow) => {
          const { d, x, y } = pathOf(arrow);
          return (
            <g key={d} className={arrow.usual ? 'diagram-usual' : 'diagram-beside'}>
              <path d={d} markerEnd="url(#arrow)" />
              <text x={x} y={y} textAnchor="middle">
                {arrow.words}
              </text>
            </g>
          );
        })}
        {all.map(({ state, x, y }) => (
          <g key={state.code} className={state.code === now ? 'diagram-now' : state.ends === null ? 'diagram-state' : 'diagram-end'}>
            <rect x={x} y={y} width={BOX.width} height={BOX.height} rx={state.ends === null ? 4 : 16} />
            <text x={x + BOX.width / 2} y={y + 22} textAnchor="middle">
              {state.code === now ? `● ${state.name}` : state.name}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
