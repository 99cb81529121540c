/** Confirm button: for what cannot be undone; the question repeats the verb, the thing and the number. */
import { Button, Modal } from 'antd';
import { useState, type ReactNode } from 'react';

interface ConfirmButtonProps {
  /** On the page. */
  label: string;
  question: string;
  /** On the button of the question: the verb with what it acts on. */
  confirm: string;
  detail?: ReactNode;
  danger?: boolean;
  primary?: boolean;
  disabled?: boolean;
  busy?: boolean;
  onConfirm: () => void;
}

export function ConfirmButton(props: ConfirmButtonProps) {
  const { label, question, confirm, detail, danger = false, primary = false, disabled = false, busy = false } = props;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        type={primary ? 'primary' : 'default'}
        danger={danger}
        disabled={disabled}
        loading={busy}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      <Modal
        open={open}
        title={question}
        okText={confirm}
        cancelText="返回"
        okButtonProps={{ danger }}
        onCancel={() => setOpen(false)}
        onOk={() => {
          setOpen(false);
          props.onConfirm();
        }}
      >
        {detail}
      </Modal>
    </>
  );
}
