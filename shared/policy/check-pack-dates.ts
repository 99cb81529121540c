/** Check pack dates: values in order, none before the pack begins, no gap in parameters or calendar. */
import type { PlainDate } from '../base/plain-date';
import { fault, warning, type PackFinding } from './pack-finding';
import type { Pack, Parameter } from './pack';
import { requiredKeys } from './parameter-keys';

const YEAR = 'YYYY'.length;

/** All findings about dates. */
export function findDateFaults(pack: Pack): PackFinding[] {
  return [
    ...pack.parameters.flatMap((parameter, at) => orderFaults(parameter, at)),
    ...repeatedKeys(pack),
    ...gapFaults(pack),
    ...calendarFaults(pack),
  ];
}

/** Lines run forward in time; two lines of one date need a stated correction. */
function orderFaults(parameter: Parameter, at: number): PackFinding[] {
  return parameter.values.flatMap((line, place) => {
    const path = `$.parameters.${at}.values.${place}`;
    const before = parameter.values.slice(0, place);
    if (line.corrects !== undefined) {
      const known = line.corrects === line.from && before.some((other) => other.from === line.from);
      return known
        ? []
        : [fault('correction', path, `参数“${parameter.key}”的更正没有对应同一日期的原值`)];
    }
    if (before.some((other) => other.from === line.from)) {
      return [
        fault(
          'same_date',
          path,
          `参数“${parameter.key}”在 ${line.from} 有两个值；更正须注明所更正的日期`,
        ),
      ];
    }
    const plain = before.filter((other) => other.corrects === undefined).at(-1);
    return plain !== undefined && plain.from > line.from
      ? [fault('order', path, `参数“${parameter.key}”的日期须从早到晚排列`)]
      : [];
  });
}

function repeatedKeys(pack: Pack): PackFinding[] {
  const seen = new Set<string>();
  return pack.parameters.flatMap(({ key }, at) => {
    const twice = seen.has(key);
    seen.add(key);
    return twice
      ? [fault('same_key', `$.parameters.${at}.key`, `参数“${key}”出现两次，请合并`)]
      : [];
  });
}

/** What every household needs must be there from the pack's first day. */
function gapFaults(pack: Pack): PackFinding[] {
  return requiredKeys.flatMap((key) => {
    const at = pack.parameters.findIndex((parameter) => parameter.key === key);
    const parameter = pack.parameters[at];
    if (!parameter) return [fault('gap', '$.parameters', `缺少必需的参数“${key}”`)];
    const first = parameter.values.map(({ from }) => from).sort()[0] as PlainDate;
    if (first <= pack.covers_from) return [];
    return [
      fault(
        'gap',
        `$.parameters.${at}.values`,
        `参数“${key}”从 ${first} 才有值，政策包自 ${pack.covers_from} 起须有值，中间有空档`,
      ),
    ];
  });
}

/** The calendar runs year by year over the days the pack speaks of. */
function calendarFaults(pack: Pack): PackFinding[] {
  const years = pack.calendar.years.map(({ year }) => year);
  const first = Number(pack.covers_from.slice(0, YEAR));
  const last = Number(pack.known_until.slice(0, YEAR));
  const missing: number[] = [];
  for (let year = first; year <= last; year += 1) if (!years.includes(year)) missing.push(year);
  const gaps = missing.map((year) =>
    fault('calendar_gap', '$.calendar.years', `工作日历缺少 ${year} 年，办理时限无法按调休计算`),
  );
  const twice = years.filter((year, at) => years.indexOf(year) !== at);
  const repeated = twice.map((year) =>
    fault('calendar_twice', '$.calendar.years', `工作日历中 ${year} 年重复`),
  );
  const strange = pack.calendar.years.flatMap(({ year, off, worked }) =>
    [...off, ...worked]
      .filter((date) => Number(date.slice(0, YEAR)) !== year)
      .map((date) =>
        fault('calendar_day', '$.calendar.years', `${date} 不属于 ${year} 年，请核对工作日历`),
      ),
  );
  const ended = pack.known_until < pack.covers_from;
  const order = ended
    ? [warning('known_until', '$.known_until', '资料截止日早于政策包起始日，所有值都将标注为沿用')]
    : [];
  return [...gaps, ...repeated, ...strange, ...order];
}
