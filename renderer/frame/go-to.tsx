/** Go to: one box that finds a page, a household, a case or a paper, by name, initials or number. */
import { Input, Modal } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { useAsk } from '../hooks/use-ask';
import type { SessionView } from '../../shared/office/rows';
import { pagesOf } from './pages';
import { useSession } from './session-context';

interface Place {
  to: string;
  kind: string;
  name: string;
  detail: string;
}

const most = 6;

/** A page without a place in the navigation. */
const whatIf = { path: '/whatif', name: '试算', initials: 'ss' };

function pagesLike(text: string, level: SessionView['level']): Place[] {
  return [...pagesOf(level), ...(level === 'town' ? [whatIf] : [])]
    .filter((page) => text === '' || page.name.includes(text) || page.initials.startsWith(text.toLowerCase()))
    .map((page) => ({ to: page.path, kind: '页面', name: page.name, detail: '' }));
}

/** Everything like the text: pages first, then people, cases and papers. */
function usePlaces(text: string): Place[] {
  const { level } = useSession();
  const when = text.length >= 2;
  const asked = { search: text, limit: most };
  const households = useAsk('households', asked, { when, keep: true }).answer;
  const cases = useAsk('cases', asked, { when, keep: true }).answer;
  const notices = useAsk('notices', asked, { when, keep: true }).answer;
  if (!when) return pagesLike(text, level);
  return [
    ...pagesLike(text, level),
    ...(households?.rows ?? []).map((row) => ({
      to: `/households/${row.household_no}`,
      kind: '家庭',
      name: row.head_name,
      detail: `${row.village_name} ${row.household_no}`,
    })),
    ...(cases?.rows ?? []).map((row) => ({
      to: `/cases/${row.case_no}`,
      kind: '案件',
      name: row.applicant_name,
      detail: `${row.programme_name} ${row.waiting} ${row.case_no}`,
    })),
    ...(notices?.rows ?? []).map((row) => ({
      to: `/papers/${row.notice_no}`,
      kind: '文书',
      name: row.title,
      detail: `${row.number} ${row.applicant_name}`,
    })),
  ];
}

export function GoTo({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const navigate = useNavigate();
  /** Not deferred: who types fast and presses Enter goes where he typed. */
  const places = usePlaces(text.trim());
  const chosen = Math.min(at, places.length - 1);
  const go = (place: Place | undefined): void => {
    if (!place) return;
    onClose();
    void navigate(place.to);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setAt(Math.min(chosen + 1, places.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(chosen - 1, 0));
    else if (event.key === 'Enter') go(places[chosen]);
    else return;
    event.preventDefault();
  };
  return (
    <Modal open footer={null} title="去哪里" onCancel={onClose} width={640}>
      <Input
        autoFocus
        value={text}
        placeholder="输入页面、姓名、拼音首字母、身份证号末四位、案件编号或文号"
        aria-label="去哪里"
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
      />
      <Places places={places} chosen={chosen} onGo={go} />
    </Modal>
  );
}

function Places({ places, chosen, onGo }: { places: Place[]; chosen: number; onGo: (place: Place) => void }) {
  if (places.length === 0) return <p className="note">没有找到。可以换一个字，或输入编号的一部分。</p>;
  return (
    <ul className="places" role="listbox" aria-label="结果">
      {places.map((place, i) => (
        <li key={place.to} role="option" aria-selected={i === chosen}>
          <button type="button" tabIndex={-1} className={i === chosen ? 'place place-chosen' : 'place'} onClick={() => onGo(place)}>
            <span className="place-kind">{place.kind}</span>
            <span>{place.name}</span>
            <span className="faint">{place.detail}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
