/** Check pack: everything that must hold before a pack may be switched on, as one list of findings. */
import { parse } from '../base/parse';
import { findDateFaults } from './check-pack-dates';
import { findEdits } from './check-pack-edits';
import { findReferenceFaults } from './check-pack-references';
import { Pack } from './pack';
import { fault, type PackFinding } from './pack-finding';
import { isParameterKey, parameterKeys } from './parameter-keys';
import { examine } from './worked-cases';

/**
 * Checks a pack: schema, keys and kinds of parameters, dates without gaps, references, edits of
 * values that `previous` already had, and the worked cases on this machine. Errors come first.
 */
export function checkPack(candidate: unknown, previous?: Pack): PackFinding[] {
  const parsed = parse(Pack, candidate);
  if (!parsed.permitted) {
    return [parsed, ...(parsed.others ?? [])].map(({ message, facts }) =>
      fault('schema', (facts as { path: string }).path, message),
    );
  }
  const pack = parsed.result;
  const found = [
    ...findParameterFaults(pack),
    ...findDateFaults(pack),
    ...findReferenceFaults(pack),
    ...(previous ? findEdits(pack, previous) : []),
  ];
  const examined = found.some(({ severity }) => severity === 'error')
    ? []
    : examine(pack).map(({ name, message }) => fault('worked_case', `$.cases.${name}`, message));
  const all = [...found, ...examined];
  if (pack.cases.length === 0) {
    all.push(fault('no_cases', '$.cases', '政策包没有检验案例，无法证明本机算得对，不能启用'));
  }
  return all.sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
}

/** Only what stands in the way of adoption. */
export function packErrors(candidate: unknown, previous?: Pack): PackFinding[] {
  return checkPack(candidate, previous).filter(({ severity }) => severity === 'error');
}

function findParameterFaults(pack: Pack): PackFinding[] {
  return pack.parameters.flatMap((parameter, at) => {
    const path = `$.parameters.${at}`;
    const { key } = parameter;
    if (!isParameterKey(key)) {
      return [
        fault('unknown_parameter', `${path}.key`, `没有参数“${key}”，请核对写法，或先升级程序`),
      ];
    }
    const { schema, unit } = parameterKeys[key];
    const wrongUnit =
      parameter.unit === unit
        ? []
        : [
            fault(
              'wrong_unit',
              `${path}.unit`,
              `参数“${key}”的单位应为 ${unit}，不是 ${parameter.unit}`,
            ),
          ];
    const values = parameter.values.flatMap((line, place) => {
      const parsed = parse<unknown>(schema, line.value);
      if (parsed.permitted) return [];
      return [
        fault(
          'wrong_value',
          `${path}.values.${place}.value`,
          `参数“${key}”自 ${line.from} 起的值不对：${parsed.message}`,
        ),
      ];
    });
    return [...wrongUnit, ...values];
  });
}
