/** Fault log: where a fault is written under its number, without personal data. */
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

export type FaultLog = (number: string, thrown: unknown) => void;

/** Long digit runs and Chinese text may be personal: neither is kept. */
function withoutPeople(text: string): string {
  return text.replace(/\d{6,}[\dXx]?/g, '#').replace(/[\u3400-\u9fff\u{20000}-\u{323af}]+/gu, '…');
}

/** Writes to `faults.log` in the data folder; the stack tells where, never whom. */
export function openFaultLog(folder: string, now: () => string): FaultLog {
  return (number, thrown) => {
    const fault = thrown instanceof Error ? thrown : new Error(String(thrown));
    const place = (fault.stack ?? '').split('\n').slice(1, 8).join('\n');
    const line = `${now()} ${number} ${withoutPeople(fault.message)}\n${place}\n`;
    mkdirSync(folder, { recursive: true });
    appendFileSync(join(folder, 'faults.log'), line);
  };
}
