import { Alert, App, Button, Form, Input, Radio, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import type { InputOf, OutputOf } from '../../api/client.ts';
import { messageOf } from '../../api/errors.ts';
import { useCall } from '../../api/query.ts';
import { formatDate } from '../../format/dates.ts';
import { leftAfter, termOf } from '../../format/mandates.ts';
import { atMost } from '../parts/at-most.ts';
import { Card } from '../parts/card.tsx';
import { DateItem } from '../parts/date-item.tsx';
import { emptyWords } from '../parts/empty-words.ts';
import { FormDialog, required } from '../parts/form-dialog.tsx';
import { useAct } from '../parts/use-act.ts';
import { Wide } from '../parts/wide.tsx';
import { useBusinessDate } from '../shell/use-roles.ts';
import { EndChanges, EndDialog } from './mandate-end.tsx';
import { grantedAsWords, scopeWords } from './words.ts';

export type Mandate = OutputOf<'GET /api/firms/:firmId/mandates'>['rows'][number];

/** Who may act for the firm, past mandates included; granted on evidence, and ended from today. */
export function MandatesCard({ firmId }: { firmId: string }) {
  const today = useBusinessDate();
  const { data, error } = useCall('GET /api/firms/:firmId/mandates', { firmId });
  const [granting, setGranting] = useState(false);
  const [ending, setEnding] = useState<Mandate | null>(null);
  return (
    <Card
      extra={
        data?.mayAppoint ? (
          <Button onClick={() => setGranting(true)} size="small">
            授权
          </Button>
        ) : null
      }
      size="small"
      title="授权经办人"
    >
      {error ? <Alert showIcon title={messageOf(error)} type="error" /> : null}
      <Wide label="授权经办人">
        <Table<Mandate>
          columns={[
            { title: '姓名', dataIndex: 'name' },
            { title: '范围', render: (_, { scope }) => scopeWords[scope] },
            {
              title: '有效期',
              render: (_, row) => (
                <>
                  {termOf(row)}
                  <EndChanges changes={row.ends} />
                </>
              ),
            },
            { title: '状态', render: (_, row) => <State mandate={row} today={today} /> },
            {
              title: '依据',
              render: (_, row) => (
                <>
                  <div>{row.evidence}</div>
                  <Typography.Text type="secondary">
                    {grantedAsWords[row.grantedAs]}授权，{formatDate(row.recordedOn)}登记
                  </Typography.Text>
                </>
              ),
            },
            {
              title: '操作',
              width: 132,
              render: (_, row) =>
                data?.mayAppoint && row.revokedOn === null ? (
                  <>
                    {row.validTo === null || row.validTo >= today ? (
                      <Button
                        aria-label={`改期：${row.name}授权的终止日期`}
                        onClick={() => setEnding(row)}
                        size="small"
                        type="link"
                      >
                        改期
                      </Button>
                    ) : null}
                    <Revoke firmId={firmId} left={leftAfter(row, data.rows, today)} mandate={row} />
                  </>
                ) : null,
            },
          ]}
          dataSource={data?.rows ?? []}
          loading={!data && !error}
          locale={{ emptyText: emptyWords({ data, error }, '还没有授权经办人') }}
          pagination={false}
          rowKey="mandateId"
          size="small"
        />
      </Wide>
      {ending ? (
        <EndDialog firmId={firmId} mandate={ending} onClose={() => setEnding(null)} today={today} />
      ) : null}
      {granting ? <GrantDialog firmId={firmId} onClose={() => setGranting(false)} today={today} /> : null}
    </Card>
  );
}

function State({ mandate, today }: { mandate: Mandate; today: string }) {
  if (mandate.revokedOn !== null) return `${formatDate(mandate.revokedOn)} 撤销`;
  if (mandate.validFrom > today) return <Tag>尚未生效</Tag>;
  if (mandate.validTo !== null && mandate.validTo < today) return <Tag>已到期</Tag>;
  return <Tag color="success">有效</Tag>;
}

type RevokeProps = { firmId: string; mandate: Mandate; left: readonly Mandate[] };

function Revoke({ firmId, mandate, left }: RevokeProps) {
  const { modal } = App.useApp();
  const revoke = useAct('POST /api/firms/:firmId/mandates/:mandateId/revoke', {
    done: '授权已撤销',
    changes: ['GET /api/firms/:firmId/mandates'],
  });
  const ask = () =>
    modal.confirm({
      title: `撤销${mandate.name}的授权？`,
      content:
        left.length === 0
          ? '自今日起不能再代表本单位办理；此前提交的申请不受影响。'
          : `此人还有别的授权，撤销这一份后仍可按其办理：${left.map((each) => `${scopeWords[each.scope]}，${termOf(each)}`).join('；')}。`,
      okText: '撤销授权',
      okButtonProps: { danger: true },
      cancelText: '取消',
      onOk: () => revoke.act({ firmId, mandateId: mandate.mandateId }),
    });
  return (
    <Button
      aria-label={`撤销${mandate.name}的授权`}
      danger
      onClick={() => void ask()}
      size="small"
      type="link"
    >
      撤销
    </Button>
  );
}

type GrantValues = Omit<InputOf<'POST /api/firms/:firmId/mandates'>, 'firmId'>;

function GrantDialog({ firmId, today, onClose }: { firmId: string; today: string; onClose: () => void }) {
  return (
    <FormDialog
      changes={['GET /api/firms/:firmId/mandates']}
      done="已授权"
      endpoint="POST /api/firms/:firmId/mandates"
      initialValues={{ scope: 'apply', validFrom: today }}
      input={(values: GrantValues) => ({ ...values, validTo: values.validTo ?? null, firmId })}
      lead="核对授权书和经办人身份证件后登记。姓名和证件号码须与登记一致。"
      okText="授权"
      onClose={onClose}
      title="授权经办人"
    >
      <Form.Item label="证件号码" name="idNumber" rules={[atMost(40), required]}>
        <Input autoComplete="off" style={{ width: 280 }} />
      </Form.Item>
      <Form.Item label="姓名" name="name" rules={[atMost(80), required]}>
        <Input autoComplete="off" style={{ width: 280 }} />
      </Form.Item>
      <Form.Item label="范围" name="scope" rules={[required]}>
        <Radio.Group
          options={[
            { value: 'apply', label: scopeWords.apply },
            { value: 'all', label: scopeWords.all },
          ]}
        />
      </Form.Item>
      <DateItem label="生效日期" name="validFrom" required />
      <DateItem
        extra="不填为长期有效"
        label="终止日期"
        min={today}
        name="validTo"
        since={{ name: 'validFrom', label: '生效日期' }}
      />
      <Form.Item
        extra="授权书的日期和编号、法定代表人签字等"
        label="依据"
        name="evidence"
        rules={[atMost(200), required, { min: 2, message: '至少 2 个字' }]}
      >
        <Input />
      </Form.Item>
    </FormDialog>
  );
}
