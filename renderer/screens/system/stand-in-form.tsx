/** Stand-in form: who holds whose post, from which day to which, by what document. */
import { StandIn } from '../../../shared/office/stand-in';
import { ActBox } from '../../form/act-box';
import { ChoiceField } from '../../form/choice-field';
import { DateField } from '../../form/date-field';
import { TextField } from '../../form/text-field';
import { useSession } from '../../frame/session-context';
import { useAsk } from '../../hooks/use-ask';
import { postChoices } from './post-choices';

export function StandInForm({ onClose }: { onClose: () => void }) {
  const { today, level } = useSession();
  const officers = useAsk('officers', {}).answer ?? [];
  const choices = officers
    .filter((row) => row.posts.length > 0)
    .map((row) => ({ value: row.officer_id, label: `${row.name}（${row.post_names}）` }));
  return (
    <ActBox
      kind="standIn"
      schema={StandIn}
      first={{ officer_id: '', absent_id: '', post: 'reviewer', document_no: '', reason: '', from: today, to: today }}
      title="登记代办"
      submit="登记代办"
      onDone={onClose}
      onCancel={onClose}
    >
      <div className="fields">
        <ChoiceField path="absent_id" label="由谁的岗位代办" required choices={choices} />
        <ChoiceField path="post" label="岗位" required choices={postChoices(level)} />
        <ChoiceField path="officer_id" label="代办人" required choices={choices} />
        <TextField path="document_no" label="批准文件或记录的文号" required maxLength={60} />
        <DateField path="from" label="第一天" required />
        <DateField path="to" label="最后一天" required />
        <TextField path="reason" label="原因" required maxLength={200} />
      </div>
    </ActBox>
  );
}
