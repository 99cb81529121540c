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

/** Address and account belong to the household: they are looked up with its first member. */
function useHouseholdTyped(path: string) {
  const at = path.replace(/members\.\d+$/, '');
  const address = useDeferredValue(useValue<string>(`${at}address`));
  const village_code = useDeferredValue(useValue<string>(`${at}village_code`));
  const account = useDeferredValue(useValue<{ account_no?: string } | null>(`${at}account`));
  if (!path.endsWith('.0')) return { address: '', village_code: '', account_no: '' };
  return { address, village_code, account_no: account?.account_no ?? '' };
}

export function DuplicatesFound({ path, householdNo }: { path: string; householdNo: string }) {
  const { id_number, name, birth_date, phone } = useDeferredValue(useValue<Typed>(path));
  const number = readIdNumber(id_number ?? '').ok ? (id_number ?? '') : '';
  const dated = isPlainDate(birth_date) && name.length >= 2;
  const place = useHouseholdTyped(path);
  const like = { household_no: householdNo, id_number: number, name, birth_date: dated ? birth_date : '', phone, ...place };
  const asks = number !== '' || dated || phone !== '' || place.address !== '' || place.account_no !== '';
  const { answer } = useAsk('duplicates', like, { when: asks, keep: true });
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
