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

interface LoginProps {
  door: DoorView;
  onUnlocked: () => void;
}

/** An empty field is asked for before the vault is tried. */
function check(value: unknown): Refusal | null {
  const { login, password } = value as JobInput<'unlock'>;
  if (login === '') return refuse('login_empty', '请选择登录人', {}, 'login');
  return password === '' ? refuse('password_empty', '请输入密码', {}, 'password') : null;
}

export function Login({ door, onUnlocked }: LoginProps) {
  const [lost, setLost] = useState(false);
  const [said, setSaid] = useState('');
  return (
    <main className="door">
      <div className="door-box">
        <h1>乡镇社会救助经办台</h1>
        <p className="door-office">{door.office_name ?? ''}</p>
        {said !== '' && <p className="done-note">{said}</p>}
        {lost ? (
          <RecoverAccess
            door={door}
            onDone={() => {
              setLost(false);
              setSaid('新密码已设置，请登录。');
            }}
            onCancel={() => setLost(false)}
          />
        ) : (
          <>
            <LoginForm door={door} onUnlocked={onUnlocked} />
            <button type="button" className="link" onClick={() => setLost(true)}>
              忘记密码，用恢复码重新设置
            </button>
          </>
        )}
      </div>
    </main>
  );
}

function LoginForm({ door, onUnlocked }: LoginProps) {
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
