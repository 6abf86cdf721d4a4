import { Button, Form, Input, Table, Tag } from 'antd';
import { useState } from 'react';
import type { Endpoint, OutputOf } from '../../api/client.ts';
import { formatDate } from '../../format/dates.ts';
import { atMost } from './at-most.ts';
import { Card } from './card.tsx';
import { FormDialog, required } from './form-dialog.tsx';
import { SourceText } from './source.tsx';
import { Wide } from './wide.tsx';

type Account = OutputOf<'GET /api/people/:personId'>['accounts'][number];
type Owner = { kind: 'person'; personId: string } | { kind: 'firm'; firmId: string };

const states = {
  unverified: { label: '待银行核验', color: 'processing' },
  verified: { label: '已核验', color: 'success' },
  rejected: { label: '核验未通过', color: 'error' },
} as const;

type Props = { owner: Owner; holder: string; accounts: readonly Account[]; mayRegister: boolean };

/** Accounts that money may go to: the present one first; a former one is closed, never changed. */
export function AccountsCard({ owner, holder, accounts, mayRegister }: Props) {
  const [open, setOpen] = useState(false);
  const title = owner.kind === 'person' ? '社会保障卡账户' : '基本存款账户';
  const present = accounts.some(({ validTo }) => validTo === null);
  return (
    <Card
      extra={
        mayRegister ? (
          <Button onClick={() => setOpen(true)} size="small">
            {present ? '更正' : '登记'}
          </Button>
        ) : null
      }
      size="small"
      title={title}
    >
      <Wide label={title}>
        <Table<Account>
          columns={[
            {
              title: '账号',
              render: (_, row) => (
                <>
                  <div>{row.accountNumberMasked}</div>
                  <div>{row.bank}</div>
                </>
              ),
            },
            {
              title: '户名',
              render: (_, { holderName, validTo }) => (
                <>
                  {holderName}
                  {validTo === null && holderName !== holder ? (
                    <div>
                      <Tag color="warning">与登记的{owner.kind === 'person' ? '姓名' : '名称'}不一致</Tag>
                    </div>
                  ) : null}
                </>
              ),
            },
            {
              title: '状态',
              render: (_, { validTo, verification }) =>
                validTo === null ? (
                  <Tag color={states[verification].color}>{states[verification].label}</Tag>
                ) : (
                  `${formatDate(validTo)} 停用`
                ),
            },
            { title: '来源', render: (_, { source }) => <SourceText source={source} /> },
          ]}
          dataSource={[...accounts]}
          locale={{ emptyText: '还没有登记账户' }}
          pagination={false}
          rowKey="accountId"
          size="small"
        />
      </Wide>
      {open ? (
        <AccountDialog
          holder={holder}
          onClose={() => setOpen(false)}
          owner={owner}
          title={`${present ? '更正' : '登记'}${title}`}
        />
      ) : null}
    </Card>
  );
}

type DialogProps = { owner: Owner; holder: string; title: string; onClose: () => void };
type Values = { bank: string; accountNumber: string; holderName: string };

function AccountDialog({ owner, holder, title, onClose }: DialogProps) {
  const form = {
    title,
    okText: '登记',
    done: '账户已登记，等待银行核验',
    lead: `核对${owner.kind === 'person' ? '本人社会保障卡' : '开户许可证或基本存款账户信息表'}后登记。新账户经银行核验后使用，原来已核验的账户到那时停用。`,
    initialValues: { holderName: holder },
    onClose,
    children: <AccountFields />,
  };
  const changes: Endpoint[] = ['GET /api/people/:personId', 'GET /api/firms/:firmId'];
  return owner.kind === 'person' ? (
    <FormDialog
      {...form}
      changes={changes}
      endpoint="POST /api/people/:personId/account"
      input={(values: Values) => ({ ...values, personId: owner.personId })}
    />
  ) : (
    <FormDialog
      {...form}
      changes={changes}
      endpoint="POST /api/firms/:firmId/account"
      input={(values: Values) => ({ ...values, firmId: owner.firmId })}
    />
  );
}

function AccountFields() {
  return (
    <>
      <Form.Item label="开户银行" name="bank" rules={[atMost(80), required]}>
        <Input placeholder="例如：中国建设银行嵩县支行" />
      </Form.Item>
      <Form.Item
        label="账号"
        name="accountNumber"
        rules={[atMost(40), required, { min: 8, message: '账号至少 8 位' }]}
      >
        <Input autoComplete="off" inputMode="numeric" />
      </Form.Item>
      <Form.Item label="户名" name="holderName" rules={[atMost(120), required]}>
        <Input />
      </Form.Item>
    </>
  );
}
