/** Posts form: all posts an officer holds from a day on. */
import type { OfficerListRow } from '../../../shared/office/rows';
import { AssignPosts } from '../../../shared/office/post';
import { findPostFault } from '../../../shared/office/enrol';
import { parse } from '../../../shared/base/parse';
import { ChecksField } from '../../form/checks-field';
import { DateField } from '../../form/date-field';
import { Form } from '../../form/form';
import { Section } from '../../form/section';
import { TextField } from '../../form/text-field';
import { useActForm } from '../../form/use-act-form';
import { useSession } from '../../frame/session-context';
import { postChoices } from './post-choices';

export function PostsForm({ officer, onClose }: { officer: OfficerListRow; onClose: () => void }) {
  const { today, level } = useSession();
  const form = useActForm('post', AssignPosts);
  const { officer_id, name, posts, employment } = officer;
  return (
    <div className="act-form">
      <Form
        name="posts"
        first={{ officer_id, posts, from: today, reason: '' }}
        submit={`变动${name}的岗位`}
        check={(value) => {
          const parsed = parse(AssignPosts, value);
          return parsed.permitted ? findPostFault(parsed.result.posts, employment) : parsed;
        }}
        send={form.send}
        onDone={onClose}
        onCancel={onClose}
      >
        <Section title={`变动岗位：${name}`} help="勾选从该日起担任的全部岗位；一个也不勾就是离岗。以前的岗位记录仍然保留。">
          <ChecksField path="posts" label="岗位" choices={postChoices(level)} />
          <DateField path="from" label="从哪天起" required />
          <TextField path="reason" label="原因" required maxLength={200} />
        </Section>
      </Form>
    </div>
  );
}
