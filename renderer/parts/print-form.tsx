/** Print form: draws a sheet from the present state and sends it to the printer. */
import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { bridge } from '../bridge';
import { useJob } from '../hooks/use-job';
import { Refused } from './answer';

interface PrintFormProps {
  code: string;
  subject: Record<string, string>;
  label: string;
  /** In a line of a list. */
  small?: boolean;
}

export function PrintForm({ code, subject, label, small = false }: PrintFormProps) {
  const draw = useJob('draw_form', '生成表格');
  const print = async (): Promise<void> => {
    const drawn = await draw.run({ code, subject });
    if (drawn.permitted) await bridge().print(drawn.result.token);
  };
  return (
    <>
      <Button size={small ? 'small' : 'middle'} icon={<PrinterOutlined />} loading={draw.busy} onClick={() => void print()}>
        {label}
      </Button>
      {draw.outcome && !draw.outcome.permitted && <Refused refusal={draw.outcome} />}
    </>
  );
}
