/** Adopt form: whose signature a pack bears, what its exam found here, what it changes, and from which day. */
import { Button } from 'antd';
import { Adopt } from '../../../shared/policy/adopt';
import type { Pack } from '../../../shared/policy/pack';
import { sealSentence } from '../../../shared/policy/pack-seal';
import type { PackRead } from '../../../shared/policy/rows';
import { DateField } from '../../form/date-field';
import { Form } from '../../form/form';
import { Section } from '../../form/section';
import { useActForm } from '../../form/use-act-form';
import { useSession } from '../../frame/session-context';
import { Facts } from '../../parts/facts';
import { Panel } from '../../parts/panel';
import { PackDifferences } from './pack-differences';
import { PackFindings } from './pack-findings';

interface AdoptFormProps {
  read: PackRead;
  onClose: () => void;
}

export function AdoptForm({ read, onClose }: AdoptFormProps) {
  const { pack, findings, seal, before, adopted, differences } = read;
  const fails = pack === null || findings.some(({ severity }) => severity === 'error');
  return (
    <div className="act-box">
      {pack && (
        <Facts
          wide
          of={[
            ['政策包', `${pack.title}（${pack.id}）${pack.example ? '，示例，未核定' : ''}`],
            ['制发', pack.issuer],
            ['内容', `${pack.parameters.length} 项标准和参数，${pack.programmes.length} 个救助项目，${pack.cases.length} 个检验案例`],
            ['签章', sealSentence(seal)],
            seal.fingerprint === null ? null : ['签章指纹', seal.fingerprint],
          ]}
        />
      )}
      {adopted && <p className="note">这个政策包已经启用，不用再启用一次。</p>}
      {!adopted && <PackFindings of={findings} passed="签章有效，检验案例全部通过，可以启用。" />}
      {pack && before && !adopted && (
        <Panel title={`与现行“${before.title}”的差异`} aside={`${differences.length} 处`}>
          <PackDifferences of={differences} />
        </Panel>
      )}
      {pack && !fails && !adopted ? (
        <AdoptDay pack={pack} signature={read.signature} onClose={onClose} />
      ) : (
        <div className="row-of-buttons">
          <Button onClick={onClose}>关闭</Button>
        </div>
      )}
    </div>
  );
}

function AdoptDay({ pack, signature, onClose }: { pack: Pack; signature: string | null; onClose: () => void }) {
  const { today } = useSession();
  const form = useActForm('adopt', Adopt);
  return (
    <Form
      name="adopt"
      first={{ pack, from: today, ...(signature === null ? {} : { signature }) }}
      submit={`启用 ${pack.id}`}
      check={form.check}
      send={form.send}
      onDone={onClose}
      onCancel={onClose}
    >
      <Section title="启用">
        <DateField path="from" label="从哪天起启用" required help="启用后不能撤销；以前月份仍按当时的标准核算。" />
      </Section>
    </Form>
  );
}
