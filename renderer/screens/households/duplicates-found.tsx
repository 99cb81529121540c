/** Duplicates found: people like the one being typed, before anything is saved. */
import { useDeferredValue } from 'react';
import { Link } from 'react-router';
import { readIdNumber } from '../../../shared/base/id-number';
import { isPlainDate } from '../../../shared/base/plain-date';
import { useValue } from '../../form/form-context';
import { useAsk } from '../../hooks/use-ask';
import { Masked } from '../../parts/masked';

interface Typed {
  id_number: string | null;
  name: string;
  birth_date: string;
  phone: string;
}

export function DuplicatesFound({ path, householdNo }: { path: string; householdNo: string }) {
  const { id_number, name, birth_date, phone } = useDeferredValue(useValue<Typed>(path));
  const number = readIdNumber(id_number ?? '').ok ? (id_number ?? '') : '';
  const dated = isPlainDate(birth_date) && name.length >= 2;
  const like = { household_no: householdNo, id_number: number, name, birth_date: dated ? birth_date : '', phone };
  const { answer } = useAsk('duplicates', like, { when: number !== '' || dated, keep: true });
  if (!answer || answer.length === 0) return null;
  return (
    <div className={answer.some((row) => row.forbids) ? 'warns forbids' : 'warns'} role="status">
      {answer.map((row) => (
        <div key={row.person_no}>
          {row.forbids ? '已经登记，不能重复：' : '请核对是否同一人：'}
          <strong>{row.name}</strong>（{row.birth_date}，{row.village_name}
          {row.id_number !== null && (
            <>
              ，<Masked value={row.id_number} kind="id" />
            </>
          )}
          ），{row.because}。<Link to={`/households/${row.household_no}`}>查看家庭 {row.household_no}</Link>
        </div>
      ))}
    </div>
  );
}
