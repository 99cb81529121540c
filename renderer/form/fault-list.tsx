/** Fault list: all refusals of a form at its top; each jumps to its field. */
import { useEffect, useRef } from 'react';
import { useFaults, useForm } from './form-context';
import { jumpTo } from './use-draft';

export function FaultList({ count }: { count: number }) {
  const { name } = useForm();
  const faults = useFaults();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (count === 0) return;
    place.current?.focus();
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [count]);
  if (faults.length === 0) return null;
  return (
    <div className="fault-list" role="alert" tabIndex={-1} ref={place}>
      <strong>{faults.length === 1 ? '还不能提交：' : `还不能提交，有 ${faults.length} 处需要处理：`}</strong>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.path} ${fault.message}`}>
            {fault.path === '' ? (
              fault.message
            ) : (
              <button type="button" className="link" onClick={() => jumpTo(name, fault.path)}>
                {fault.message}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
