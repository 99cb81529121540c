/** Pack procedures: each table of steps as a diagram and line by line. */
import type { Pack } from '../../../shared/policy/pack';
import { lineWords } from '../../../shared/policy/procedure-words';
import { Panel } from '../../parts/panel';
import { ProcedureDiagram } from '../../parts/procedure-diagram';

export function PackProcedures({ pack }: { pack: Pack }) {
  return (
    <>
      {pack.procedures.map((procedure) => {
        const names = pack.programmes.filter((row) => row.procedure === procedure.code).map((row) => row.name);
        return (
          <Panel key={procedure.code} title={procedure.name} aside={names.join('、')}>
            <ProcedureDiagram procedure={procedure} />
            <ul className="lines">
              {procedure.steps.map((line) => (
                <li key={`${line.from.join()} ${line.act} ${line.answer ?? ''}`}>{lineWords(procedure, line)}</li>
              ))}
            </ul>
            <p className="note">依据：{procedure.basis}</p>
          </Panel>
        );
      })}
    </>
  );
}
