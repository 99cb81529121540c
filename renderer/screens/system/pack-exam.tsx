/** Pack exam: the worked cases that a pack brings, each as it comes out on this machine now. */
import type { ExamRow } from '../../../shared/policy/rows';
import { useAsk } from '../../hooks/use-ask';
import { Answer } from '../../parts/answer';
import { Tick } from '../../parts/tick';

export function PackExam({ packId }: { packId: string }) {
  const exam = useAsk('pack_exam', { pack_id: packId });
  return <Answer of={exam}>{(rows) => <Exam rows={rows ?? []} />}</Answer>;
}

function Exam({ rows }: { rows: readonly ExamRow[] }) {
  const passed = rows.filter(({ faults }) => faults.length === 0).length;
  return (
    <>
      <p className="note">
        共 {rows.length} 个检验案例，在本机算出的结果有 {passed} 个与政策包所列一致。
      </p>
      <ul className="ticks ticks-apart">
        {rows.map(({ name, title, faults }) => (
          <Tick key={name} holds={faults.length === 0}>
            {name} {title}
            {faults.map((fault) => (
              <span key={fault} className="block">
                {fault}
              </span>
            ))}
          </Tick>
        ))}
      </ul>
    </>
  );
}
