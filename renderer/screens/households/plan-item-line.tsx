/** Plan item line: one programme for some people, why, when, what to hand over, and what the clerk makes of it. */
import { Input, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ProposedItem } from '../../../shared/assessment/plan-questions';
import { placesFor, type PlanAdjustment } from '../../../shared/policy/adjust-plan';
import { planPlaceNames } from '../../../shared/policy/needs-plan';
import { useField } from '../../form/form-context';
import { Amount } from '../../parts/amount';

interface PlanItemLineProps {
  item: ProposedItem;
  householdNo: string;
}

export function PlanItemLine({ item, householdNo }: PlanItemLineProps) {
  const { place, name, member_names, reasons, hand_over, missing_names, dates, department } = item;
  return (
    <li>
      <div>
        <p>
          <strong>{name}</strong>　<span className="faint">{member_names.join('、')}</span>
        </p>
        <p>
          {place === 'refer' ? `转${department}办理` : item.decision_name}
          {item.amount_fen !== null && item.amount_fen > 0 && (
            <>
              ，{item.monthly && '每月 '}
              <Amount fen={item.amount_fen} unit />
            </>
          )}
        </p>
        {reasons.map((reason) => (
          <p key={reason} className="note">
            {reason}
          </p>
        ))}
        {missing_names.length > 0 && <p className="warns">尚缺：{missing_names.join('、')}</p>}
        {hand_over.length > 0 && <p className="note">移交：{hand_over.join('、')}</p>}
        {dates.length > 0 && <p className="note">{dates.map(({ label, due_on }) => `${label} ${due_on} 前`).join('，')}</p>}
        <Next item={item} householdNo={householdNo} />
      </div>
      {place !== 'in_force' && <Choice item={item} />}
    </li>
  );
}

/** What can be done at once: an application, or the review of what is drawn. */
function Next({ item, householdNo }: PlanItemLineProps) {
  const { place, programme, award_no } = item;
  if (award_no !== '') return <Link to={`/awards/${award_no}`}>看这份待遇</Link>;
  if (place === 'undetermined') return <Link to={`/households/${householdNo}/update`}>补全家庭情况</Link>;
  if (place !== 'here' && place !== 'district' && place !== 'meeting') return null;
  return <Link to={`/cases/new?household=${householdNo}&programme=${programme}`}>受理</Link>;
}

const asProposed = 'proposed';

/** Takes the item out, puts it off or sends it elsewhere; a change asks for its reason. */
function Choice({ item }: { item: ProposedItem }) {
  const { value, change } = useField<readonly PlanAdjustment[]>('adjustments');
  const mine = value.find((one) => one.id === item.id);
  const [reason, setReason] = useState(mine?.reason ?? '');
  const others = value.filter((one) => one.id !== item.id);
  const options = [
    { value: asProposed, label: '按评估办理' },
    { value: 'drop', label: '本次不办理' },
    { value: 'postpone', label: '暂缓办理' },
    ...placesFor(item.route)
      .filter((place) => place !== item.place)
      .map((place) => ({ value: place, label: `改为${planPlaceNames[place]}` })),
  ];
  const put = (to: string, why: string): void =>
    change(to === asProposed ? others : [...others, { id: item.id, to: to as PlanAdjustment['to'], reason: why }]);
  return (
    <div className="choice">
      <Select
        aria-label={`${item.name}怎么办理`}
        value={mine?.to ?? asProposed}
        options={options}
        {...(mine ? { className: 'plan-changed' } : {})}
        onChange={(to: string) => put(to, reason)}
      />
      {mine && (
        <Input
          aria-label={`${item.name}调整的理由`}
          value={reason}
          placeholder="理由，至少 2 个字"
          maxLength={200}
          autoComplete="off"
          status={reason.trim().length < 2 ? 'error' : ''}
          onChange={(event) => {
            setReason(event.target.value);
            put(mine.to, event.target.value);
          }}
        />
      )}
    </div>
  );
}
