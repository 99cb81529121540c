/** Case photos: the pictures of visits and postings, one of them large on a click. */
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { photoSubjects, type PhotoSubject } from '../../../../shared/assessment/attach';
import type { PhotoRow } from '../../../../shared/assessment/photo-questions';
import type { CaseDetail } from '../../../../shared/application/rows';
import { useAsk } from '../../../hooks/use-ask';
import { Panel } from '../../../parts/panel';
import { AttachForm } from './attach-form';
import { PhotoImage } from './photo-image';

function nameOf({ shows, taken_on, caption }: PhotoRow): string {
  return [photoSubjects[shows], taken_on, caption].filter((part) => part !== '').join(' ');
}

/** Subjects of which the case may have photos by now. */
function subjectsOf({ steps }: CaseDetail): PhotoSubject[] {
  const done = new Set(steps.filter(({ state }) => state === 'done').map(({ step }) => step));
  return [...(done.has('visit') ? (['visit'] as const) : []), ...(done.has('disclose') ? (['posting'] as const) : [])];
}

export function CasePhotos({ detail }: { detail: CaseDetail }) {
  const { case_no } = detail.row;
  const rows = useAsk('photos', { case_no }).answer ?? [];
  const [adding, setAdding] = useState(false);
  const [large, setLarge] = useState<PhotoRow>();
  const subjects = subjectsOf(detail);
  if (subjects.length === 0) return null;
  return (
    <Panel title="照片">
      {rows.length === 0 && !adding && <p className="note">还没有照片。</p>}
      <ul className="photos">
        {rows.map((row) => (
          <li key={row.hash}>
            <button type="button" className="photo-button" aria-label={`放大${nameOf(row)}`} onClick={() => setLarge(row)}>
              <PhotoImage hash={row.hash} name={nameOf(row)} />
            </button>
            <span className="faint">{nameOf(row)}</span>
          </li>
        ))}
      </ul>
      {adding ? (
        <AttachForm caseNo={case_no} subjects={subjects} onClose={() => setAdding(false)} />
      ) : (
        <Button onClick={() => setAdding(true)}>添加照片</Button>
      )}
      {large && (
        <Modal open footer={null} width={1000} title={nameOf(large)} onCancel={() => setLarge(undefined)}>
          <figure className="photo-large">
            <PhotoImage hash={large.hash} name={nameOf(large)} />
            <figcaption className="faint">{large.officer_name}登记</figcaption>
          </figure>
        </Modal>
      )}
    </Panel>
  );
}
