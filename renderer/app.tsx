/** App: founds an office, asks for the login, or opens the frame: whichever the door says. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Frame } from './frame/frame';
import { useDesk } from './hooks/desk-context';
import { Refused } from './parts/answer';
import { FoundOffice } from './screens/door/found-office';
import { Login } from './screens/door/login';

export function App() {
  const desk = useDesk();
  const client = useQueryClient();
  const door = useQuery({ queryKey: ['door'], queryFn: () => desk.job('door', {}) });
  useEffect(() => desk.onTold(() => void client.invalidateQueries()), [desk, client]);
  const outcome = door.data;
  const empty = outcome?.permitted === true && outcome.result.state === 'empty';
  /** Founding logs the founder in at once, but the recovery code must still be read and kept. */
  const [founding, setFounding] = useState(false);
  if (empty && !founding) setFounding(true);
  const again = (): void => {
    setFounding(false);
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'door' });
    void door.refetch();
  };
  if (founding && outcome?.permitted)
    return <FoundOffice door={outcome.result} onFounded={again} onRestored={again} />;
  if (outcome === undefined) return <p className="loading">正在打开经办台…</p>;
  if (!outcome.permitted) return <Refused refusal={outcome} />;
  return outcome.result.state === 'locked' ? <Login door={outcome.result} onUnlocked={again} onRestored={again} /> : <Frame onLocked={again} />;
}
