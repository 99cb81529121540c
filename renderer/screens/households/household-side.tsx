/** Household side: cases, awards and dated changes beside the facts. */
import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { HouseholdDetail } from '../../../shared/household/rows';
import { bridge } from '../../bridge';
import { useJob } from '../../hooks/use-job';
import { Amount } from '../../parts/amount';
import { Refused } from '../../parts/answer';
import { Panel } from '../../parts/panel';
import { HouseholdRecords } from '../registers/household-records';
import { ReferralsPanel } from './referrals-panel';
import { PlanChain } from './plan-chain';

interface HouseholdSideProps {
  household: HouseholdDetail;
  /** False while an earlier day is looked at: what is asked apart would show today. */
  now: boolean;
  onAsOf: (day: string) => void;
}

export function HouseholdSide({ household, now, onAsOf }: HouseholdSideProps) {
  const { cases, awards, changes } = household;
  return (
    <div className="side">
      <Panel title="在享待遇">
        {awards.length === 0 && <p className="note">现在没有享受待遇。</p>}
        <ul className="lines">
          {awards.map((award) => (
            <li key={award.award_no}>
              <Link to={`/awards/${award.award_no}`}>{award.programme_name}</Link>
              <span className="faint">{award.from} 起</span>
              <span className="push">
                <Amount fen={award.amount_fen} unit />
              </span>
            </li>
          ))}
        </ul>
      </Panel>
      {now && <PlanChain householdNo={household.row.household_no} />}
      <Panel title="案件">
        {cases.length === 0 && <p className="note">还没有申请过。</p>}
        <ul className="lines">
          {cases.map((each) => (
            <li key={each.case_no}>
              <Link to={`/cases/${each.case_no}`}>{each.programme_name}</Link>
              <span className="faint">{each.received_on} 受理</span>
              <span className="push">{each.state_name}</span>
            </li>
          ))}
        </ul>
      </Panel>
      {now && <ReferralsPanel householdNo={household.row.household_no} />}
      {now && <HouseholdRecords householdNo={household.row.household_no} />}
      {now && cases.length > 0 && <FilePanel householdNo={household.row.household_no} />}
      <Panel title="变更记录" aside="点日期看当时情况">
        <ul className="lines">
          {changes.map((change) => (
            <li key={change.seq}>
              <button type="button" className="link" onClick={() => onAsOf(change.on)}>
                {change.on}
              </button>
              <span>{change.officer_name}</span>
              <span>{change.sentence}</span>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}

/** 一户一档: the index and every paper of the household as one document. */
function FilePanel({ householdNo }: { householdNo: string }) {
  const draw = useJob('draw_file', '整理家庭档案');
  const print = async (): Promise<void> => {
    const drawn = await draw.run({ household_no: householdNo });
    if (drawn.permitted) await bridge().print(drawn.result.token);
  };
  return (
    <Panel title="一户一档">
      <p className="note">目录和各件文书、表格按归档次序合成一份，每件一个书签。</p>
      <Button icon={<PrinterOutlined />} loading={draw.busy} onClick={() => void print()}>
        打印家庭档案
      </Button>
      {draw.outcome && !draw.outcome.permitted && <Refused refusal={draw.outcome} />}
    </Panel>
  );
}
