import { Alert, App, Form, Modal, Radio, Skeleton, Space } from 'antd';
import { useState } from 'react';
import { call, newIdempotencyKey } from '../../api/client.ts';
import { messageOf } from '../../api/errors.ts';
import { refresh, useCall } from '../../api/query.ts';

type Props = { obligationIds: readonly [string, ...string[]]; onClose: () => void };

/**
 * Pays again to another verified account of the same payee: accounts come from the register, never typed here. All
 * that came back with one payment can be redirected at once; each obligation is an act of its own, and a second try
 * goes on with those that are left.
 */
export function AccountDialog({ obligationIds, onClose }: Props) {
  const { message } = App.useApp();
  const [left, setLeft] = useState<readonly string[]>(obligationIds);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [form] = Form.useForm<{ accountId: string }>();
  const { data, error } = useCall('GET /api/payments/obligations/:obligationId', {
    obligationId: obligationIds[0],
  });
  const send = async ({ accountId }: { accountId: string }) => {
    setBusy(true);
    setFailure(null);
    try {
      for (const [index, obligationId] of left.entries()) {
        setLeft(left.slice(index));
        await redirect(obligationId, accountId);
      }
      await refresh('GET /api/payments/obligations/:obligationId', 'GET /api/batches/payable');
      void message.success('账户已更正，可编入下一批次');
      onClose();
    } catch (cause) {
      setFailure(cause);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      confirmLoading={busy}
      okText="改付此账户"
      onCancel={onClose}
      onOk={() => form.submit()}
      open
      title="更正收款账户"
    >
      <p>只能选申请人本人（本单位）登记并核验过的账户；没有的，请申请人在“我的”或窗口登记新账户。</p>
      {error || failure ? <Alert showIcon title={messageOf(error ?? failure)} type="error" /> : null}
      {data ? (
        <Form form={form} onFinish={(values) => void send(values)}>
          <Form.Item name="accountId" rules={[{ required: true, message: '请选择账户' }]}>
            <Radio.Group>
              <Space orientation="vertical">
                {data.accounts.map(({ accountId, bank, accountNumber, holderName, usable, chosen }) => (
                  <Radio disabled={!usable} key={accountId} value={accountId}>
                    {holderName} {bank} {accountNumber}
                    {chosen ? '（上次所用）' : ''}
                    {usable ? '' : '（未核验或已停用）'}
                  </Radio>
                ))}
              </Space>
            </Radio.Group>
          </Form.Item>
        </Form>
      ) : (
        <Skeleton active />
      )}
    </Modal>
  );
}

/** Sends one obligation's money to the account, in the version that it has now. */
async function redirect(obligationId: string, accountId: string): Promise<void> {
  const { version, accounts } = await call('GET /api/payments/obligations/:obligationId', { obligationId });
  if (accounts.some((account) => account.chosen && account.accountId === accountId)) return;
  await call(
    'POST /api/payments/obligations/:obligationId/account',
    { obligationId, expectedVersion: version, accountId },
    { idempotencyKey: newIdempotencyKey() },
  );
}
