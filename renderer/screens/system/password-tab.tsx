/** Password tab: changes one's own password. */
import { useState } from 'react';
import { refuse, type Refusal } from '../../../shared/base/outcome';
import { parse } from '../../../shared/base/parse';
import { jobs } from '../../../shared/jobs';
import { Form } from '../../form/form';
import { PasswordField } from '../../form/password-field';
import { useJob } from '../../hooks/use-job';

interface Filled {
  old: string;
  password: string;
  again: string;
}

function check(value: unknown): Refusal | null {
  const { old, password, again } = value as Filled;
  const parsed = parse(jobs.change_password.input, { old, password });
  if (!parsed.permitted) return parsed;
  return password === again ? null : refuse('passwords_differ', '两次填写的新密码不一样，请重新填写', {}, 'again');
}

export function PasswordTab() {
  const change = useJob('change_password', '更改密码');
  const [times, setTimes] = useState(0);
  return (
    <>
      {times > 0 && <p className="done-note">密码已更改，下次登录请用新密码。</p>}
      <Form
        key={times}
        name="password"
        first={{ old: '', password: '', again: '' }}
        submit="更改密码"
        check={check}
        send={(value) => {
          const { old, password } = value as Filled;
          return change.run({ old, password });
        }}
        onDone={() => setTimes(times + 1)}
      >
        <div className="door-box">
          <PasswordField path="old" label="现在的密码" required autoComplete="current-password" />
          <PasswordField path="password" label="新密码" required autoComplete="new-password" help="至少 8 位，同时有字母和数字" />
          <PasswordField path="again" label="再填一次新密码" required autoComplete="new-password" />
        </div>
      </Form>
    </>
  );
}
