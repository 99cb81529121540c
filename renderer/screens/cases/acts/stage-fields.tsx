/** Stage fields: single aid that is paid in parts, each from its day on and under its condition. */
import { DateField } from '../../../form/date-field';
import { MoneyField } from '../../../form/money-field';
import { RowsOf } from '../../../form/rows-of';
import { TextField } from '../../../form/text-field';
import { useParameter } from '../../../hooks/use-parameter';

const fresh = () => ({ condition: '', due_on: undefined, amount_fen: undefined });

/** Asked only where the pack lets the programme be paid in parts. */
export function StageFields({ programme }: { programme: string }) {
  const staged: readonly string[] = useParameter('temp.staged_programmes') ?? [];
  if (!staged.includes(programme)) return null;
  return (
    <RowsOf
      path="stages"
      titleOf={(i) => `第 ${i + 1} 次`}
      addLabel="分次发放，增加一次"
      fresh={fresh}
      empty="批准后一次发放。需要分阶段救助的，逐次填写，各次合计须等于尚未发放的金额。"
    >
      {(path) => (
        <>
          <div className="fields">
            <DateField path={`${path}.due_on`} label="何日起发放" required />
            <MoneyField path={`${path}.amount_fen`} label="本次金额" required />
          </div>
          <TextField path={`${path}.condition`} label="附带条件" maxLength={200} help="如“提供住院结算单”；没有的不填" />
        </>
      )}
    </RowsOf>
  );
}
