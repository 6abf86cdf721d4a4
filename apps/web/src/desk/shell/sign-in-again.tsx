import { Alert, Form, Input } from 'antd';
import { useState } from 'react';
import { giveTimeCode, signIn } from '../../api/auth.ts';
import { messageOf } from '../../api/errors.ts';
import { isTimeCode, timeCodeField, timeCodeOf } from '../../format/time-code.ts';
import { Dialog } from '../parts/dialog.tsx';

type Values = { name: string; password: string; timeCode: string };

/**
 * Above the page on which the session ended, so that what was typed there is kept. An officer always has a second
 * factor, so all is asked at once.
 */
export function SignInAgain() {
  const [form] = Form.useForm<Values>();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const enter = async ({ name, password, timeCode }: Values) => {
    setBusy(true);
    setFailure(null);
    try {
      const outcome = await signIn(name.trim(), password);
      if (outcome === 'second-factor') await giveTimeCode(timeCode);
    } catch (error) {
      setFailure(messageOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      closable={false}
      confirmLoading={busy}
      footer={(_, { OkBtn }) => <OkBtn />}
      keyboard={false}
      mask={{ closable: false }}
      okText="登录"
      onOk={() => form.submit()}
      title="登录已过期，请重新登录"
      width={420}
      zIndex={2000}
    >
      <p style={{ marginBottom: 12 }}>页面上填写的内容都还在，登录后可以接着办。</p>
      {failure ? <Alert showIcon style={{ marginBottom: 12 }} title={failure} type="error" /> : null}
      <Form
        form={form}
        layout="vertical"
        onFinish={(values: Values) => void enter(values)}
        // An earlier answer is not about what is typed now.
        onFinishFailed={() => setFailure(null)}
        requiredMark={false}
      >
        <Form.Item label="用户名或邮箱" name="name" rules={[{ required: true, message: '请填写用户名' }]}>
          <Input autoComplete="username" />
        </Form.Item>
        <Form.Item label="密码" name="password" rules={[{ required: true, message: '请填写密码' }]}>
          <Input autoComplete="current-password" type="password" />
        </Form.Item>
        <Form.Item
          label="动态口令"
          name="timeCode"
          normalize={timeCodeOf}
          rules={[
            {
              validator: (_, code: string | undefined) =>
                isTimeCode(code ?? '')
                  ? Promise.resolve()
                  : Promise.reject(new Error('请填写身份验证器上的 6 位数字')),
            },
          ]}
        >
          <Input {...timeCodeField} />
        </Form.Item>
        {/* Enter signs in from every field: the visible button stands outside of the form. */}
        <input hidden type="submit" value="登录" />
      </Form>
    </Dialog>
  );
}
