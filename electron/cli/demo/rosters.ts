/** Rosters: two Excel rosters in the shape clerks keep, beside the demo's data, for trying the import. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monthOf, type PlainDate } from '../../../shared/base/plain-date';
import { sampleRoster } from '../../desk/roster/sample';
import { samplePeople } from '../../desk/roster/sample-people';

/** Households in each sample. */
const HOUSEHOLDS = 12;

/** Writes a roster with the usual mistakes and a clean one into the folder 样表. */
export async function writeRosters(wish: {
  folder: string;
  office: string;
  today: PlainDate;
}): Promise<void> {
  const folder = join(wish.folder, '样表');
  mkdirSync(folder, { recursive: true });
  const { office } = wish;
  const households = samplePeople(office, HOUSEHOLDS);
  for (const [name, dirty] of [['花名册（有错）.xlsx', true], ['花名册.xlsx', false]] as const) {
    const month = monthOf(wish.today);
    const bytes = await sampleRoster({ office, month, households, dirty });
    writeFileSync(join(folder, name), bytes);
  }
}
