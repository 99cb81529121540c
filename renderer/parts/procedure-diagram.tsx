/** Procedure diagram: the states of a table as boxes and its acts as arrows, drawn from the table itself. */
import { useEffect, useRef } from 'react';
import { stepWords } from '../../shared/policy/data/pack-words';
import { firstState, usualWay, type Procedure, type ProcedureState } from '../../shared/policy/procedure';

const BOX = { width: 128, height: 34, across: 196 };
const MARGIN = 8;
/** Curves beside the way hang at depths of their own, so that their words do not meet. */
const HANG = { first: 26, each: 20 };
const ENDS = { gap: 18, line: 18 };

interface Arrow {
  from: number;
  to: number;
  words: string;
}

/** States in which every matter may wait, in the order of the usual way; then those beside it. */
function openStates(procedure: Procedure): ProcedureState[] {
  const first = firstState(procedure).code;
  const way = [first, ...usualWay(procedure, first).map((step) => step.to)];
  const place = ({ code }: ProcedureState): number => (way.includes(code) ? way.indexOf(code) : way.length);
  return procedure.states
    .filter(({ code, ends }) => ends === null || way.includes(code))
    .sort((a, b) => place(a) - place(b));
}

const wordOf = (act: string): string => stepWords[act] ?? act;

/** One arrow a pair of states, with every act that leads from one to the other. */
function arrowsOf(procedure: Procedure, states: readonly ProcedureState[]): Arrow[] {
  const placeOf = new Map(states.map(({ code }, at) => [code, at]));
  const words = new Map<string, Arrow>();
  for (const { from, to, act, answer, usual } of procedure.steps) {
    for (const code of from) {
      const [a, b] = [placeOf.get(code), placeOf.get(to)];
      if (a === undefined || b === undefined || a === b) continue;
      const known = words.get(`${code} ${to}`) ?? { from: a, to: b, words: '' };
      const word = wordOf(answer === null || usual ? act : answer);
      if (!known.words.split('、').includes(word)) known.words = known.words === '' ? word : `${known.words}、${word}`;
      words.set(`${code} ${to}`, known);
    }
  }
  return [...words.values()];
}

/** How else a matter may end: '撤回：自待核算、待审核'. */
function endingsOf(procedure: Procedure, states: readonly ProcedureState[]): string[] {
  const shown = new Set(states.map(({ code }) => code));
  const nameOf = (code: string): string => procedure.states.find((state) => state.code === code)?.name ?? code;
  return procedure.steps
    .filter(({ to }) => !shown.has(to))
    .map(({ act, from, to }) => `${wordOf(act)}（${nameOf(to)}）：自${from.map(nameOf).join('、')}`);
}

const leftOf = (at: number): number => MARGIN + at * BOX.across;

function Ahead({ arrow, marker }: { arrow: Arrow; marker: string }) {
  const [x, end, y] = [leftOf(arrow.from) + BOX.width, leftOf(arrow.to), MARGIN + BOX.height / 2];
  return (
    <g className="diagram-usual">
      <path d={`M${x} ${y} L${end} ${y}`} markerEnd={`url(#${marker})`} />
      <text x={(x + end) / 2} y={y - 6} textAnchor="middle">
        {arrow.words}
      </text>
    </g>
  );
}

function Hanging({ arrow, depth, marker }: { arrow: Arrow; depth: number; marker: string }) {
  const shift = arrow.from > arrow.to ? -14 : 14;
  const [a, b] = [leftOf(arrow.from) + BOX.width / 2 + shift, leftOf(arrow.to) + BOX.width / 2 + shift];
  const [top, low] = [MARGIN + BOX.height, MARGIN + BOX.height + depth];
  return (
    <g className="diagram-beside">
      <path d={`M${a} ${top} L${a} ${low} L${b} ${low} L${b} ${top}`} markerEnd={`url(#${marker})`} />
      <text x={(a + b) / 2} y={low - 4} textAnchor="middle">
        {arrow.words}
      </text>
    </g>
  );
}

/** Beside the usual way, a case shows only what touches the state it stands in. */
function stepsAround(procedure: Procedure, now: string | undefined): Procedure {
  if (now === undefined) return procedure;
  const steps = procedure.steps
    .filter(({ usual, from, to }) => usual || from.includes(now) || to === now)
    .map((step) => (step.usual || step.to === now ? step : { ...step, from: [now] }));
  const touched = new Set(steps.flatMap(({ from, to }) => [...from, to]));
  return { ...procedure, steps, states: procedure.states.filter(({ code }) => touched.has(code)) };
}

/** `now` is the state a case stands in, marked in shape and words and brought into view. */
export function ProcedureDiagram({ procedure: whole, now }: { procedure: Procedure; now?: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector('.diagram-now')?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [now]);
  const procedure = stepsAround(whole, now);
  const states = openStates(procedure);
  const arrows = arrowsOf(procedure, states);
  const ahead = arrows.filter(({ from, to }) => to === from + 1);
  const hanging = arrows.filter(({ from, to }) => to !== from + 1);
  const endings = endingsOf(procedure, states);
  const marker = `arrow-${procedure.code}`;
  const width = leftOf(states.length - 1) + BOX.width + MARGIN;
  const depth = hanging.length === 0 ? 0 : HANG.first + HANG.each * (hanging.length - 1);
  const below = MARGIN + BOX.height + depth + ENDS.gap;
  const height = below + endings.length * ENDS.line + MARGIN;
  return (
    <div className="diagram" ref={box}>
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={`${procedure.name}的环节和步骤`}>
        <defs>
          <marker id={marker} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse">
            <path d="M0 0 L8 4 L0 8 z" className="diagram-head" />
          </marker>
        </defs>
        {ahead.map((arrow) => (
          <Ahead key={arrow.from} arrow={arrow} marker={marker} />
        ))}
        {hanging.map((arrow, at) => (
          <Hanging key={`${arrow.from} ${arrow.to}`} arrow={arrow} depth={HANG.first + HANG.each * at} marker={marker} />
        ))}
        {states.map((state, at) => (
          <StateBox key={state.code} state={state} at={at} here={state.code === now} />
        ))}
        {endings.map((words, at) => (
          <text key={words} x={MARGIN} y={below + at * ENDS.line} className="diagram-ending">
            {words}
          </text>
        ))}
      </svg>
    </div>
  );
}

function StateBox({ state, at, here }: { state: ProcedureState; at: number; here: boolean }) {
  const ends = state.ends !== null;
  const name = here ? `● ${state.name}` : state.name;
  return (
    <g className={here ? 'diagram-now' : ends ? 'diagram-end' : 'diagram-state'}>
      <rect x={leftOf(at)} y={MARGIN} width={BOX.width} height={BOX.height} rx={ends ? 16 : 4} />
      <text x={leftOf(at) + BOX.width / 2} y={MARGIN + 22} textAnchor="middle">
        {name}
      </text>
    </g>
  );
}
