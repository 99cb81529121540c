/** Care tab: backup that is proven, verification of the docket, rebuilding of the tables. */
import { Button } from 'antd';
import { spokenHash } from '../../../shared/bundle/manifest';
import { chooseFolder } from '../../bridge';
import { useSession } from '../../frame/session-context';
import { useJob } from '../../hooks/use-job';
import { Refused } from '../../parts/answer';
import { Findings } from '../../parts/findings';
import { Panel } from '../../parts/panel';

export function CareTab() {
  return (
    <>
      <BackupPanel />
      <VerifyPanel />
      <RebuildPanel />
    </>
  );
}

function BackupPanel() {
  const { last_backup_on, backup_folder } = useSession();
  const backup = useJob('backup', '备份');
  const start = async (): Promise<void> => {
    const to = await chooseFolder('选择存放备份的文件夹');
    if (to !== undefined) await backup.run({ to });
  };
  return (
    <Panel title="备份" aside={last_backup_on === null ? '尚未备份' : `最近备份 ${last_backup_on}`}>
      <p className="note">写出一份加密的副本，再打开它核对一遍，核对相符才算备份成功。请存到另一块盘上。</p>
      {backup_folder !== null && (
        <p className="note">每天退出时自动备份到 {backup_folder}，按日、周、月各留最近的几份。需要恢复时，在登录页点“从备份恢复”。</p>
      )}
      <div className="row-of-buttons">
        <Button type="primary" loading={backup.busy} onClick={() => void start()}>
          备份
        </Button>
      </div>
      {backup.outcome && !backup.outcome.permitted && <Refused refusal={backup.outcome} />}
      {backup.outcome?.permitted && (
        <p className="done-note">
          已备份 {backup.outcome.result.acts} 件办件并核对相符：{backup.outcome.result.path}
        </p>
      )}
    </Panel>
  );
}

function VerifyPanel() {
  const verify = useJob('verify', '核验办件簿');
  const { outcome } = verify;
  return (
    <Panel title="核验办件簿">
      <p className="note">从第一件起逐件核对摘要链，并核对各表和账目是否与办件相符。</p>
      <div className="row-of-buttons">
        <Button loading={verify.busy} onClick={() => void verify.run({})}>
          核验
        </Button>
      </div>
      {outcome && !outcome.permitted && <Refused refusal={outcome} />}
      {outcome?.permitted && (
        <>
          <p className={outcome.result.ok ? 'done-note' : 'warns forbids'}>
            {outcome.result.ok ? `${outcome.result.acts} 件办件全部相符，` : `核验发现问题，请停止办理并联系区民政局，`}
            最新摘要 {spokenHash(outcome.result.head_hash)}。
          </p>
          {!outcome.result.ok && <Findings of={outcome.result.findings} none="" />}
        </>
      )}
    </Panel>
  );
}

function RebuildPanel() {
  const rebuild = useJob('rebuild', '重建各表');
  const { outcome } = rebuild;
  return (
    <Panel title="重建各表">
      <p className="note">列表和账目都由办件推算而来。列表显示异常时，可从办件重新推算一遍，办件本身不变。</p>
      <div className="row-of-buttons">
        <Button loading={rebuild.busy} onClick={() => void rebuild.run({})}>
          重建
        </Button>
      </div>
      {outcome && !outcome.permitted && <Refused refusal={outcome} />}
      {outcome?.permitted && (
        <p className={outcome.result.equal ? 'done-note' : 'warns forbids'}>
          已由 {outcome.result.acts} 件办件重新推算，用时 {outcome.result.seconds.toFixed(1)} 秒，
          {outcome.result.equal ? '与原来完全相同。' : '与原来不同，已用新的结果，请告知管理员。'}
        </p>
      )}
    </Panel>
  );
}
