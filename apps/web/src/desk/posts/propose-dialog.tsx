import { Alert, Form, Input, Radio, Select, Space, Typography } from 'antd';
import { useState } from 'react';
import type { InputOf } from '../../api/client.ts';
import { messageOf } from '../../api/errors.ts';
import { useCall } from '../../api/query.ts';
import { atMost } from '../parts/at-most.ts';
import { DateItem } from '../parts/date-item.tsx';
import { FormDialog, required, typed } from '../parts/form-dialog.tsx';
import { candidateText, heldText, previewTexts, roleChoices } from './words.ts';

type Values = InputOf<'POST /api/posts'>;

/** Proposes a post; another administrator confirms it. What stands against it is said while the form is filled in. */
export function ProposeDialog({ today, onClose }: { today: string; onClose: () => void }) {
  const offices = useCall('GET /api/posts/offices', {});
  return (
    <FormDialog
      changes={['GET /api/posts']}
      done="已提出，待另一名管理员确认"
      endpoint="POST /api/posts"
      initialValues={{ from: today, until: null }}
      input={(values: Values) => ({ ...values, until: values.until ?? null })}
      lead="提出以后，由另一名管理员确认才生效。任职本人既不能提出，也不能确认。"
      okText="提出任职"
      onClose={onClose}
      title="提出任职"
    >
      <Form.Item label="任职人员" name="personId" rules={[{ required: true, message: '请查找并选定一人' }]}>
        <CandidateChoice />
      </Form.Item>
      <Form.Item label="机构" name="officeId" rules={[required]}>
        <Select
          loading={!offices.data}
          options={(offices.data?.rows ?? []).map(({ officeId, name }) => ({ value: officeId, label: name }))}
          placeholder="在哪个机构任职"
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
      <Form.Item label="岗位" name="role" rules={[required]}>
        <Select options={roleChoices} placeholder="任什么岗位" showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <Beforehand />
      <DateItem extra="按业务日期，不能早于今天" label="从哪天起" min={today} name="from" required />
      <DateItem
        extra="不填为没有终止日期"
        label="到哪天（含）"
        name="until"
        since={{ name: 'from', label: '从哪天起' }}
      />
      <Form.Item
        extra="任命文件的文号等"
        label="理由或依据"
        name="reason"
        rules={[atMost(200), typed((text) => (text.length < 2 ? '请填写理由或依据，至少 2 个字' : null))]}
      >
        <Input />
      </Form.Item>
    </FormDialog>
  );
}

type ChoiceProps = { id?: string; value?: string; onChange?: (personId: string) => void };

/** Looks for somebody by login or name, and has one of those found chosen. */
function CandidateChoice({ id, value, onChange }: ChoiceProps) {
  const [q, setQ] = useState('');
  return (
    <Space id={id} orientation="vertical" style={{ width: '100%' }}>
      <Input.Search
        aria-label="登录名或姓名"
        enterButton="查找"
        maxLength={100}
        onSearch={(text) => setQ(text.trim())}
        placeholder="完整的登录名，或者经办人员的姓名"
      />
      {q.length === 1 ? <Typography.Text type="secondary">请至少输入 2 个字。</Typography.Text> : null}
      {q.length >= 2 ? (
        <Found q={q} {...(value ? { value } : {})} {...(onChange ? { onChange } : {})} />
      ) : null}
    </Space>
  );
}

function Found({ q, value, onChange }: Omit<ChoiceProps, 'id'> & { q: string }) {
  const { data, error } = useCall('GET /api/posts/candidates', { q }, { staleTime: 0 });
  if (error) return <Alert showIcon title={messageOf(error)} type="error" />;
  if (!data) return <Typography.Text role="status">正在查找</Typography.Text>;
  if (data.rows.length === 0)
    return (
      <Typography.Text role="status">
        没有找到。新人先自己开通账号、完成实名绑定，再用完整的登录名查找。
      </Typography.Text>
    );
  return (
    <Radio.Group onChange={({ target }) => onChange?.(target.value as string)} value={value}>
      <Space orientation="vertical">
        {data.rows.map((row) => (
          <Radio key={row.personId} value={row.personId}>
            {candidateText(row)}
            <br />
            <Typography.Text type="secondary">{heldText(row)}</Typography.Text>
          </Radio>
        ))}
      </Space>
    </Radio.Group>
  );
}

/** What is to be known before it is proposed, once all of it is filled in. */
function Beforehand() {
  const form = Form.useFormInstance<Partial<Values>>();
  const personId = Form.useWatch('personId', form);
  const officeId = Form.useWatch('officeId', form);
  const role = Form.useWatch('role', form);
  const from = Form.useWatch('from', form);
  const until = Form.useWatch('until', form);
  if (!personId || !officeId || !role || !from) return null;
  return <Told wanted={{ personId, officeId, role, from, ...(until ? { until } : {}) }} />;
}

function Told({ wanted }: { wanted: InputOf<'GET /api/posts/preview'> }) {
  const { data } = useCall('GET /api/posts/preview', wanted, { staleTime: 0 });
  // A day that is none is said at its field.
  if (!data) return null;
  return (
    <Space orientation="vertical" role="status" style={{ marginBottom: 24, width: '100%' }}>
      {previewTexts(data).map(({ type, text }) => (
        <Alert key={text} showIcon title={text} type={type} />
      ))}
    </Space>
  );
}
