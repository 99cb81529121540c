/** Rounds page: what waits to be printed and served, village by village, for those who carry it there. */
import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { refuse, type Refusal } from '../../../shared/base/outcome';
import type { PaperRound } from '../../../shared/notice/round-questions';
import { bridge } from '../../bridge';
import { useAsk } from '../../hooks/use-ask';
import { useJob } from '../../hooks/use-job';
import { usePerform } from '../../hooks/use-perform';
import { Answer, Refused } from '../../parts/answer';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { PrintForm } from '../../parts/print-form';

export function RoundsPage() {
  const rounds = useAsk('paper_rounds', {});
  return (
    <Page title="打印和送达" aside={<Link to="/papers">文书列表</Link>}>
      <p className="note">
        待打印的文书按村（社区）合成一份打印，每份登记一次打印；送达清单交送达人带去逐份签收，带回后在文书页登记送达。
      </p>
      <Answer of={rounds}>{(rows) => <Rounds rows={rows} />}</Answer>
    </Page>
  );
}

function Rounds({ rows }: { rows: readonly PaperRound[] }) {
  const unprinted = rows.reduce((sum, row) => sum + row.unprinted, 0);
  if (rows.length === 0) return <p>没有待打印、待送达的文书。</p>;
  return (
    <Panel title="按村（社区）" aside={`待打印 ${unprinted} 份`}>
      {unprinted > 0 && <PrintNotices villageCode="" label={`打印全部 ${unprinted} 份`} primary />}
      <ul className="lines">
        {rows.map((row) => (
          <li key={row.village_code}>
            <span>{row.village_name}</span>
            <span className="faint">
              待打印 {row.unprinted} 份，未登记送达 {row.unserved} 份
            </span>
            <span className="push" />
            {row.unprinted > 0 && <PrintNotices villageCode={row.village_code} label={`打印 ${row.unprinted} 份`} />}
            {row.unserved > 0 && (
              <PrintForm code="K10" subject={{ village_code: row.village_code }} label="送达清单" small />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

interface PrintNoticesProps {
  villageCode: string;
  label: string;
  primary?: boolean;
}

/** Draws, prints, and only then records the prints: a cancelled printing leaves the papers waiting. */
function PrintNotices({ villageCode, label, primary = false }: PrintNoticesProps) {
  const draw = useJob('draw_notices', '排印文书');
  const { busy, perform } = usePerform();
  const [refused, setRefused] = useState<Refusal>();
  const print = async (): Promise<void> => {
    setRefused(undefined);
    const drawn = await draw.run({ village_code: villageCode });
    if (!drawn.permitted) {
      setRefused(drawn);
      return;
    }
    const { token, notice_nos } = drawn.result;
    const printed = await bridge().print(token);
    if (!printed.printed) {
      if (printed.reason !== '') setRefused(refuse('not_printed', printed.reason));
      return;
    }
    const acts = notice_nos.map((notice_no) => ({
      kind: 'print',
      payload: { notice_no, copies: 1, reason: '批量打印' },
    }));
    const outcome = await perform(acts);
    if (!outcome.permitted) setRefused(outcome);
  };
  return (
    <>
      <Button
        size={primary ? 'middle' : 'small'}
        type={primary ? 'primary' : 'default'}
        icon={<PrinterOutlined />}
        loading={draw.busy || busy}
        onClick={() => void print()}
      >
        {label}
      </Button>
      {refused && <Refused refusal={refused} />}
    </>
  );
}
