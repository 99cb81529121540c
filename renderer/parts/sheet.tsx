/** Sheet: a virtual table with a sticky head; arrows move, Enter opens; only rows in sight are drawn. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { leastWidth, tracksOf, type Column } from './sheet-columns';
import { SheetRow } from './sheet-row';
import { useSheetKeys } from './use-sheet-keys';

/** Height of a row and of the head, in pixels; the style sheet has the same. */
export const rowHeight = 36;
const spare = 8;

interface SheetProps<R> {
  /** Names the table for screen readers. */
  label: string;
  columns: readonly Column<R>[];
  /** Undefined while the first rows are on their way. */
  total: number | undefined;
  rowAt: (index: number) => R | undefined;
  keyOf: (row: R) => string;
  onSight?: (first: number, last: number) => void;
  onOpen?: (row: R) => void;
  onActive?: (row: R) => void;
  /** Why it is empty and what to do. */
  empty: ReactNode;
  /** As tall as its rows, instead of filling the page. */
  natural?: boolean;
  classOf?: (row: R) => string;
}

/** Which rows are in sight, told from the scroller's place and height. */
function useSight(onSight: SheetProps<never>['onSight']) {
  const scroller = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState({ first: 0, last: 30 });
  const tell = useRef(onSight);
  useEffect(() => {
    tell.current = onSight;
  });
  const look = (): void => {
    const box = scroller.current;
    if (!box) return;
    const first = Math.max(0, Math.floor(box.scrollTop / rowHeight) - spare);
    const last = Math.ceil((box.scrollTop + box.clientHeight) / rowHeight) + spare;
    setSight((now) => (now.first === first && now.last === last ? now : { first, last }));
    tell.current?.(first, last);
  };
  useEffect(() => {
    const box = scroller.current;
    if (!box) return undefined;
    const observer = new ResizeObserver(look);
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  const reveal = (index: number): void => {
    const box = scroller.current;
    if (!box) return;
    const top = index * rowHeight;
    const bottom = top + rowHeight * 2;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight;
  };
  const inSight = (): number =>
    Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight) - 2);
  return { scroller, sight, look, reveal, inSight };
}

export function Sheet<R>(props: SheetProps<R>) {
  const { label, columns, total, rowAt, keyOf, onOpen, onActive, empty, natural = false, classOf } = props;
  const { scroller, sight, look, reveal, inSight } = useSight(props.onSight);
  const count = total ?? 0;
  const open = (index: number): void => {
    const row = rowAt(index);
    if (row !== undefined) onOpen?.(row);
  };
  const keys = useSheetKeys({ total: count, inSight, reveal, open });
  const first = natural ? 0 : sight.first;
  const last = natural ? count : Math.min(count, sight.last);
  const indexes = Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i);
  const tracks = tracksOf(columns);
  const choose = (index: number): void => {
    keys.setActive(index);
    const row = rowAt(index);
    if (row !== undefined) onActive?.(row);
    open(index);
  };
  if (total === 0) return <div className="sheet-empty">{empty}</div>;
  return (
    <div
      className={natural ? 'sheet sheet-natural' : 'sheet'}
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={count + 1}
      aria-activedescendant={`${label}-${keys.active}`}
      tabIndex={0}
      onScroll={look}
      onKeyDown={keys.onKeyDown}
    >
      <div className="sheet-head" role="row" aria-rowindex={1} style={{ gridTemplateColumns: tracks, minWidth: leastWidth(columns) }}>
        {columns.map((column) => (
          <div key={column.key} role="columnheader" className={`align-${column.align ?? 'left'}`}>
            {column.title}
          </div>
        ))}
      </div>
      <div role="rowgroup" className="sheet-body" style={{ height: count * rowHeight, minWidth: leastWidth(columns) }}>
        {indexes.map((index) => (
          <SheetRow
            key={index}
            id={`${label}-${index}`}
            index={index}
            row={rowAt(index)}
            columns={columns}
            tracks={tracks}
            active={index === keys.active}
            opens={onOpen !== undefined}
            onChoose={choose}
            keyOf={keyOf}
            {...(classOf ? { classOf } : {})}
          />
        ))}
      </div>
    </div>
  );
}
