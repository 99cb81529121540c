/** Paper printing: prints and saves a paper; every print is recorded, later ones are marked 副本. */
import { PrinterOutlined, SaveOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { refuse, type Refusal } from '../../../shared/base/outcome';
import type { NoticeRow } from '../../../shared/notice/rows';
import { bridge, chooseTarget, fileKinds } from '../../bridge';
import { useJob } from '../../hooks/use-job';
import { usePerform } from '../../hooks/use-perform';
import { Refused } from '../../parts/answer';

interface PaperPrintingProps {
  row: NoticeRow;
  /** Undefined while the paper is being drawn. */
  token: string | undefined;
}

export function PaperPrinting({ row, token }: PaperPrintingProps) {
  const { busy, perform } = usePerform();
  const save = useJob('save_paper', '保存文书');
  const [refused, setRefused] = useState<Refusal>();
  const [said, setSaid] = useState('');
  const print = async (): Promise<void> => {
    if (token === undefined) return;
    const printed = await bridge().print(token);
    if (!printed.printed) {
      setRefused(printed.reason === '' ? undefined : refuse('not_printed', printed.reason));
      return;
    }
    const reason = row.prints === 0 ? '首次打印' : '再次打印';
    const payload = { notice_no: row.notice_no, copies: 1, reason };
    const outcome = await perform([{ kind: 'print', payload }]);
    setRefused(outcome.permitted ? undefined : outcome);
    setSaid(outcome.permitted ? '已送到打印机，打印已登记。' : '');
  };
  const keep = async (): Promise<void> => {
    const to = await chooseTarget('保存文书', `${row.title} ${row.number}.pdf`, fileKinds.pdf);
    if (to === undefined) return;
    const saved = await save.run({ notice_no: row.notice_no, to });
    setRefused(saved.permitted ? undefined : saved);
    setSaid(saved.permitted ? `已保存到 ${saved.result.path}` : '');
  };
  return (
    <>
      <div className="row-of-buttons">
        <Button type="primary" icon={<PrinterOutlined />} disabled={token === undefined} loading={busy} onClick={() => void print()}>
          打印
        </Button>
        <Button icon={<SaveOutlined />} loading={save.busy} onClick={() => void keep()}>
          另存为文件
        </Button>
      </div>
      {said !== '' && <p className="done-note">{said}</p>}
      {refused && <Refused refusal={refused} />}
    </>
  );
}
