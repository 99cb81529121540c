/** Tools page: what-if, checking a paper, and the roster import: findings first, then whole or nothing. */
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { chooseFile, fileKinds } from '../../bridge';
import { useHolds } from '../../frame/session-context';
import { useJob } from '../../hooks/use-job';
import { Refused } from '../../parts/answer';
import { ConfirmButton } from '../../parts/confirm-button';
import { Facts } from '../../parts/facts';
import { Findings } from '../../parts/findings';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { CheckPaper } from './check-paper';
import { RuralCompare } from './rural-compare';

export function ToolsPage() {
  const clerk = useHolds('clerk');
  return (
    <Page title="工具">
      <Panel title="试算">
        <p>
          不登记、不保存，先看一户人家能得到什么救助、各得多少。<Link to="/whatif">打开试算</Link>
        </p>
      </Panel>
      <CheckPaper />
      {clerk && <RuralCompare />}
      {clerk ? <RosterImport /> : <p className="note">导入花名册由经办人办理，您今天没有这个岗位。</p>}
    </Page>
  );
}

function RosterImport() {
  const read = useJob('read_roster', '检查花名册');
  const enter = useJob('import_roster', '登记花名册中的家庭');
  const [path, setPath] = useState<string>();
  const choose = async (): Promise<void> => {
    const chosen = await chooseFile('选择花名册', fileKinds.excel);
    if (chosen === undefined) return;
    setPath(chosen);
    enter.forget();
    await read.run({ path: chosen });
  };
  const seen = read.outcome?.permitted ? read.outcome.result : undefined;
  const entered = enter.outcome;
  const errors = seen?.findings.filter((finding) => finding.facts.severity === 'error').length ?? 0;
  return (
    <Panel title="导入花名册">
      <p>
        一行一人，户主姓名每行重复，身份证号须是文本格式（不能是数字，否则后几位会变成 0）。
        先检查并列出问题，没有问题才写入；有一行不能写入，就一行也不写。
      </p>
      <div className="row-of-buttons">
        <Button type="primary" loading={read.busy} onClick={() => void choose()}>
          选择花名册并检查
        </Button>
      </div>
      {path !== undefined && <p>{path}</p>}
      {read.outcome && !read.outcome.permitted && <Refused refusal={read.outcome} />}
      {seen && (
        <>
          <Facts of={[['读到', `${seen.rows} 行，${seen.households} 户 ${seen.persons} 人`]]} />
          <h3>检查结果</h3>
          {errors > 0 && !entered?.permitted && (
            <p className="warns forbids">有 {errors} 处须在 Excel 中改正，改好后重新检查；现在一户也没有写入。</p>
          )}
          {errors === 0 && seen.findings.length > 0 && <p className="note">没有必须改正的问题，可以写入；以下请核对。</p>}
          <Findings of={seen.findings} none="没有发现问题，可以写入。" />
          {!entered?.permitted && (
            <ConfirmButton
              primary
              label={`登记 ${seen.households} 户 ${seen.persons} 人`}
              question="登记花名册中的家庭"
              confirm={`登记 ${seen.households} 户 ${seen.persons} 人`}
              detail="登记后可在“家庭”页逐户补充收入、财产和账户。"
              disabled={errors > 0}
              busy={enter.busy}
              onConfirm={() => void enter.run({ path: path ?? '', file_hash: seen.file_hash })}
            />
          )}
        </>
      )}
      {entered && !entered.permitted && <Refused refusal={entered} />}
      {entered?.permitted && (
        <p className="done-note">
          已登记 {entered.result.households} 户 {entered.result.persons} 人。<Link to="/households">去家庭页查看</Link>
        </p>
      )}
    </Panel>
  );
}
