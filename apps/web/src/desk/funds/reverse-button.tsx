import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { atMost } from '../parts/at-most.ts';
import { Money } from '../parts/cells.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';

type Props = { ledgerId: string; seq: number; eventName: string; amountYuan: string };

/** 冲销: the wrong posting stays; an opposite one with its reason follows. */
export function ReverseButton({ ledgerId, seq, eventName, amountYuan }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button aria-label={`冲销第 ${seq} 笔`} danger onClick={() => setOpen(true)} size="small" type="link">
        冲销
      </Button>
      {open ? (
        <FormDialog
          changes={[
            'GET /api/funds/ledgers',
            'GET /api/funds/ledgers/:ledgerId/postings',
            'GET /api/funds/ledgers/:ledgerId',
          ]}
          danger
          done="已冲销"
          endpoint="POST /api/funds/ledgers/:ledgerId/reversals"
          input={({ reason }: { reason: string }) => ({ ledgerId, seq, reason })}
          lead={
            <>
              {eventName} <Money yuan={amountYuan} /> 元。原账保留，另记一笔相反的账；冲销不能再冲销。
            </>
          }
          okText="冲销"
          onClose={() => setOpen(false)}
          title={`冲销第 ${seq} 笔`}
        >
          <Form.Item
            label="冲销原因"
            name="reason"
            rules={[atMost(200), { required: true, min: 2, message: '请填写原因，至少 2 个字' }]}
          >
            <Input.TextArea autoSize={{ minRows: 2 }} />
          </Form.Item>
        </FormDialog>
      ) : null}
    </>
  );
}
