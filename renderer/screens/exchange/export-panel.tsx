/** Export panel: writes all acts the other side has not confirmed to a stick, with a cover sheet to print. */
import { Button } from 'antd';
import { spokenHash } from '../../../shared/bundle/manifest';
import { chooseFolder } from '../../bridge';
import { useSession } from '../../frame/session-context';
import { useJob } from '../../hooks/use-job';
import { Refused } from '../../parts/answer';
import { Facts } from '../../parts/facts';
import { Panel } from '../../parts/panel';
import { PrintForm } from '../../parts/print-form';

export function ExportPanel({ ready }: { ready: boolean }) {
  const { level } = useSession();
  const other = level === 'town' ? '区民政局' : '镇街';
  const write = useJob('export_bundle', '导出同步包');
  const start = async (): Promise<void> => {
    const folder = await chooseFolder('选择优盘上的文件夹');
    if (folder !== undefined) await write.run({ to: folder });
  };
  const { outcome } = write;
  const made = outcome?.permitted ? outcome.result : null;
  return (
    <Panel title={`导出给${other}`}>
      <p className="note">把对方还没有确认的办件写成一个加密、签名的同步包。</p>
      <div className="row-of-buttons">
        <Button type="primary" disabled={!ready} loading={write.busy} onClick={() => void start()}>
          导出同步包
        </Button>
      </div>
      {outcome && !outcome.permitted && <Refused refusal={outcome} />}
      {outcome?.permitted && made === null && <p className="done-note">没有需要导出的办件。</p>}
      {made && (
        <div className="done-note">
          <p>已写到 {made.folder}。请连同封面一起交{other}，并把回执带回。</p>
          <Facts
            of={[
              ['办件', `第 ${made.manifest.from_seq} 至 ${made.manifest.to_seq} 号，共 ${made.manifest.act_count} 件`],
              ['核对码', spokenHash(made.manifest.head_hash)],
            ]}
          />
          <PrintForm code="B01" subject={{ manifest_hash: made.manifest_hash }} label="打印封面" />
        </div>
      )}
    </Panel>
  );
}
