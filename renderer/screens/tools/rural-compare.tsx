/** Rural compare: the rural department's list beside the households helped here; differences go on the ledger and among the leads. */
import { Button } from 'antd';
import { Link } from 'react-router';
import { ruralGapNames, ruralKinds } from '../../../shared/outreach/rural-compare';
import { chooseFile, fileKinds } from '../../bridge';
import { useJob } from '../../hooks/use-job';
import { ActButton } from '../../parts/act-button';
import { Refused } from '../../parts/answer';
import { Facts } from '../../parts/facts';
import { Panel } from '../../parts/panel';

const most = 50;

export function RuralCompare() {
  const compare = useJob('compare_rural', '比对名单');
  const choose = async (): Promise<void> => {
    const path = await chooseFile('选择监测对象名单', fileKinds.excel);
    if (path !== undefined) await compare.run({ path });
  };
  const seen = compare.outcome?.permitted ? compare.outcome.result : undefined;
  return (
    <Panel title="与乡村振兴部门比对">
      <p>
        每季度把对方的监测对象名单（姓名、公民身份号码、监测类型、行政村）与本机的农村家庭比对。不一致的登入
        <Link to="/registers/rural_compare">农村低收入人口比对台账</Link>，本机没有登记的作为线索核实。本机的在享名单从“待遇”页导出。
      </p>
      <div className="row-of-buttons">
        <Button loading={compare.busy} onClick={() => void choose()}>
          选择名单并比对
        </Button>
      </div>
      {compare.outcome && !compare.outcome.permitted && <Refused refusal={compare.outcome} />}
      {seen && (
        <>
          <Facts
            of={[
              ['名单', `${seen.file_name}，${seen.listed} 人`],
              ['本机在享的农村家庭', `${seen.helped} 户`],
              ['不一致', `${seen.gaps.length} 项`],
            ]}
          />
          <ul className="lines">
            {seen.gaps.slice(0, most).map((gap, at) => (
              <li key={`${gap.household_no ?? gap.name} ${at}`}>
                {gap.household_no === null ? <span>{gap.name}</span> : <Link to={`/households/${gap.household_no}`}>{gap.name}</Link>}
                <span className="faint">
                  {gap.village_name}
                  {gap.kind === null ? '' : `，${ruralKinds[gap.kind]}`}
                </span>
                <span className="push">{ruralGapNames[gap.gap]}</span>
              </li>
            ))}
          </ul>
          {seen.gaps.length > most && <p className="note">只列出前 {most} 项。</p>}
          {seen.acts.length > 0 ? (
            <ActButton
              acts={seen.acts}
              primary
              label={`登记 ${seen.acts.length} 项`}
              question="登记不一致的家庭和线索"
              confirm={`登记 ${seen.acts.length} 项`}
              onDone={() => compare.forget()}
            />
          ) : (
            seen.gaps.length > 0 && <p className="note">不一致的都已在台账或线索中，无需再登记。</p>
          )}
        </>
      )}
    </Panel>
  );
}
