/** Endorse panel: gives out our open keys and accepts the other side's after the fingerprint was compared. */
import { Button } from 'antd';
import { useState } from 'react';
import { Endorse } from '../../../shared/office/endorse';
import type { JobResult } from '../../../shared/jobs';
import { chooseFile, chooseFolder, fileKinds } from '../../bridge';
import { Form } from '../../form/form';
import { TextField } from '../../form/text-field';
import { useActForm } from '../../form/use-act-form';
import { useJob } from '../../hooks/use-job';
import { Refused } from '../../parts/answer';
import { Facts } from '../../parts/facts';
import { Panel } from '../../parts/panel';

const levels = { town: '镇街', district: '区级' };

export function EndorsePanel() {
  const give = useJob('export_keys', '导出公钥');
  const read = useJob('read_keys', '读取公钥文件');
  const [done, setDone] = useState('');
  const giveOut = async (): Promise<void> => {
    const to = await chooseFolder('选择存放公钥文件的文件夹');
    if (to !== undefined) await give.run({ to });
  };
  const readIn = async (): Promise<void> => {
    const path = await chooseFile('选择对方的公钥文件', fileKinds.key);
    setDone('');
    if (path !== undefined) await read.run({ path });
  };
  const keys = read.outcome?.permitted ? read.outcome.result : undefined;
  return (
    <Panel title="认证密钥">
      <p className="note">双方交换公钥文件，当面或打电话核对指纹后认证。只需做一次，换密钥后再做。</p>
      <div className="row-of-buttons">
        <Button loading={give.busy} onClick={() => void giveOut()}>
          导出本单位公钥
        </Button>
        <Button loading={read.busy} onClick={() => void readIn()}>
          读入对方公钥
        </Button>
      </div>
      {give.outcome?.permitted && (
        <p className="done-note">
          已写到 {give.outcome.result.path}，本单位指纹 {give.outcome.result.fingerprint}
        </p>
      )}
      {give.outcome && !give.outcome.permitted && <Refused refusal={give.outcome} />}
      {read.outcome && !read.outcome.permitted && <Refused refusal={read.outcome} />}
      {done !== '' && <p className="done-note">{done}</p>}
      {keys && done === '' && <EndorseForm keys={keys} onDone={() => setDone(`已认证${keys.name}的密钥。`)} />}
    </Panel>
  );
}

function EndorseForm({ keys, onDone }: { keys: JobResult<'read_keys'>; onDone: () => void }) {
  const form = useActForm('endorse', Endorse);
  const { fingerprint, ...open } = keys;
  return (
    <Form
      name="endorse"
      first={{ ...open, compared: '' }}
      submit={`认证${keys.name}的密钥`}
      check={form.check}
      send={form.send}
      onDone={onDone}
    >
      <Facts
        of={[
          ['对方单位', `${keys.name}（${levels[keys.level]}${keys.demo ? '，演练单位' : ''}）`],
          ['对方指纹', <strong key="print">{fingerprint}</strong>],
        ]}
      />
      <TextField path="compared" label="怎样核对的指纹" required help="例如：11月20日电话与区民政局李某逐字核对" />
    </Form>
  );
}
