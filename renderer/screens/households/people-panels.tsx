/** People panels: who was in the household when, and what its facts rest on. */
import { Button } from 'antd';
import { useState } from 'react';
import { AttachEvidence, evidenceFacts, evidenceSources } from '../../../shared/household/attach-evidence';
import { standingNames } from '../../../shared/household/membership';
import type { HouseholdDetail } from '../../../shared/household/rows';
import { ActBox } from '../../form/act-box';
import { ChoiceField, choicesOf } from '../../form/choice-field';
import { DateField } from '../../form/date-field';
import { TextField } from '../../form/text-field';
import { useHolds, useSession } from '../../frame/session-context';
import { Panel } from '../../parts/panel';
import { useAsk } from '../../hooks/use-ask';

export function MembershipPanel({ household }: { household: HouseholdDetail }) {
  return (
    <Panel title="成员变动" aside="谁在哪段时间属于这个家庭">
      <ul className="lines">
        {household.memberships.map((span) => (
          <li key={`${span.person_no} ${span.from}`}>
            <strong>{span.name}</strong>
            <span>
              {span.from} 至 {span.to === null ? '今' : `${span.to}（不含）`}
            </span>
            <span>
              {standingNames[span.standing]}
              {span.standing_reason !== '' && `（${span.standing_reason}）`}
            </span>
            <span className="faint">{span.to === null ? span.because : span.ended_because}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

export function EvidencePanel({ household, now }: { household: HouseholdDetail; now: boolean }) {
  const may = useHolds('clerk', 'investigator');
  const [open, setOpen] = useState(false);
  const { evidence, merged_into } = household;
  return (
    <Panel title="情况的依据" aside="过期的依据不登记新的就不能审批">
      {evidence.length === 0 && <p className="note">还没有登记依据。看过原件、现场或部门数据后在这里登记。</p>}
      <ul className="lines">
        {evidence.map((row) => (
          <li key={row.evidence_no}>
            <strong>{row.what}</strong>
            <span>
              {row.source_name}：{row.text}
            </span>
            <span className="faint">
              {row.seen_by}于 {row.seen_on} 查看
            </span>
            {row.valid_until !== null && (
              <span className={row.stale ? 'push overdue' : 'push'}>
                有效期至 {row.valid_until}
                {row.stale && '，已过期'}
              </span>
            )}
          </li>
        ))}
      </ul>
      {may && now && merged_into === null && !open && <Button onClick={() => setOpen(true)}>登记依据</Button>}
      {open && <EvidenceForm household={household} onClose={() => setOpen(false)} />}
    </Panel>
  );
}

function EvidenceForm({ household, onClose }: { household: HouseholdDetail; onClose: () => void }) {
  const { today, officer } = useSession();
  const { household_no } = household.row;
  const people = household.declaration.members.map(({ key, name }) => ({ value: key, label: name }));
  const officers = useAsk('officers', {}).answer ?? [];
  const first = {
    household_no,
    fact: undefined,
    member: '',
    source: undefined,
    text: '',
    seen_by: officer.officer_id,
    seen_on: today,
    valid_until: null,
  };
  return (
    <ActBox
      kind="attachEvidence"
      schema={AttachEvidence}
      first={first}
      draft={`attachEvidence:${household_no}`}
      title="登记依据"
      help="同一人同一项情况以最近登记的为准。"
      submit="登记依据"
      onDone={onClose}
      onCancel={onClose}
    >
      <ChoiceField path="fact" label="哪项情况" required choices={choicesOf(evidenceFacts)} />
      <ChoiceField path="member" label="谁的" choices={people} none={{ value: '', label: '整个家庭' }} />
      <ChoiceField path="source" label="依据种类" required choices={choicesOf(evidenceSources)} />
      <TextField path="text" label="名称或内容" required maxLength={200} />
      <ChoiceField
        path="seen_by"
        label="查看人"
        required
        choices={officers.map(({ officer_id, name }) => ({ value: officer_id, label: name }))}
      />
      <DateField path="seen_on" label="查看日期" required />
      <DateField path="valid_until" label="有效期至" empty={null} help="长期有效的不填" />
    </ActBox>
  );
}
