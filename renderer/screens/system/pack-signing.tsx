/** Pack signing: the district checks a pack file and writes it out with its signature, for the towns. */
import { Button } from 'antd';
import { chooseFile, chooseFolder, fileKinds } from '../../bridge';
import { useJob } from '../../hooks/use-job';
import { Refused } from '../../parts/answer';

export function PackSigning() {
  const sign = useJob('sign_pack', '给政策包签章');
  const choose = async (): Promise<void> => {
    const path = await chooseFile('选择要签章的政策包文件', fileKinds.pack);
    const to = path === undefined ? undefined : await chooseFolder('选择存放签章后政策包的文件夹');
    if (path !== undefined && to !== undefined) await sign.run({ path, to });
  };
  const { outcome } = sign;
  return (
    <>
      <div className="row-of-buttons">
        <Button loading={sign.busy} onClick={() => void choose()}>
          给政策包签章
        </Button>
        <span className="faint">检验全部通过后才能签章；下发时把政策包和签章文件放在一起。</span>
      </div>
      {outcome && !outcome.permitted && (
        <>
          <Refused refusal={outcome} />
          <ol className="findings" start={2}>
            {(outcome.others ?? []).map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ol>
        </>
      )}
      {outcome?.permitted && (
        <p className="done-note">
          已写到 {outcome.result.path}，签章文件在同一文件夹，指纹 {outcome.result.fingerprint}
        </p>
      )}
    </>
  );
}
