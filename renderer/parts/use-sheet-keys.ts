/** Sheet keys: arrows move over the rows of a table, Enter opens the one they stand on. */
import { useState, type KeyboardEvent } from 'react';

interface SheetKeys {
  active: number;
  setActive: (index: number) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

interface SheetKeysOptions {
  total: number;
  /** Rows in sight, for page up and page down. */
  inSight: () => number;
  reveal: (index: number) => void;
  open: (index: number) => void;
}

function stepOf(key: string, inSight: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return 1;
    case 'ArrowUp':
      return -1;
    case 'PageDown':
      return inSight;
    case 'PageUp':
      return -inSight;
    case 'Home':
      return -Infinity;
    case 'End':
      return Infinity;
    default:
      return undefined;
  }
}

export function useSheetKeys({ total, inSight, reveal, open }: SheetKeysOptions): SheetKeys {
  const [active, setActive] = useState(0);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || total === 0) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      open(active);
      return;
    }
    const step = stepOf(event.key, inSight());
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.min(total - 1, Math.max(0, active + step));
    setActive(next);
    reveal(next);
  };
  return { active: Math.min(active, Math.max(0, total - 1)), setActive, onKeyDown };
}
