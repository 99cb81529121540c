/** Letterhead tab: how the office's papers name it from which day on; a change never touches earlier papers. */
import { Button } from 'antd';
import { useState } from 'react';
import { SetLetterhead } from '../../../shared/office/set-letterhead';
import type { LetterheadRow } from '../../../shared/office/rows';
import { ActBox } from '../../form/act-box';
import { DateField } from '../../form/date-field';
import { TextField } from '../../form/text-field';
import { useHolds, useToday } from '../../frame/session-context';
import { useAsk } from '../../hooks/use-ask';
import { Answer } from '../../parts/answer';
import { Facts } from '../../parts/facts';
import { Panel } from '../../parts/panel';

export function LetterheadTab() {
  const rows = useAsk('letterheads', {});
  const may = useHolds('admin');
  const [changing, setChanging] = useState(false);
  const newest = rows.answer?.[0];
  return (
    <>
      {may && !changing && newest && (
        <div className="row-of-buttons">
          <Button type="primary" onClick={() => setChanging(true)}>
            更改文书抬头
          </Button>
        </div>
      )}
      {changing && newest && <ChangeForm newest={newest} onClose={() => setChanging(false)} />}
      <Answer of={rows}>{(all) => all.map((row) => <LetterheadPanel key={row.from} row={row} />)}</Answer>
    </>
  );
}

function LetterheadPanel({ row }: { row: LetterheadRow }) {
  return (
    <Panel
      title={`${row.from} 起`}
      aside={row.in_force ? <span className="state state-good">使用中</span> : null}
    >
      <Facts
        of={[
          ['落款单位', row.issuer],
          ['文号用字', row.number_word],
          ['地址', row.address || '未填写'],
          ['咨询电话', row.phone || '未填写'],
          ['区民政局监督电话', row.complaint_phone || '未填写，文书上印本单位电话'],
        ]}
      />
    </Panel>
  );
}

function ChangeForm({ newest, onClose }: { newest: LetterheadRow; onClose: () => void }) {
  const today = useToday();
  const { issuer, number_word, address, phone, complaint_phone } = newest;
  return (
    <ActBox
      kind="setLetterhead"
      schema={SetLetterhead}
      first={{ issuer, number_word, address, phone, complaint_phone, from: today, reason: '' }}
      title="更改文书抬头"
      help="从启用日期起制作的文书使用新的抬头，以前的文书不变。"
      submit="启用新抬头"
      onDone={onClose}
      onCancel={onClose}
    >
      <div className="fields">
        <TextField path="issuer" label="落款单位" required maxLength={60} />
        <TextField path="number_word" label="文号用字" required maxLength={8} />
        <TextField path="address" label="地址" maxLength={80} />
        <TextField path="phone" label="咨询电话" maxLength={30} />
        <TextField path="complaint_phone" label="区民政局监督电话" maxLength={30} />
        <DateField path="from" label="从哪天起启用" required />
        <TextField path="reason" label="更改依据" required maxLength={200} />
      </div>
    </ActBox>
  );
}
