/** Month turn: the month a page speaks of, with one step back and forth. */
import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { addMonths, chineseMonth, type PlainMonth } from '../../shared/base/plain-date';

interface MonthTurnProps {
  month: PlainMonth;
  onTurn: (month: PlainMonth) => void;
}

export function MonthTurn({ month, onTurn }: MonthTurnProps) {
  return (
    <span className="month-turn">
      <Button icon={<LeftOutlined />} aria-label="上个月" onClick={() => onTurn(addMonths(month, -1))} />
      <strong>{chineseMonth(month)}</strong>
      <Button icon={<RightOutlined />} aria-label="下个月" onClick={() => onTurn(addMonths(month, 1))} />
    </span>
  );
}
