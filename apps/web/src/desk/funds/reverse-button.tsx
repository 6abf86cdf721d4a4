import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useAct } from '../parts/use-act.ts';

/** 冲销: the wrong posting stays; an opposite one with its reason follows. */
export function ReverseButton({ ledgerId, seq }: { ledgerId: string; seq: number }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const reverse = useAct('POST /api/funds/ledgers/:ledgerId/reversals', {
    done: '已冲销',
    changes: [
      'GET /api/funds/ledgers',
      'GET /api/funds/ledgers/:ledgerId/postings',
      'GET /api/funds/ledgers/:ledgerId',
    ],
  });
  const send = async () => {
    if (await reverse.act({ ledgerId, seq, reason })) setOpen(false);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)} size="small" type="link">
        冲销
      </Button>
      <Modal
        confirmLoading={reverse.busy}
        okButtonProps={{ disabled: reason.trim().length < 2, danger: true }}
        okText="冲销"
        onCancel={() => setOpen(false)}
        onOk={() => void send()}
        open={open}
        title={`冲销第 ${seq} 笔`}
      >
        <Input.TextArea
          aria-label="冲销原因"
          autoSize={{ minRows: 2 }}
          maxLength={200}
          onChange={(event) => setReason(event.target.value)}
          placeholder="冲销原因"
          value={reason}
        />
      </Modal>
    </>
  );
}
