/** Bank file: writes the sealed batch in the form the bank takes. */
import { Button, Select } from 'antd';
import { useState } from 'react';
import { formatFen } from '../../../shared/base/money';
import { chooseTarget, fileKinds } from '../../bridge';
import { useJob } from '../../hooks/use-job';
import { Refused } from '../../parts/answer';

const templates = [
  { value: 'xlsx', label: 'Excel 表格', filter: fileKinds.excel, ending: 'xlsx' },
  { value: 'txt_gbk', label: '文本（GBK 编码，竖线分隔）', filter: fileKinds.text, ending: 'txt' },
  { value: 'txt_utf8', label: '文本（UTF-8 编码，竖线分隔）', filter: fileKinds.text, ending: 'txt' },
];

export function BankFile({ batchNo }: { batchNo: string }) {
  const write = useJob('bank_file', '生成银行文件');
  const [template, setTemplate] = useState('xlsx');
  const chosen = templates.find((each) => each.value === template);
  const start = async (): Promise<void> => {
    if (!chosen) return;
    const to = await chooseTarget('保存银行文件', `${batchNo}.${chosen.ending}`, chosen.filter);
    if (to !== undefined) await write.run({ batch_no: batchNo, template, to });
  };
  const { outcome } = write;
  return (
    <>
      <div className="row-of-buttons">
        <Select
          className="width-middle"
          aria-label="银行文件格式"
          value={template}
          options={templates.map(({ value, label }) => ({ value, label }))}
          onChange={setTemplate}
        />
        <Button type="primary" loading={write.busy} onClick={() => void start()}>
          生成银行文件
        </Button>
      </div>
      {outcome && !outcome.permitted && <Refused refusal={outcome} />}
      {outcome?.permitted && (
        <p className="done-note">
          已写到 {outcome.result.path}：{outcome.result.count} 笔 {formatFen(outcome.result.sum_fen)} 元。
        </p>
      )}
    </>
  );
}
