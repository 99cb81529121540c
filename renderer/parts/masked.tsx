/** Masked: an identity number or an account with its middle hidden until asked for. */
import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { maskAccount } from '../../shared/base/bank-account';
import { maskIdNumber } from '../../shared/base/id-number';

interface MaskedProps {
  value: string | null | undefined;
  kind: 'id' | 'account';
}

const names = { id: '身份证号', account: '银行账号' };

export function Masked({ value, kind }: MaskedProps) {
  const [open, setOpen] = useState(false);
  if (!value) return <span className="faint">—</span>;
  const hidden = kind === 'id' ? maskIdNumber(value) : maskAccount(value);
  return (
    <span className="masked">
      {open ? value : hidden}
      <button
        type="button"
        className="icon-button"
        aria-label={open ? `隐藏${names[kind]}` : `显示${names[kind]}`}
        aria-pressed={open}
        onClick={(event) => {
          event.stopPropagation();
          setOpen(!open);
        }}
      >
        {open ? <EyeInvisibleOutlined /> : <EyeOutlined />}
      </button>
    </span>
  );
}
