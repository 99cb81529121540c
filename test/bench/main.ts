/** Main: runs the measurements named on the command line (all without names) and prints them as JSON. */
import { appendRate } from './append-rate';
import { askListP99 } from './ask-list-p99';
import { assessRate, assessTraced } from './assess-rate';
import { coldStart } from './cold-start';
import type { Figure } from './measure';
import { monthRun } from './month-run';
import { noticePages } from './notice-pages';
import { rebuildRate } from './rebuild-rate';
import { searchP99 } from './search-p99';
import { simulateRate } from './simulate-rate';

const benches: Record<string, () => Promise<Figure>> = {
  assess_rate: assessRate,
  assess_traced: assessTraced,
  simulate_rate: simulateRate,
  append_rate: appendRate,
  month_run: monthRun,
  rebuild_rate: rebuildRate,
  notice_pages: noticePages,
  search_p99: searchP99,
  ask_list_p99: askListP99,
  cold_start: coldStart,
};

async function run(words: readonly string[]): Promise<void> {
  const named = words.filter((word) => !word.startsWith('--'));
  const figures: Record<string, Figure> = {};
  for (const [name, bench] of Object.entries(benches)) {
    if (named.length > 0 && !named.includes(name)) continue;
    process.stderr.write(`${name} …\n`);
    figures[name] = await bench();
  }
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
}

void run(process.argv.slice(2));
