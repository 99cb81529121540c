/** Pack view: one pack under six tabs: values, programmes, steps, relations, exam, differences to another. */
import { useState } from 'react';
import type { Pack } from '../../../shared/policy/pack';
import type { PackRow } from '../../../shared/policy/rows';
import { sealSentence } from '../../../shared/policy/pack-seal';
import { useAsk } from '../../hooks/use-ask';
import { Answer } from '../../parts/answer';
import { Facts } from '../../parts/facts';
import { PackDifferences } from './pack-differences';
import { PackExam } from './pack-exam';
import { PackParameters } from './pack-parameters';
import { PackProcedures } from './pack-procedures';
import { PackProgrammes } from './pack-programmes';
import { PackRelations } from './pack-relations';

const tabs = { values: '标准和参数', programmes: '救助项目', procedures: '办理步骤', relations: '项目关系', exam: '检验案例', differences: '与上一个的差异' } as const;
type Tab = keyof typeof tabs;

interface PackViewProps {
  row: PackRow;
  /** The pack that was in force before it. */
  before: PackRow | undefined;
}

export function PackView({ row, before }: PackViewProps) {
  const pack = useAsk('pack', { pack_id: row.pack_id });
  const [tab, setTab] = useState<Tab>('values');
  return (
    <section aria-label={row.title}>
      <h2 className="pack-title">
        {row.title}
        {row.example && <span className="state">示例，未核定</span>}
      </h2>
      <Facts
        wide
        of={[
          ['编号', row.pack_id],
          ['启用', `${row.from} 起（${row.office_name}${row.officer_name}于 ${row.adopted_on} 启用）`],
          ['适用', `${row.covers_from} 以后的月份；更早的月份按更早的政策包`],
          ['签章', sealSentence(row.seal)],
          row.seal.fingerprint === null ? null : ['签章指纹', row.seal.fingerprint],
        ]}
      />
      <div className="tabs" role="tablist" aria-label="政策包内容">
        {(Object.keys(tabs) as Tab[]).map((key) => (
          <button key={key} type="button" role="tab" aria-selected={tab === key} className={tab === key ? 'active' : ''} onClick={() => setTab(key)}>
            {tabs[key]}
          </button>
        ))}
      </div>
      <Answer of={pack}>{(found) => found && <TabContent tab={tab} pack={found} before={before} />}</Answer>
    </section>
  );
}

function TabContent({ tab, pack, before }: { tab: Tab; pack: Pack; before: PackRow | undefined }) {
  switch (tab) {
    case 'values':
      return <PackParameters pack={pack} />;
    case 'programmes':
      return <PackProgrammes pack={pack} />;
    case 'procedures':
      return <PackProcedures pack={pack} />;
    case 'relations':
      return <PackRelations pack={pack} />;
    case 'exam':
      return <PackExam packId={pack.id} />;
    case 'differences':
      return before ? <Differences before={before} after={pack.id} /> : <p className="note">在它之前没有启用过其他政策包。</p>;
  }
}

function Differences({ before, after }: { before: PackRow; after: string }) {
  const differences = useAsk('pack_differences', { before: before.pack_id, after });
  return (
    <>
      <p className="note">与“{before.title}”（{before.from} 起启用）比较：</p>
      <Answer of={differences}>{(rows) => <PackDifferences of={rows ?? []} />}</Answer>
    </>
  );
}
