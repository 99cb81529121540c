/** Plan page (综合评估): everything a household could get, grouped by who decides it, adjusted and recorded by the clerk. */
import { Button } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import { Advise } from '../../../shared/assessment/advise';
import type { PlanView } from '../../../shared/assessment/plan-questions';
import { planPlaceNames, type PlanPlace } from '../../../shared/policy/needs-plan';
import { ChecksField } from '../../form/checks-field';
import { DateField } from '../../form/date-field';
import { Form } from '../../form/form';
import { useValue } from '../../form/form-context';
import { Section } from '../../form/section';
import { useActForm } from '../../form/use-act-form';
import { useHolds, useToday } from '../../frame/session-context';
import { useAsk } from '../../hooks/use-ask';
import { Answer } from '../../parts/answer';
import { Page } from '../../parts/page';
import { PlanAdditions } from './plan-additions';
import { OpinionField } from './plan-opinion-field';
import { opinionOf } from './plan-opinion';
import { PlanItemLine } from './plan-item-line';

export function PlanPage() {
  const { householdNo = '' } = useParams();
  const found = useAsk('needs_plan', { household_no: householdNo });
  return (
    <Answer of={found}>
      {(plan) =>
        plan ? (
          <PlanRoom key={plan.version} plan={plan} />
        ) : (
          <Page title="还不能综合评估">
            <p>请核对家庭情况是否登记完整，以及是否已经启用政策包。</p>
            <Link to={`/households/${householdNo}`}>回到家庭</Link>
          </Page>
        )
      }
    </Answer>
  );
}

/** Places in the order of the paper. */
const places = Object.keys(planPlaceNames) as PlanPlace[];

function PlanRoom({ plan }: { plan: PlanView }) {
  const navigate = useNavigate();
  const clerk = useHolds('clerk');
  const today = useToday();
  const form = useActForm('advise', Advise);
  const { household_no, version } = plan;
  const back = (): void => void navigate(`/households/${household_no}`);
  const actions = <Button onClick={() => void navigate(`/whatif?household=${household_no}`)}>试算</Button>;
  return (
    <Page title={`综合评估：${plan.head_name}的家庭`} aside={household_no} actions={actions}>
      <p className="big-sentence">{summaryOf(plan)}</p>
      {plan.calendar_missing.length > 0 && (
        <p className="warns">政策包缺少 {plan.calendar_missing.join('、')} 年的放假安排，期限暂按周一至周五计算。</p>
      )}
      <Form
        name="advise"
        draft={`advise:${household_no}:${version}`}
        first={{
          household_no,
          version,
          received_on: today,
          papers: plan.handed_in,
          adjustments: [],
          additions: [],
          text: opinionOf(plan, [], []),
        }}
        submit={clerk ? '保存综合救助意见' : '须由经办人保存'}
        check={form.check}
        send={form.send}
        onDone={back}
        onCancel={back}
      >
        {places.map((place) => (
          <PlaceSection key={place} plan={plan} place={place} />
        ))}
        <PlanAdditions plan={plan} />
        <PapersSection plan={plan} />
        <Section title="综合救助意见">
          <DateField path="received_on" label="受理日期" required help="各项期限从这一天起算" />
          <OpinionField plan={plan} />
        </Section>
      </Form>
    </Page>
  );
}

/** '可由本镇街办理 2 项，转请有关部门 3 项；还缺材料 4 样。' */
function summaryOf(plan: PlanView): string {
  const count = (place: PlanPlace): number => plan.items.filter((item) => item.place === place).length;
  const parts = [
    [count('here'), '由本镇街办理'],
    [count('district'), '报区民政局'],
    [count('meeting'), '提请区联席会议'],
    [count('refer'), '转请有关部门'],
    [count('in_force'), '正在享受'],
    [count('undetermined'), '情况尚缺'],
  ] as const;
  const found = parts.filter(([n]) => n > 0).map(([n, words]) => `${words} ${n} 项`);
  const papers = plan.papers.length === 0 ? '材料齐全' : `还缺材料 ${plan.papers.length} 样`;
  return `${found.length === 0 ? '没有可以办理的项目' : found.join('，')}；${papers}。`;
}

function PlaceSection({ plan, place }: { plan: PlanView; place: PlanPlace }) {
  const items = plan.items.filter((item) => item.place === place);
  if (items.length === 0) return null;
  const lines = (
    <ul className="plan-items">
      {items.map((item) => (
        <PlanItemLine key={item.id} item={item} householdNo={plan.household_no} />
      ))}
    </ul>
  );
  if (place !== 'refused') return <Section title={planPlaceNames[place]}>{lines}</Section>;
  return (
    <details className="section">
      <summary>{`${planPlaceNames[place]}（${items.length} 项，点开看理由）`}</summary>
      {lines}
    </details>
  );
}

function PapersSection({ plan }: { plan: PlanView }) {
  const handed = useValue<readonly string[]>('papers');
  if (plan.all_papers.length === 0) return null;
  const missing = plan.all_papers.filter(({ code }) => !handed.includes(code));
  const choices = plan.all_papers.map(({ code, name, programmes }) => ({
    value: code,
    label: `${name}（${programmes.join('、')}）`,
  }));
  return (
    <Section title="材料" help="各项目共用的材料只交一次；打勾表示已收到，没有打勾的一次性告知。">
      <ChecksField path="papers" label="已收到的材料" choices={choices} stacked />
      <p className="note">{missing.length === 0 ? '材料齐全。' : `还缺：${missing.map(({ name }) => name).join('、')}。`}</p>
    </Section>
  );
}
