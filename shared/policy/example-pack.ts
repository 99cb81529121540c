/** Example pack: the bundled policy pack CQ-EX-2022-09 (示例，未核定), put together from its data files. */
import type { Pack } from './pack';
import calendar from './data/calendar.json';
import { exampleCases } from './data/example-cases';
import { exampleHeader } from './data/example-header';
import { exampleParameters } from './data/example-parameters';
import { exampleProcedures } from './data/example-procedures';
import { exampleProgrammes } from './data/example-programmes';
import {
  exampleDepartments,
  exampleLegalBases,
  exampleReasonSources,
  exampleRelations,
  exampleRemedies,
} from './data/example-texts';

/** Published Chongqing standards 2018 to 2023 and test-only values; never law until the district approves. */
export const examplePack: Pack = {
  format: 1,
  ...exampleHeader,
  calendar,
  parameters: exampleParameters,
  programmes: exampleProgrammes,
  procedures: exampleProcedures,
  relations: exampleRelations,
  reason_sources: exampleReasonSources,
  legal_bases: exampleLegalBases,
  remedies: exampleRemedies,
  departments: exampleDepartments,
  cases: exampleCases,
};
