import { Alert, Checkbox, Descriptions, Form, Radio, Skeleton, Space } from 'antd';
import type { OutputOf } from '../../api/client.ts';
import { messageOf } from '../../api/errors.ts';
import { useCall } from '../../api/query.ts';
import { formatYuan } from '../../format/money.ts';
import { Dialog } from '../parts/dialog.tsx';
import { useAct } from '../parts/use-act.ts';
import { accountStandings, originalAccountWords } from './words.ts';

/**
 * One obligation, or everything that came back with one payment, in the version that is shown; with what the bank said of the
 * last payment.
 */
export type Redirected = {
  obligationId: string;
  item?: { itemId: string; version: number; amountYuan: string };
  said: string | null;
};

type Props = { what: Redirected; onClose: () => void };

const redirecting = {
  done: '账户已更正，可编入下一批次',
  changes: [
    'GET /api/payments/obligations/:obligationId',
    'GET /api/payments/items',
    'GET /api/payments/items/:itemId',
    'GET /api/batches/payable',
  ],
  showsFailure: true,
} as const;

/** Pays again to another verified account of the same payee: accounts come from the register, never typed here. */
export function AccountDialog({ what: { obligationId, item, said }, onClose }: Props) {
  const [form] = Form.useForm<Chosen>();
  const { data, error } = useCall('GET /api/payments/obligations/:obligationId', { obligationId });
  const one = useAct('POST /api/payments/obligations/:obligationId/account', redirecting);
  const all = useAct('POST /api/payments/items/:itemId/account', redirecting);
  const send = async ({ accountId, together }: Chosen) => {
    if (data === undefined) return;
    const done = item
      ? await all.act({ itemId: item.itemId, expectedVersion: item.version, accountId })
      : await one.act({
          obligationId,
          expectedVersion: data.version,
          accountId,
          ...(together ? { sameAccount: data.sameAccount } : {}),
        });
    if (done) onClose();
  };
  const failure = error ?? one.failure ?? all.failure;
  return (
    <Dialog
      confirmLoading={one.busy || all.busy}
      okButtonProps={{ disabled: !data?.accounts.some(mayBeChosen) }}
      okText="改付此账户"
      onCancel={onClose}
      onOk={() => form.submit()}
      title="更正收款账户"
    >
      {data ? <Whose item={item} obligation={data} /> : null}
      <p>
        只能选申请人本人（本单位）登记并核验过的账户；没有的，请申请人在办件页面或窗口登记新账户。
        {data ? originalAccountWords(data.accounts, said) : null}
      </p>
      {failure ? <Alert showIcon title={messageOf(failure)} type="error" /> : null}
      {data ? (
        <Form form={form} onFinish={(values) => void send(values)}>
          <Form.Item name="accountId" rules={[{ required: true, message: '请选择账户' }]}>
            <Radio.Group>
              <Space orientation="vertical">
                {data.accounts.map(({ accountId, bank, accountNumber, holderName, standing, chosen }) => (
                  <Radio disabled={!mayBeChosen({ standing, chosen })} key={accountId} value={accountId}>
                    {holderName} {bank} {accountNumber}
                    {marks(standing, chosen)}
                  </Radio>
                ))}
              </Space>
            </Radio.Group>
          </Form.Item>
          {item === undefined && data.sameAccount > 1 ? (
            <Form.Item name="together" valuePropName="checked">
              <Checkbox>原定付到同一个账户、没有编入批次的 {data.sameAccount} 件一起改付</Checkbox>
            </Form.Item>
          ) : null}
        </Form>
      ) : (
        <Skeleton active />
      )}
    </Dialog>
  );
}

type WhoseProps = { obligation: Obligation; item: Redirected['item'] };

/** What is redirected, and where it was to go: on a telephone the row that the button stands in is not in sight. */
function Whose({ obligation: { accounts, caseNumber, payableYuan }, item }: WhoseProps) {
  const account = accounts.find(({ chosen }) => chosen);
  const rows = [
    ['收款人', account?.holderName ?? '—'],
    ['办件号', `${caseNumber ?? '没有办件号'}${item ? '等，同一笔付款的各件' : ''}`],
    item ? ['这笔付款', formatYuan(item.amountYuan)] : ['应付', formatYuan(payableYuan)],
    ['原定账户', account ? `${account.bank} ${account.accountNumber}` : '—'],
  ];
  return (
    <Descriptions
      column={1}
      items={rows.map(([label, children]) => ({ key: label as string, label, children }))}
      size="small"
      style={{ marginBottom: 12 }}
    />
  );
}

type Obligation = OutputOf<'GET /api/payments/obligations/:obligationId'>;

type Chosen = { accountId: string; together?: boolean };

/** Only another account than the one of now, that the bank stands for. */
const mayBeChosen = ({ standing, chosen }: Pick<Account, 'standing' | 'chosen'>): boolean =>
  standing === 'usable' && !chosen;

type Account = Obligation['accounts'][number];

/** What keeps an account from being chosen, in brackets. */
function marks(standing: Account['standing'], chosen: boolean): string {
  const marks = [
    chosen ? '现定的收款账户' : null,
    standing === 'usable' ? null : accountStandings[standing],
  ].filter(Boolean);
  return marks.length === 0 ? '' : `（${marks.join('，')}）`;
}
