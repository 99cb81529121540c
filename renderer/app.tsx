/** App: founds an office, asks for the login, or opens the frame: whichever the door says. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
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
  const again = (): void => {
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'door' });
    void door.refetch();
  };
  if (outcome === undefined) return <p className="loading">正在打开经办台…</p>;
  if (!outcome.permitted) return <Refused refusal={outcome} />;
  const { state } = outcome.result;
  if (state === 'empty') return <FoundOffice onFounded={again} />;
  return state === 'locked' ? <Login door={outcome.result} onUnlocked={again} /> : <Frame onLocked={again} />;
}
