/** Rebuild rate: all tables from the docket, beside reading and parsing the same records. */
import { rebuildTables } from '../../electron/store/entering';
import { countActs, recordsOf } from '../../electron/store/docket';
import { familyG01 } from '../family';
import { openOffice } from '../office';
import { pair, type Figure } from './measure';

export async function rebuildRate(): Promise<Figure> {
  const office = openOffice();
  for (let i = 0; i < 3000; i += 1) office.do('clerk', 'register', familyG01());
  const { db } = office.desk;
  const acts = countActs(db);
  const figure = await pair({
    unit: 'acts/s',
    beside: 'reading and parsing every record',
    kind: 'floor',
    ours: () => void rebuildTables(db),
    theirs: () => {
      let seen = 0;
      for (const record of recordsOf(db)) seen += record.head.seq;
      if (seen === 0) throw new Error('an empty docket');
    },
    count: acts,
    runs: 5,
  });
  office.close();
  return figure;
}
