/** Plan chain (一户一条救助链): the newest recorded plan, with what came of each item. */
import { Link } from 'react-router';
import type { PlanRow } from '../../../shared/assessment/plan-questions';
import { planPlaceNames } from '../../../shared/policy/needs-plan';
import { useHolds } from '../../frame/session-context';
import { useAsk } from '../../hooks/use-ask';
import { Panel } from '../../parts/panel';
import { PrintForm } from '../../parts/print-form';

type Item = PlanRow['items'][number];

const putOff = { drop: '本次不办理', postpone: '暂缓办理' } as const;

/** Items in which something is or was to be done. */
function isShown({ place, choice }: Item): boolean {
  return choice !== 'proposed' || (place !== 'refused' && place !== 'undetermined');
}

export function PlanChain({ householdNo }: { householdNo: string }) {
  const plans = useAsk('plans', { household_no: householdNo }).answer ?? [];
  const [newest] = plans;
  const open = <Link to={`/households/${householdNo}/plan`}>{newest ? '重新评估' : '综合评估'}</Link>;
  return (
    <Panel title="综合救助" aside={open}>
      {newest ? (
        <Chain plan={newest} householdNo={householdNo} />
      ) : (
        <p className="note">还没有综合评估。评估一次，列出这个家庭能得到的各项救助和还缺的材料。</p>
      )}
    </Panel>
  );
}

function Chain({ plan, householdNo }: { plan: PlanRow; householdNo: string }) {
  return (
    <>
      <p className="note">
        {plan.made_on} {plan.officer_name}：{plan.text}
      </p>
      <ul className="lines">
        {plan.items.filter(isShown).map((item) => (
          <li key={item.id}>
            <span>{item.name}</span>
            <span className="faint">{item.place === 'refer' ? `转${item.department}` : planPlaceNames[item.place]}</span>
            <span className="push">
              <Outcome item={item} plan={plan} householdNo={householdNo} />
            </span>
          </li>
        ))}
      </ul>
      <div className="row-of-buttons">
        <PrintForm code="K02" subject={{ plan_no: plan.plan_no }} label="打印综合救助意见书" />
      </div>
    </>
  );
}

function Outcome({ item, plan, householdNo }: { item: Item; plan: PlanRow; householdNo: string }) {
  const clerk = useHolds('clerk');
  const { choice, came_of, place, programme } = item;
  if (came_of) {
    const to = 'case_no' in came_of ? `/cases/${came_of.case_no}` : `/referrals/${came_of.referral_no}`;
    return <Link to={to}>{came_of.state_name}</Link>;
  }
  if (choice === 'drop' || choice === 'postpone') return <span title={item.choice_reason}>{putOff[choice]}</span>;
  if (place === 'in_force') return <span>在享</span>;
  if (!clerk) return <span>{place === 'refer' ? '待转办' : '待受理'}</span>;
  const asked = { household: householdNo, programme, plan: plan.plan_no, item: item.id };
  const query = new URLSearchParams(asked).toString();
  if (place === 'refer') return <Link to={`/referrals/new?${query}`}>转办</Link>;
  return <Link to={`/cases/new?${query}`}>受理</Link>;
}
