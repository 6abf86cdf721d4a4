import { Alert, Button, Space, Typography } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { formatInstant } from '../../format/dates.ts';
import { Dialog } from '../parts/dialog.tsx';
import { PrintSlip } from '../parts/print-slip.tsx';
import { useAct } from '../parts/use-act.ts';

type Issued = OutputOf<'POST /api/counter-codes'>;

/** Gives a code that binds the person's own account, after their document has been seen. Shown once. */
export function CounterCodeButton({ personId, name }: { personId: string; name: string }) {
  const [asking, setAsking] = useState(false);
  const [issued, setIssued] = useState<Issued | null>(null);
  const issue = useAct('POST /api/counter-codes', { done: '绑定码已生成', changes: [] });
  const give = async () => {
    const output = await issue.act({ personId });
    if (output === null) return;
    setAsking(false);
    setIssued(output);
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>发放绑定码</Button>
      {asking ? (
        <Dialog
          confirmLoading={issue.busy}
          okText="已核验证件，生成绑定码"
          onCancel={() => setAsking(false)}
          onOk={() => void give()}
          title={`为${name}发放绑定码`}
        >
          <p>请当面核验本人有效身份证件。绑定码一日内有效、只能用一次；此前发放而未用的随即作废。</p>
        </Dialog>
      ) : null}
      {issued ? <Slip issued={issued} name={name} onClose={() => setIssued(null)} /> : null}
    </>
  );
}

function Slip({ issued, name, onClose }: { issued: Issued; name: string; onClose: () => void }) {
  const until = formatInstant(issued.expiresAt);
  return (
    <Dialog
      closable={false}
      footer={
        <Space>
          <Button onClick={() => window.print()} type="primary">
            打印
          </Button>
          <Button onClick={onClose}>已交本人，关闭</Button>
        </Space>
      }
      keyboard={false}
      mask={{ closable: false }}
      title={`${name}的绑定码`}
    >
      <Typography.Paragraph
        style={{ fontSize: 36, fontWeight: 700, letterSpacing: 4, textAlign: 'center', margin: '24px 0' }}
      >
        {issued.code}
      </Typography.Paragraph>
      <Alert
        showIcon
        title={`只显示这一次，${until} 前有效。关闭后不能再看，只能重新发放。`}
        type="warning"
      />
      <PrintSlip>
        <h1>稳业账号实名绑定码</h1>
        <p>姓名：{name}</p>
        <p className="print-slip-code">{issued.code}</p>
        <p>有效期至 {until}，只能使用一次。</p>
        <p>
          用法：在稳业网页（{window.location.origin}
          /sign-up）注册并登录，打开“我的”，在“或用窗口给的绑定码”处输入上面的绑定码。请勿交给他人，工作人员不会在电话里向您索要。
        </p>
      </PrintSlip>
    </Dialog>
  );
}
