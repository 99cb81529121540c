/** Recover access: the printed recovery code sets a new password when the old one is lost. */
import { refuse, type Refusal } from '../../../shared/base/outcome';
import { parse } from '../../../shared/base/parse';
import { jobs, type DoorView } from '../../../shared/jobs';
import { ChoiceField } from '../../form/choice-field';
import { Form } from '../../form/form';
import { PasswordField } from '../../form/password-field';
import { TextField } from '../../form/text-field';
import { useJob, type JobInput } from '../../hooks/use-job';

interface Filled extends JobInput<'recover_access'> {
  again: string;
}

function payloadOf(value: unknown): JobInput<'recover_access'> {
  const { again: _again, ...payload } = value as Filled;
  return payload;
}

function check(value: unknown): Refusal | null {
  const { password, again } = value as Filled;
  const parsed = parse(jobs.recover_access.input, payloadOf(value));
  if (!parsed.permitted) return parsed;
  return password === again ? null : refuse('passwords_differ', '两次填写的密码不一样，请重新填写', {}, 'again');
}

interface RecoverAccessProps {
  door: DoorView;
  onDone: () => void;
  onCancel: () => void;
}

export function RecoverAccess({ door, onDone, onCancel }: RecoverAccessProps) {
  const recover = useJob('recover_access', '核对恢复码');
  const choices = door.logins.map(({ login, name }) => ({ value: login, label: name === '' ? login : `${name} ${login}` }));
  return (
    <Form
      name="recover"
      first={{ recovery_code: '', login: '', password: '', again: '' }}
      submit="设置新密码"
      check={check}
      send={(value) => recover.run(payloadOf(value))}
      onDone={onDone}
      onCancel={onCancel}
    >
      <TextField path="recovery_code" label="恢复码" required autoFocus help="照建立单位时打印的那一页输入，横线和空格可以不输" />
      <ChoiceField path="login" label="给谁设置新密码" required choices={choices} width="full" />
      <PasswordField path="password" label="新密码" required autoComplete="new-password" help="至少 8 位，同时有字母和数字" />
      <PasswordField path="again" label="再填一次新密码" required autoComplete="new-password" />
    </Form>
  );
}
