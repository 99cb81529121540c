/** Adopt form: what the pack's own exam found here, and from which day it governs. */
import { Adopt } from '../../../shared/policy/adopt';
import type { JobResult } from '../../../shared/jobs';
import { DateField } from '../../form/date-field';
import { Form } from '../../form/form';
import { Section } from '../../form/section';
import { useActForm } from '../../form/use-act-form';
import { useSession } from '../../frame/session-context';
import { Facts } from '../../parts/facts';
import { Findings } from '../../parts/findings';

interface AdoptFormProps {
  read: JobResult<'read_pack'>;
  onClose: () => void;
}

export function AdoptForm({ read, onClose }: AdoptFormProps) {
  const { today } = useSession();
  const form = useActForm('adopt', Adopt);
  const { pack, findings } = read;
  return (
    <div className="act-form">
      <Form
        name="adopt"
        first={{ pack, from: today }}
        submit={`启用 ${pack.id}`}
        check={form.check}
        send={form.send}
        onDone={onClose}
        onCancel={onClose}
      >
        <Section title={pack.title}>
          <Facts
            of={[
              ['编号', pack.id],
              ['制发', pack.issuer],
              ['内容', `${pack.parameters.length} 项标准和参数，${pack.programmes.length} 个救助项目，${pack.cases.length} 个检验算例`],
            ]}
          />
          <Findings of={findings} none="算例全部通过，可以启用。" />
          <DateField path="from" label="从哪天起启用" required />
        </Section>
      </Form>
    </div>
  );
}
