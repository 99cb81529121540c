/** Hand-over form: the giver signs the list of a post's open work; the leader signs for one who has left. */
import { postNames } from '../../../shared/base/posts';
import { HandOver } from '../../../shared/office/hand-over';
import { ActBox } from '../../form/act-box';
import { ChoiceField } from '../../form/choice-field';
import { OfficerField } from '../../form/officer-field';
import { TextField } from '../../form/text-field';
import { useHolds, useSession } from '../../frame/session-context';
import { useAsk } from '../../hooks/use-ask';
import { postChoices } from './post-choices';

export function HandOverForm({ onClose }: { onClose: () => void }) {
  const { officer, level } = useSession();
  const leads = useHolds('approver');
  const officers = useAsk('officers', {}).answer ?? [];
  const gone = leads ? officers.filter((row) => row.posts.length === 0) : [];
  const givers = [
    { value: officer.officer_id, label: `${officer.name}（本人）` },
    ...gone.map((row) => ({ value: row.officer_id, label: `${row.name}（已离岗）` })),
  ];
  const own = officer.posts.map((post) => ({ value: post, label: postNames[post] }));
  return (
    <ActBox
      kind="handOver"
      schema={HandOver}
      draft="handOver"
      first={{ post: officer.posts[0] ?? 'clerk', giver_id: officer.officer_id, receiver_id: '', text: '' }}
      title="移交岗位"
      help="程序列出该岗位的未了案件、线索、转办、批次、现金和未同步办件，随本次移交签字留存。"
      submit="签字移交"
      onDone={onClose}
      onCancel={onClose}
    >
      <div className="fields">
        <ChoiceField path="giver_id" label="移交人" required choices={givers} />
        <ChoiceField path="post" label="岗位" required choices={gone.length > 0 ? postChoices(level) : own} />
        <OfficerField path="receiver_id" label="接收人" required />
      </div>
      <TextField path="text" label="印章、钥匙、纸质档案和未了事项的说明" required maxLength={1000} rows={3} />
    </ActBox>
  );
}
