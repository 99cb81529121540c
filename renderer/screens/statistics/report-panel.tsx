/** Report panel: what of a month was reported, where it differs now, and the acts to report, print and export it. */
import { Button } from 'antd';
import { formatFen } from '../../../shared/base/money';
import { reportColumns, unitNames } from '../../../shared/statistics/measure';
import type { FigureDifference } from '../../../shared/statistics/differences';
import { ReportMonth } from '../../../shared/statistics/report-month';
import { chooseTarget, fileKinds } from '../../bridge';
import { ActBox } from '../../form/act-box';
import { TextField } from '../../form/text-field';
import { useHolds } from '../../frame/session-context';
import { useAsk } from '../../hooks/use-ask';
import { useJob } from '../../hooks/use-job';
import { Refused } from '../../parts/answer';
import { Panel } from '../../parts/panel';
import { PrintForm } from '../../parts/print-form';
import { useState } from 'react';

export function ReportPanel({ month }: { month: string }) {
  const [reviewer, approver] = [useHolds('reviewer'), useHolds('approver')];
  const [reporting, setReporting] = useState(false);
  const reports = useAsk('month_reports', { month }).answer ?? [];
  const [last] = reports;
  return (
    <Panel
      title={last === undefined ? '尚未上报' : `${last.reported_on} ${last.officer_name}上报`}
      aside={
        <>
          <ExcelFile month={month} /> <PrintForm code="K20" subject={{ month }} label="打印月报" />{' '}
          {(reviewer || approver) && <Button onClick={() => setReporting(!reporting)}>上报统计</Button>}
        </>
      }
    >
      {reporting && (
        <ActBox
          kind="reportMonth"
          schema={ReportMonth}
          first={{ month, text: '' }}
          title="上报统计"
          help="上报后数字固定并留下摘要；以后数字有变化，会逐项列出，可以写明原因重新上报。"
          submit="上报这个月"
          onDone={() => setReporting(false)}
          onCancel={() => setReporting(false)}
        >
          <TextField path="text" label="说明" rows={2} maxLength={500} help="重新上报时须写明原因" />
        </ActBox>
      )}
      {last && (
        <p className="note">
          摘要 {last.hash.slice(0, 16)}。{last.differences.length === 0 ? '现在的数字与上报时一致。' : `现在有 ${String(last.differences.length)} 处与上报时不同：`}
        </p>
      )}
      {last && last.differences.length > 0 && (
        <ul className="lines">
          {last.differences.map((one) => (
            <li key={`${one.table}-${one.label}-${one.column}`}>{differenceWords(one)}</li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function differenceWords({ table, label, column, unit, reported, now }: FigureDifference): string {
  const word = (value: number): string => (unit === 'fen' ? formatFen(value) : String(value));
  return `${table}，${label}（${reportColumns[column]}）：上报 ${word(reported)}，现在 ${word(now)} ${unitNames[unit]}`;
}

function ExcelFile({ month }: { month: string }) {
  const write = useJob('report_file', '导出统计表');
  const start = async (): Promise<void> => {
    const to = await chooseTarget('导出统计表', `社会救助统计 ${month}.xlsx`, fileKinds.excel);
    if (to !== undefined) await write.run({ month, to });
  };
  const { outcome } = write;
  return (
    <>
      <Button loading={write.busy} onClick={() => void start()}>
        导出 Excel
      </Button>
      {outcome && !outcome.permitted && <Refused refusal={outcome} />}
      {outcome?.permitted && <span className="done-note">已导出。</span>}
    </>
  );
}
