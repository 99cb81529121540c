/** Restore backup: at the door, puts a proven backup in place, or takes the last restore back. */
import { Button } from 'antd';
import { useState } from 'react';
import { refuse, type Refusal } from '../../../shared/base/outcome';
import type { DoorView } from '../../../shared/jobs';
import { chooseFolder } from '../../bridge';
import { ChoiceField } from '../../form/choice-field';
import { Form } from '../../form/form';
import { PasswordField } from '../../form/password-field';
import { useJob } from '../../hooks/use-job';
import { Refused } from '../../parts/answer';

interface RestoreProps {
  door: DoorView;
  onDone: (said: string) => void;
  onCancel: () => void;
}

type Proof = { login: string; password: string };

function check(value: unknown): Refusal | null {
  const { login, password } = value as Proof;
  if (login === '') return refuse('login_empty', '请选择由谁恢复', {}, 'login');
  return password === '' ? refuse('password_empty', '请输入密码', {}, 'password') : null;
}

/** Over an office's data somebody of that office proves himself; on a new computer nobody is asked. */
export function RestoreBackup({ door, onDone, onCancel }: RestoreProps) {
  const restore = useJob('restore_backup', '恢复备份');
  const [refused, setRefused] = useState<Refusal>();
  const run = async (proof: Proof) => {
    const from = await chooseFolder('选择备份文件夹（里面有 backup.json）');
    if (from === undefined) return refuse('no_backup_chosen', '没有选择备份文件夹');
    return restore.run({ from, ...proof });
  };
  const said = (made: string): string => `已恢复到 ${made.slice(0, 16).replace('T', ' ')} 的备份，请登录。`;
  const onNew = async (): Promise<void> => {
    const outcome = await run({ login: '', password: '' });
    if (outcome.permitted) onDone(said(outcome.result.backup_made_at));
    else setRefused(outcome);
  };
  if (door.logins.length === 0) {
    return (
      <>
        <p>电脑损坏或更换后，从备份恢复本单位的数据。恢复以后用原来的登录名和密码进入。</p>
        <div className="row-of-buttons">
          <Button type="primary" loading={restore.busy} onClick={() => void onNew()}>
            选择备份并恢复
          </Button>
          <Button onClick={onCancel}>取消</Button>
        </div>
        {refused && <Refused refusal={refused} />}
      </>
    );
  }
  return (
    <Form
      name="restore"
      first={{ login: '', password: '' }}
      submit="选择备份并恢复"
      danger
      check={check}
      send={(value) => run(value as Proof)}
      onDone={(result: { backup_made_at: string }) => onDone(said(result.backup_made_at))}
      onCancel={onCancel}
    >
      <p>现在的数据会原样移到旁边的文件夹保存，可以撤销。备份以后办理的事项须重新登记，区里会看到本单位恢复过备份。</p>
      <ChoiceField path="login" label="由谁恢复" choices={loginsOf(door)} width="full" />
      <PasswordField path="password" label="密码" autoComplete="current-password" />
    </Form>
  );
}

function loginsOf(door: DoorView) {
  return door.logins.map(({ login, name }) => ({ value: login, label: name === '' ? login : `${name} ${login}` }));
}

/** Until the first login a restore can be taken back. */
export function UndoRestore({ door, onDone, onCancel }: RestoreProps) {
  const undo = useJob('undo_restore', '撤销恢复');
  return (
    <Form
      name="undo-restore"
      first={{ login: '', password: '' }}
      submit="撤销恢复"
      danger
      check={check}
      send={(value) => undo.run(value as Proof)}
      onDone={() => onDone('已撤销恢复，回到恢复以前的数据，请登录。')}
      onCancel={onCancel}
    >
      <p>撤销后回到恢复以前的数据，备份本身不受影响。</p>
      <ChoiceField path="login" label="由谁撤销" choices={loginsOf(door)} width="full" />
      <PasswordField path="password" label="密码" autoComplete="current-password" />
    </Form>
  );
}
