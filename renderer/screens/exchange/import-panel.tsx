/** Import panel: looks into what was brought, shows every finding, and takes it in whole or not at all. */
import { Button } from 'antd';
import { useState } from 'react';
import { district, findOfficeArea } from '../../../shared/base/region';
import { spokenHash, type Manifest } from '../../../shared/bundle/manifest';
import { bridge, chooseFolder } from '../../bridge';
import { useSession } from '../../frame/session-context';
import { useJob, type Job } from '../../hooks/use-job';
import { Refused } from '../../parts/answer';
import { Facts } from '../../parts/facts';
import { Findings } from '../../parts/findings';
import { Panel } from '../../parts/panel';

const receiptName = '.receipt.json';

export function ImportPanel() {
  const { level } = useSession();
  const inspect = useJob('inspect_bundle', '检查同步包');
  const take = useJob('import_bundle', '读入同步包');
  const [path, setPath] = useState<string>();
  const look = async (chosen: string | undefined): Promise<void> => {
    if (chosen === undefined) return;
    setPath(chosen);
    take.forget();
    inspect.forget();
    if (!chosen.endsWith(receiptName)) await inspect.run({ path: chosen });
  };
  const openFile = async (): Promise<void> => {
    const filters = [{ name: '同步包或回执', extensions: ['zip', 'json'] }];
    await look((await bridge().dialog.openFile({ title: '选择同步包或回执文件', filters }))[0]);
  };
  return (
    <Panel title={level === 'town' ? '读入区里带回的' : '读入镇街送来的'}>
      <p className="note">选择优盘上的文件夹或文件。先检查，确认后才读入；有一处不对就一件也不读入。</p>
      <div className="row-of-buttons">
        <Button onClick={() => void chooseFolder('选择优盘上的文件夹').then(look)}>选择文件夹</Button>
        <Button onClick={() => void openFile()}>选择文件</Button>
      </div>
      {path !== undefined && <Chosen path={path} inspect={inspect} take={take} />}
    </Panel>
  );
}

interface ChosenProps {
  path: string;
  inspect: Job<'inspect_bundle'>;
  take: Job<'import_bundle'>;
}

function Chosen({ path, inspect, take }: ChosenProps) {
  const { office } = useSession();
  const seen = inspect.outcome;
  const taken = take.outcome;
  const own = seen?.permitted === true && seen.result.manifest.office === office;
  const sound = seen?.permitted === true && seen.result.findings.length === 0;
  const receipt = path.endsWith(receiptName) || own;
  const ready = receipt || sound;
  return (
    <>
      <p>{path}</p>
      {seen?.permitted && <Seen manifest={seen.result.manifest} />}
      {own && <p className="note">这是本单位导出的同步包，读入的是对方放在里面的回执。</p>}
      {seen?.permitted && !own && <Findings of={seen.result.findings} none="检查通过：签名、摘要和件数都相符。" />}
      {seen && !seen.permitted && <Refused refusal={seen} />}
      {!taken?.permitted && (
        <Button type="primary" disabled={!ready} loading={take.busy} onClick={() => void take.run({ path })}>
          {receipt ? '读入回执' : '读入'}
        </Button>
      )}
      {taken && !taken.permitted && <Refused refusal={taken} />}
      {taken?.permitted && (
        <div className="done-note">
          <p>
            {takenSentence(taken.result, receipt)}核对码 {spokenHash(taken.result.head_hash)}。
          </p>
          <Findings of={taken.result.findings} none="没有发现疑点。" />
        </div>
      )}
    </>
  );
}

function takenSentence(taken: { replayed: boolean; applied: number }, receipt: boolean): string {
  if (taken.replayed) return '这一份以前已经读入，没有重复登记。';
  return receipt ? '回执已登记，见右边对方已确认到哪一号。' : `已读入 ${taken.applied} 件。`;
}

function Seen({ manifest }: { manifest: Manifest }) {
  return (
    <Facts
      of={[
        ['来自', findOfficeArea(manifest.office)?.name ?? district.name],
        ['办件', `第 ${manifest.from_seq} 至 ${manifest.to_seq} 号，共 ${manifest.act_count} 件`],
        ['制作时间', manifest.made_at.slice(0, 16).replace('T', ' ')],
      ]}
    />
  );
}
