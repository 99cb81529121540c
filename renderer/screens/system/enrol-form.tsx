/** Enrol form: a new officer with posts and a first password. */
import { employmentNames } from '../../../shared/base/posts';
import { jobs } from '../../../shared/jobs';
import { findPostFault } from '../../../shared/office/enrol';
import { parse } from '../../../shared/base/parse';
import { ChecksField } from '../../form/checks-field';
import { ChoiceField, choicesOf } from '../../form/choice-field';
import { DateField } from '../../form/date-field';
import { Form } from '../../form/form';
import { PasswordField } from '../../form/password-field';
import { Section } from '../../form/section';
import { TextField } from '../../form/text-field';
import { useSession } from '../../frame/session-context';
import { useJob, type JobInput } from '../../hooks/use-job';
import { postChoices } from './post-choices';

export function EnrolForm({ onClose }: { onClose: () => void }) {
  const { today, level } = useSession();
  const enrol = useJob('enrol_officer', '登记人员');
  return (
    <div className="act-form">
      <Form
        name="enrol"
        first={{ login: '', name: '', employment: 'town', posts: [], from: today, password: '' }}
        submit="登记人员"
        check={(value) => {
          const parsed = parse(jobs.enrol_officer.input, value);
          return parsed.permitted ? findPostFault(parsed.result.posts, parsed.result.employment) : parsed;
        }}
        send={(value) => enrol.run(value as JobInput<'enrol_officer'>)}
        onDone={onClose}
        onCancel={onClose}
      >
        <Section title="登记人员">
          <div className="fields">
            <TextField path="name" label="姓名" required autoFocus />
            <TextField path="login" label="登录名" required help="小写字母开头，例如姓名拼音" />
            <ChoiceField path="employment" label="用工性质" required choices={choicesOf(employmentNames)} />
            <DateField path="from" label="到岗日期" required />
          </div>
          <ChecksField path="posts" label="岗位" required choices={postChoices(level)} />
          <PasswordField path="password" label="初始密码" required autoComplete="new-password" help="当面告知本人，请本人登录后改掉" />
        </Section>
      </Form>
    </div>
  );
}
