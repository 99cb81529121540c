/** Check pack edits: a value of the pack before may be followed or corrected by a new line, never changed. */
import { canonical } from '../base/canonical';
import { fault, type PackFinding } from './pack-finding';
import type { Pack, Parameter, ParameterValue } from './pack';

/** Findings for values that vanished or were changed since the pack before. */
export function findEdits(pack: Pack, previous: Pack): PackFinding[] {
  const now = new Map(pack.parameters.map((parameter, at) => [parameter.key, { parameter, at }]));
  return previous.parameters.flatMap((old) => {
    const found = now.get(old.key);
    if (!found) {
      return [
        fault('value_removed', '$.parameters', `参数“${old.key}”在原政策包中已使用，不能删除`),
      ];
    }
    return old.values.flatMap((line) => editOf(old, line, found.parameter, found.at));
  });
}

function editOf(
  old: Parameter,
  line: ParameterValue,
  parameter: Parameter,
  at: number,
): PackFinding[] {
  const kept = parameter.values.some((other) => canonical(bare(other)) === canonical(bare(line)));
  if (kept) return [];
  const place = parameter.values.findIndex((other) => other.from === line.from);
  const path = place < 0 ? `$.parameters.${at}.values` : `$.parameters.${at}.values.${place}.value`;
  return [
    fault(
      'value_edited',
      path,
      `参数“${old.key}”自 ${line.from} 起的值已使用，不能修改或删除；更正请在其后另加一行，并注明“corrects”`,
    ),
  ];
}

/** What a decision has read: date, value and whether it was a correction. The source may be made clearer. */
function bare(line: ParameterValue): Partial<ParameterValue> {
  const { from, value, corrects } = line;
  return { from, value, corrects };
}
