/** Packs tab: which policy packs were switched on, what they say with its sources, and adopting another. */
import { Button } from 'antd';
import { useState } from 'react';
import type { PackRow } from '../../../shared/office/rows';
import { chooseFile, fileKinds } from '../../bridge';
import { useHolds } from '../../frame/session-context';
import { useAsk } from '../../hooks/use-ask';
import { useJob } from '../../hooks/use-job';
import { Answer, Refused } from '../../parts/answer';
import { AdoptForm } from './adopt-form';
import { PackView } from './pack-view';

export function PacksTab() {
  const packs = useAsk('packs', {});
  const may = useHolds('admin', 'district');
  const [chosen, setChosen] = useState<string>();
  return (
    <>
      {may && <AdoptPanel />}
      <Answer of={packs}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="note">还没有启用政策包。请读入区民政局下发的政策包。</p>
          ) : (
            <>
              <ul className="lines">
                {rows.map((row) => (
                  <PackLine key={row.pack_id} row={row} onOpen={() => setChosen(row.pack_id)} />
                ))}
              </ul>
              <PackChosen packId={chosen ?? rows.find((row) => row.in_force)?.pack_id ?? rows[0]?.pack_id ?? ''} />
            </>
          )
        }
      </Answer>
    </>
  );
}

function PackLine({ row, onOpen }: { row: PackRow; onOpen: () => void }) {
  return (
    <li>
      <button type="button" className="link" onClick={onOpen}>
        {row.title}
      </button>
      <span className="faint">{row.pack_id}</span>
      {row.example && <span className="state">示例，未核定</span>}
      <span className="push">
        {row.adopted_on} 由 {row.officer_name} 启用
        {row.in_force && '，正在使用'}
      </span>
    </li>
  );
}

function PackChosen({ packId }: { packId: string }) {
  const pack = useAsk('pack', { pack_id: packId });
  return <Answer of={pack}>{(found) => found && <PackView pack={found} />}</Answer>;
}

function AdoptPanel() {
  const read = useJob('read_pack', '检验政策包');
  const choose = async (): Promise<void> => {
    const path = await chooseFile('选择政策包文件', fileKinds.pack);
    if (path !== undefined) await read.run({ path });
  };
  return (
    <>
      <div className="row-of-buttons">
        <Button loading={read.busy} onClick={() => void choose()}>
          读入政策包
        </Button>
      </div>
      {read.outcome && !read.outcome.permitted && <Refused refusal={read.outcome} />}
      {read.outcome?.permitted && <AdoptForm read={read.outcome.result} onClose={read.forget} />}
    </>
  );
}
