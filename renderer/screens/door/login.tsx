/** Login: who works here, and the password that opens the office's books. */
import { Button } from 'antd';
import { useState } from 'react';
import { refuse, type Refusal } from '../../../shared/base/outcome';
import type { DoorView } from '../../../shared/jobs';
import { useForm } from '../../form/form-context';
import { ChoiceField } from '../../form/choice-field';
import { Form } from '../../form/form';
import { PasswordField } from '../../form/password-field';
import { TextField } from '../../form/text-field';
import { useJob, type JobInput } from '../../hooks/use-job';
import { RecoverAccess } from './recover-access';
import { RestoreBackup, UndoRestore } from './restore-backup';

interface LoginProps {
  door: DoorView;
  onUnlocked: () => void;
  /** The folder stands otherwise than before. */
  onRestored: () => void;
}

/** An empty field is asked for before the vault is tried. */
function check(value: unknown): Refusal | null {
  const { login, password } = value as JobInput<'unlock'>;
  if (login === '') return refuse('login_empty', '请选择登录人', {}, 'login');
  return password === '' ? refuse('password_empty', '请输入密码', {}, 'password') : null;
}

export function Login({ door, onUnlocked, onRestored }: LoginProps) {
  const [open, setOpen] = useState<'login' | 'lost' | 'restore' | 'undo'>('login');
  const [said, setSaid] = useState('');
  const done = (words: string): void => {
    setOpen('login');
    setSaid(words);
    onRestored();
  };
  const cancel = (): void => setOpen('login');
  return (
    <main className="door">
      <div className="door-box">
        <h1>乡镇社会救助经办台</h1>
        <p className="door-office">{door.office_name ?? ''}</p>
        {said !== '' && <p className="done-note">{said}</p>}
        {door.restored_at !== null && open === 'login' && (
          <p className="warns">
            已恢复 {door.restored_at.slice(0, 16).replace('T', ' ')} 的备份。登录后从备份处续办，区里会看到；恢复错了，登录前可以
            <button type="button" className="link" onClick={() => setOpen('undo')}>
              撤销恢复
            </button>
            。
          </p>
        )}
        {open === 'lost' && <RecoverAccess door={door} onDone={() => done('新密码已设置，请登录。')} onCancel={cancel} />}
        {open === 'restore' && <RestoreBackup door={door} onDone={done} onCancel={cancel} />}
        {open === 'undo' && <UndoRestore door={door} onDone={done} onCancel={cancel} />}
        {open === 'login' && (
          <>
            <LoginForm door={door} onUnlocked={onUnlocked} />
            <p>
              <button type="button" className="link" onClick={() => setOpen('lost')}>
                忘记密码，用恢复码重新设置
              </button>
            </p>
            <button type="button" className="link" onClick={() => setOpen('restore')}>
              从备份恢复
            </button>
          </>
        )}
      </div>
    </main>
  );
}

function LoginForm({ door, onUnlocked }: Pick<LoginProps, 'door' | 'onUnlocked'>) {
  const unlock = useJob('unlock', '打开办件簿');
  const choices = door.logins.map(({ login, name, post_names }) => ({
    value: login,
    label: name === '' ? login : `${name}（${post_names}） ${login}`,
  }));
  return (
    <Form
      name="login"
      first={{ login: door.logins.length === 1 ? (door.logins[0]?.login ?? '') : '', password: '' }}
      submit="登录"
      check={check}
      send={(value) => unlock.run(value as JobInput<'unlock'>)}
      onDone={onUnlocked}
    >
      {choices.length > 0 ? (
        <ChoiceField path="login" label="登录人" choices={choices} width="full" />
      ) : (
        <TextField path="login" label="登录名" autoFocus />
      )}
      <PasswordField path="password" label="密码" autoComplete="current-password" />
      {door.demo_password !== null && <DemoHint password={door.demo_password} />}
    </Form>
  );
}

/** The public password of a teaching office; one click fills it in. */
function DemoHint({ password }: { password: string }) {
  const { store } = useForm();
  return (
    <p className="note">
      这是演练单位，人员和数据都是虚构的。密码都是 <strong>{password}</strong>。
      <Button size="small" onClick={() => store.set('password', password)}>
        填入密码
      </Button>
    </p>
  );
}
