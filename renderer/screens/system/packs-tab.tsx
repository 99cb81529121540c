/** Packs tab: which policy packs were switched on, what they say with its sources, reading and signing one. */
import { Button } from 'antd';
import { useState } from 'react';
import type { PackRow } from '../../../shared/policy/rows';
import { chooseFile, fileKinds } from '../../bridge';
import { useHolds, useSession } from '../../frame/session-context';
import { useAsk } from '../../hooks/use-ask';
import { useJob } from '../../hooks/use-job';
import { Answer, Refused } from '../../parts/answer';
import { AsOfField, AsOfNote, useAsOf } from '../../parts/as-of';
import { PrintForm } from '../../parts/print-form';
import { AdoptForm } from './adopt-form';
import { PackSigning } from './pack-signing';
import { PackView } from './pack-view';

export function PacksTab() {
  const [asOf, setAsOf] = useAsOf();
  const packs = useAsk('packs', asOf === undefined ? {} : { as_of: asOf });
  const may = useHolds('admin', 'district');
  const { level } = useSession();
  return (
    <>
      <div className="row-of-buttons">
        <AsOfField day={asOf} onDay={setAsOf} />
      </div>
      <AsOfNote day={asOf} onDay={setAsOf}>
        <PrintForm code="K03" subject={{ as_of: asOf ?? '' }} label="打印这一天的标准" />
      </AsOfNote>
      {may && asOf === undefined && <AdoptPanel />}
      {may && asOf === undefined && level === 'district' && <PackSigning />}
      <Answer of={packs}>{(rows) => <PackList rows={rows} />}</Answer>
    </>
  );
}

function PackList({ rows }: { rows: readonly PackRow[] }) {
  const [chosen, setChosen] = useState<PackRow>();
  if (rows.length === 0) return <p className="note">还没有启用政策包。请读入区民政局下发的政策包。</p>;
  const shown = chosen ?? rows.find((row) => row.in_force) ?? rows[0];
  const before = shown && rows[rows.indexOf(shown) + 1];
  return (
    <>
      <ul className="lines" aria-label="已启用的政策包">
        {rows.map((row) => (
          <li key={`${row.office_name} ${row.pack_id}`}>
            <button type="button" className="link" aria-current={row === shown} onClick={() => setChosen(row)}>
              {row.title}
            </button>
            <span className="faint">{row.pack_id}</span>
            {row.in_force && <span className="state">正在使用</span>}
            {row.example && <span className="state">示例，未核定</span>}
            <span className="push">
              {row.from} 起，{row.office_name}
              {row.officer_name}启用
            </span>
          </li>
        ))}
      </ul>
      {shown && <PackView key={`${shown.office_name} ${shown.pack_id}`} row={shown} before={before} />}
    </>
  );
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
