/** `npm run calendar`: rewrites the working-day rows of the example pack from the library chinese-days. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root, say, tool } from './terminal.mjs';

const target = join(root, 'shared', 'policy', 'data', 'calendar.json');
const first = 2018;

/** The library answers plain weekdays for a year it does not know: its own list of years is asked. */
function isKnown(year) {
  const file = tool('chinese-days', 'dist', 'years', `${year}.json`);
  return existsSync(file) && Object.keys(JSON.parse(readFileSync(file, 'utf8')).holidays).length > 0;
}

function daysOf(year) {
  const days = [];
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
    const day = new Date(at);
    days.push({ date: day.toISOString().slice(0, 10), weekend: day.getUTCDay() % 6 === 0 });
  }
  return days;
}

function rowOf(year, isWorkday) {
  const days = daysOf(year).map((day) => ({ ...day, works: isWorkday(day.date) }));
  const dates = (list) => list.map(({ date }) => date);
  return {
    year,
    off: dates(days.filter(({ weekend, works }) => !weekend && !works)),
    worked: dates(days.filter(({ weekend, works }) => weekend && works)),
  };
}

export async function perform() {
  const require = createRequire(join(root, 'package.json'));
  const { isWorkday } = require('chinese-days');
  const { version } = JSON.parse(readFileSync(tool('chinese-days', 'package.json'), 'utf8'));
  const years = [];
  for (let year = first; isKnown(year); year += 1) years.push(rowOf(year, isWorkday));
  const source = `国务院办公厅各年度部分节假日安排的通知（据 chinese-days ${version} 整理）`;
  writeFileSync(target, `${JSON.stringify({ source, years }, null, 1)}\n`);
  say(`calendar: ${years.length} years, ${first} to ${years.at(-1)?.year ?? '-'}`);
  return 0;
}
