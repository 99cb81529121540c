/** Pack programmes: a row each: who decides, steps, clocks, start and pay, papers to bring, basis. */
import type { Pack } from '../../../shared/policy/pack';
import type { ProgrammeRow } from '../../../shared/policy/programme-row';
import { fieldTerm, fieldWords } from '../../../shared/policy/row-words';
import { RuleTable, type RuleColumn } from '../../parts/rule-table';

/** Fields told in one cell as labelled lines; those without anything to say are left out. */
const lines = {
  how: ['start_rule', 'payments', 'unit', 'disclosed', 'authorisation'],
  brings: ['evidence', 'when', 'hand_over', 'reply_fields'],
} as const;

function columnsFor(pack: Pack): RuleColumn<ProgrammeRow>[] {
  const words = (row: ProgrammeRow, field: keyof ProgrammeRow): string => fieldWords(row, field, pack);
  const labelled = (row: ProgrammeRow, fields: readonly (keyof ProgrammeRow)[]) =>
    fields
      .map((field) => [fieldTerm(field), row[field] === undefined ? '' : words(row, field)] as const)
      .filter(([, said]) => said !== '' && said !== '无')
      .map(([term, said]) => (
        <span key={term} className="block">
          <span className="faint">{term}：</span>
          {said}
        </span>
      ));
  return [
    {
      key: 'name',
      title: '项目',
      share: 4,
      cell: (row) => (
        <>
          <strong>{row.name}</strong>
          <span className="faint block">{row.from} 起</span>
        </>
      ),
    },
    { key: 'decider', title: '决定机关', share: 3, cell: (row) => words(row, 'decider') },
    { key: 'procedure', title: '办理程序', share: 4, cell: (row) => words(row, 'procedure') },
    { key: 'clocks', title: '办理期限', share: 5, cell: (row) => words(row, 'clocks') },
    { key: 'how', title: '起发和发放', share: 5, cell: (row) => labelled(row, lines.how) },
    { key: 'brings', title: '材料和移交', share: 6, cell: (row) => labelled(row, lines.brings) },
    { key: 'basis', title: '依据', share: 4, cell: (row) => <span className="faint">{row.basis}</span> },
  ];
}

export function PackProgrammes({ pack }: { pack: Pack }) {
  return (
    <RuleTable
      label="救助项目"
      columns={columnsFor(pack)}
      rows={pack.programmes}
      keyOf={(row) => `${row.code} ${row.from}`}
      empty="这个政策包没有救助项目。"
    />
  );
}
