/** Household page: what is known of a household, its cases and awards, and every dated change. */
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { HouseholdDetail } from '../../../shared/household/rows';
import { useHolds } from '../../frame/session-context';
import { useAsk } from '../../hooks/use-ask';
import { Answer } from '../../parts/answer';
import { Page } from '../../parts/page';
import { DeclarationView } from './declaration-view';
import { LifeEventsPanel } from './life-events-panel';
import { HouseholdSide } from './household-side';

export function HouseholdPage() {
  const { householdNo = '' } = useParams();
  const [asOf, setAsOf] = useState<string>();
  const found = useAsk('household', {
    household_no: householdNo,
    ...(asOf === undefined ? {} : { as_of: asOf }),
  });
  return (
    <Answer of={found}>
      {(household) =>
        household ? (
          <HouseholdRoom household={household} asOf={asOf} onAsOf={setAsOf} />
        ) : (
          <Page title="没有这个家庭">
            <p>{asOf === undefined ? '请从家庭列表中选择。' : `${asOf} 时这个家庭还没有登记。`}</p>
            {asOf !== undefined && <Button onClick={() => setAsOf(undefined)}>看现在的情况</Button>}
          </Page>
        )
      }
    </Answer>
  );
}

interface HouseholdRoomProps {
  household: HouseholdDetail;
  asOf: string | undefined;
  onAsOf: (day: string | undefined) => void;
}

function HouseholdRoom({ household, asOf, onAsOf }: HouseholdRoomProps) {
  const navigate = useNavigate();
  const clerk = useHolds('clerk');
  const { row, declaration } = household;
  return (
    <Page
      title={`${row.head_name}的家庭`}
      aside={`${row.household_no}　${row.village_name}`}
      actions={
        <>
          <Link to={`/whatif?household=${row.household_no}`}>试算</Link>
          {clerk && (
            <>
              <Button onClick={() => void navigate(`/households/${row.household_no}/update`)}>变更家庭情况</Button>
              <Button type="primary" onClick={() => void navigate(`/cases/new?household=${row.household_no}`)}>
                受理申请
              </Button>
            </>
          )}
        </>
      }
    >
      {asOf !== undefined && (
        <p className="warns">
          正在看 {asOf} 当时登记的情况。
          <button type="button" className="link" onClick={() => onAsOf(undefined)}>
            看现在的情况
          </button>
        </p>
      )}
      <div className="with-panel">
        <div>
          {asOf === undefined && <LifeEventsPanel householdNo={row.household_no} />}
          <DeclarationView declaration={declaration} />
        </div>
        <HouseholdSide household={household} onAsOf={onAsOf} />
      </div>
    </Page>
  );
}
