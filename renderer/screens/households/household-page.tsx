/** Household page: what is known of a household, its cases and awards, and every dated change. */
import { Button } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import type { HouseholdDetail } from '../../../shared/household/rows';
import { useHolds } from '../../frame/session-context';
import { useAsk } from '../../hooks/use-ask';
import { Answer } from '../../parts/answer';
import { AsOfField, AsOfNote, useAsOf } from '../../parts/as-of';
import { Page } from '../../parts/page';
import { PrintForm } from '../../parts/print-form';
import { DeclarationView } from './declaration-view';
import { LifeEventsPanel } from './life-events-panel';
import { HouseholdSide } from './household-side';
import { EvidencePanel, MembershipPanel } from './people-panels';

export function HouseholdPage() {
  const { householdNo = '' } = useParams();
  const [asOf, setAsOf] = useAsOf();
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
  const { row, declaration } = household;
  return (
    <Page
      title={`${row.head_name}的家庭`}
      aside={`${row.household_no}　${row.village_name}`}
      actions={
        <>
          <AsOfField day={asOf} onDay={onAsOf} />
          {asOf === undefined && <HouseholdActs household={household} />}
        </>
      }
    >
      <AsOfNote day={asOf} onDay={onAsOf}>
        <PrintForm code="K03" subject={{ household_no: row.household_no, as_of: asOf ?? '' }} label="打印这一天的情况" />
      </AsOfNote>
      {household.merged_into !== null && (
        <p className="warns">
          这个家庭已并入 <Link to={`/households/${household.merged_into}`}>{household.merged_into}</Link>，以下是并入前的情况。
        </p>
      )}
      <div className="with-panel">
        <div>
          {asOf === undefined && <LifeEventsPanel householdNo={row.household_no} />}
          <DeclarationView declaration={declaration} on={asOf} />
          <MembershipPanel household={household} />
          <EvidencePanel household={household} now={asOf === undefined} />
        </div>
        <HouseholdSide household={household} now={asOf === undefined} onAsOf={onAsOf} />
      </div>
    </Page>
  );
}

/** What may be done with the household now; the two main acts are buttons. */
function HouseholdActs({ household }: { household: HouseholdDetail }) {
  const navigate = useNavigate();
  const clerk = useHolds('clerk');
  const { household_no } = household.row;
  const at = `/households/${household_no}`;
  if (household.merged_into !== null) return null;
  return (
    <>
      <Link to={`/whatif?household=${household_no}`}>试算</Link>
      {clerk && (
        <>
          {household.declaration.members.length > 1 && <Link to={`${at}/split`}>分户</Link>}
          <Link to={`${at}/merge`}>并户</Link>
          <Button onClick={() => void navigate(`${at}/update`)}>变更家庭情况</Button>
          <Button type="primary" onClick={() => void navigate(`/cases/new?household=${household_no}`)}>
            受理申请
          </Button>
        </>
      )}
    </>
  );
}
