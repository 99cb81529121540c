/** Found office: the first run of an empty desk: which office, who administers it, with which password. */
import { useState } from 'react';
import { district, findOfficeArea, officeAreas } from '../../../shared/base/region';
import { refuse, type Refusal } from '../../../shared/base/outcome';
import { parse } from '../../../shared/base/parse';
import { jobs, type DoorView } from '../../../shared/jobs';
import { ChoiceField } from '../../form/choice-field';
import { Form } from '../../form/form';
import { useForm } from '../../form/form-context';
import { PasswordField } from '../../form/password-field';
import { RadioField } from '../../form/radio-field';
import { Section } from '../../form/section';
import { TextField } from '../../form/text-field';
import { useJob, type JobInput } from '../../hooks/use-job';
import { RecoveryCode } from './recovery-code';
import { RestoreBackup } from './restore-backup';

type Filled = JobInput<'found_office'> & { password_again: string };

const first: Filled = {
  office: '',
  name: '',
  level: 'town',
  issuer: '',
  number_word: '',
  address: '',
  phone: '',
  login: 'admin',
  admin_name: '',
  password: '',
  password_again: '',
  example_pack: true,
};

const city = '重庆市';

/** What papers of an office of the district carry; every word can be changed by hand. */
function letterheadOf(code: string): Pick<Filled, 'name' | 'level' | 'issuer' | 'number_word'> {
  const area = findOfficeArea(code);
  if (!area) {
    const name = `${district.name}民政局`;
    return { name, level: 'district', issuer: `${city}${name}`, number_word: '璧山民' };
  }
  const { name } = area;
  const body = name.endsWith('街道') ? '办事处' : '人民政府';
  return {
    name: `${name}${body}`,
    level: 'town',
    issuer: `${city}${district.name}${name}${body}`,
    number_word: name.replace(/(街道|镇)$/, ''),
  };
}

function payloadOf(value: unknown): JobInput<'found_office'> {
  const { password_again: _again, ...payload } = value as Filled;
  return payload;
}

function check(value: unknown): Refusal | null {
  const { password, password_again } = value as Filled;
  const parsed = parse(jobs.found_office.input, payloadOf(value));
  if (!parsed.permitted) return parsed;
  return password === password_again
    ? null
    : refuse('passwords_differ', '两次填写的密码不一样，请重新填写', {}, 'password_again');
}

interface FoundOfficeProps {
  door: DoorView;
  onFounded: () => void;
  /** A backup was put in place instead. */
  onRestored: () => void;
}

export function FoundOffice({ door, onFounded, onRestored }: FoundOfficeProps) {
  const [restoring, setRestoring] = useState(false);
  const found = useJob('found_office', '建立单位');
  const [code, setCode] = useState<string>();
  if (code !== undefined) return <RecoveryCode code={code} onDone={onFounded} />;
  return (
    <main className="door">
      <div className="door-box door-wide">
        <h1>首次使用：建立本单位</h1>
        <p className="door-office">这台电脑上还没有数据。填写一次即可，以后凭登录名和密码进入。</p>
        {restoring ? (
          <RestoreBackup door={door} onDone={onRestored} onCancel={() => setRestoring(false)} />
        ) : (
          <button type="button" className="link" onClick={() => setRestoring(true)}>
            本单位已有数据，从备份恢复
          </button>
        )}
        <Form
          name="found"
          first={first}
          submit="建立单位"
          check={check}
          send={(value) => found.run(payloadOf(value))}
          onDone={(result) => setCode(result.recovery_code)}
        >
          <OfficeFields />
          <AdminFields />
        </Form>
      </div>
    </main>
  );
}

function OfficeFields() {
  const { store } = useForm();
  const choices = [
    ...officeAreas().map(({ code, name }) => ({ value: code, label: name })),
    { value: district.code, label: `${district.name}民政局（区级）` },
  ];
  const fill = (code: string): void => {
    for (const [key, value] of Object.entries(letterheadOf(code))) store.set(key, value);
  };
  return (
    <Section title="一、单位">
      <ChoiceField path="office" label="单位" required choices={choices} onPicked={fill} />
      <TextField path="name" label="单位名称" required />
      <TextField path="issuer" label="文书落款全称" required help="印在通知书、决定书的落款处" />
      <TextField path="number_word" label="文号代字" required width="short" help="例如“来凤”，用于“来凤社救准〔2022〕1号”" />
      <TextField path="address" label="地址" />
      <TextField path="phone" label="联系电话" width="short" />
    </Section>
  );
}

function AdminFields() {
  return (
    <>
      <Section title="二、系统管理员" help="管理员登记其他人员和岗位，不经办、不审批、不管钱。">
        <TextField path="admin_name" label="姓名" required width="short" />
        <TextField path="login" label="登录名" required width="short" help="小写字母开头，2 至 32 位" />
        <PasswordField path="password" label="密码" required autoComplete="new-password" help="至少 8 位，同时有字母和数字" />
        <PasswordField path="password_again" label="再填一次密码" required autoComplete="new-password" />
      </Section>
      <Section title="三、政策标准">
        <RadioField
          path="example_pack"
          label="先用示例政策包"
          choices={[
            { value: true, label: '用示例政策包（每页带“示例，未核定”水印）' },
            { value: false, label: '暂不启用，等区民政局下发' },
          ]}
        />
      </Section>
    </>
  );
}
