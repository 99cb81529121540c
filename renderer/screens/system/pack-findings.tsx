/** Pack findings: what stands in the way of a pack, and what is only to be known, with its place in the file. */
import { labelOf } from '../../../shared/base/glossary';
import type { PackFinding } from '../../../shared/policy/pack-finding';

export function PackFindings({ of, passed }: { of: readonly PackFinding[]; passed: string }) {
  const errors = of.filter(({ severity }) => severity === 'error');
  const warnings = of.filter(({ severity }) => severity === 'warning');
  return (
    <>
      {errors.length === 0 ? (
        <p className="done-note">{passed}</p>
      ) : (
        <FindingList title={`不能启用：有 ${errors.length} 项问题，请交区民政局改正后重新签章`} of={errors} bad />
      )}
      {warnings.length > 0 && <FindingList title={`提示：${warnings.length} 项，不影响启用`} of={warnings} />}
    </>
  );
}

interface FindingListProps {
  title: string;
  of: readonly PackFinding[];
  bad?: boolean;
}

function FindingList({ title, of, bad = false }: FindingListProps) {
  return (
    <div className={bad ? 'warns forbids' : undefined}>
      <p>
        <strong>{title}</strong>
      </p>
      <ol className="findings">
        {of.map(({ code, path, message }) => (
          <li key={`${code} ${path} ${message}`}>
            {message}
            {path !== '$' && <span className="faint">（{placeOf(path)}）</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Where in the file: the section in words, and the path as an editor finds it. */
function placeOf(path: string): string {
  const section = labelOf(path.split('.').slice(1, 2));
  return `${section}，位置“${path}”`;
}
