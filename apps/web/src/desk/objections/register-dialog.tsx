import { contactProblem } from '@wenye/codes';
import { Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import type { InputOf } from '../../api/client.ts';
import { useCall } from '../../api/query.ts';
import { upload } from '../../api/upload.ts';
import { formatYuan } from '../../format/money.ts';
import { FileField, type KeptFile } from '../../ui/file-field.tsx';
import { atMost } from '../parts/at-most.ts';
import { useEveryRow } from '../parts/every-row.ts';
import { FormDialog, required } from '../parts/form-dialog.tsx';

type Input = InputOf<'POST /api/objections/registered'>;
type Values = Pick<Input, 'noticeId' | 'line' | 'channel' | 'reason' | 'objector'> & { named: boolean };

/** An objection that came by telephone, on paper or to a counter: against which line, who, what. It goes the way of every other. */
export function RegisterDialog({ onClose }: { onClose: () => void }) {
  const [paper, setPaper] = useState<readonly KeptFile[]>([]);
  return (
    <FormDialog
      changes={['GET /api/objections', 'GET /api/notices/desk', 'GET /api/cases', 'GET /api/cases/:caseId']}
      done="异议已登记"
      endpoint="POST /api/objections/registered"
      input={({ named, objector, ...values }: Values) => ({
        ...values,
        objector: named ? objector : null,
        paper: values.channel === 'letter' ? (paper[0]?.fileId ?? null) : null,
      })}
      lead="没有账户的人来电话、书面或者到窗口提出的异议，在这里登记，和网上提出的一样办理：所涉办件随即暂停公示，处理以前不能批准。登记的人不能处理这件异议。"
      okText="登记异议"
      onClose={onClose}
      title="登记异议"
    >
      <NoticeLine />
      <Form.Item label="怎么提出的" name="channel" rules={[required]}>
        <Radio.Group
          options={[
            { value: 'phone', label: '电话' },
            { value: 'letter', label: '书面' },
            { value: 'in-person', label: '到窗口当面' },
          ]}
        />
      </Form.Item>
      <Form.Item label="异议人" name="named" rules={[required]}>
        <Radio.Group
          options={[
            { value: true, label: '留了姓名和联系方式，处理后答复' },
            { value: false, label: '不留姓名，不答复' },
          ]}
        />
      </Form.Item>
      <Form.Item dependencies={['named', 'channel']} noStyle>
        {({ getFieldValue }) => (
          <>
            {getFieldValue('named') === true ? <Who /> : null}
            {getFieldValue('channel') === 'letter' ? (
              <div style={{ marginBottom: 24 }}>
                <FileField
                  accept=".jpg,.jpeg,.png,.pdf,image/jpeg,image/png,application/pdf"
                  addressOf={({ fileId }) => `/api/files/${fileId}`}
                  files={paper}
                  hint="可以不附。处理异议的人会看到，请先遮住异议人的姓名和联系方式。"
                  id="paper"
                  label="书面异议的扫描件"
                  multiple={false}
                  onFiles={setPaper}
                  purpose="evidence"
                  send={(file, onProgress) =>
                    upload('POST /api/files', file, { purpose: 'evidence' }, { onProgress })
                  }
                />
              </div>
            ) : null}
          </>
        )}
      </Form.Item>
      <Form.Item
        extra="照原话写，不要写异议人是谁：处理的人会看到，原话不转告申请人。"
        label="异议内容"
        name="reason"
        rules={[atMost(2000), required, { min: 5, message: '至少 5 个字' }]}
      >
        <Input.TextArea autoSize={{ minRows: 3 }} count={{ show: true, max: 2000 }} />
      </Form.Item>
    </FormDialog>
  );
}

/** A running notice, then one of its lines as everybody sees them. */
function NoticeLine() {
  const noticeId = Form.useWatch<string | undefined>('noticeId');
  // The latest page would hide one that an objection prolonged.
  const { data: notices } = useEveryRow('GET /api/notices/desk', {});
  const running = (notices ?? []).filter(({ over, takenDownOn }) => !over && takenDownOn === null);
  return (
    <>
      <Form.Item label="公示" name="noticeId" rules={[required]}>
        <Select
          loading={!notices}
          notFoundContent={notices ? '没有正在公示的名单' : null}
          options={running.map((notice) => ({
            value: notice.noticeId,
            label: `${notice.noticeNumber} ${notice.title}`,
          }))}
          optionFilterProp="label"
          showSearch
        />
      </Form.Item>
      {noticeId ? <Line key={noticeId} noticeId={noticeId} /> : null}
    </>
  );
}

function Line({ noticeId }: { noticeId: string }) {
  const { data } = useCall('GET /api/notices/:noticeId', { noticeId });
  return (
    <Form.Item label="哪一条" name="line" rules={[required]}>
      <Select
        loading={!data}
        optionFilterProp="label"
        options={(data?.lines ?? [])
          .filter(({ stands }) => stands)
          .map((line) => ({
            value: line.line,
            label: [
              `第 ${line.line} 条`,
              line.name,
              line.idNumber,
              line.hiredName ? `招用 ${line.hiredName}` : null,
              formatYuan(line.amountYuan),
            ]
              .filter(Boolean)
              .join(' '),
          }))}
        showSearch
      />
    </Form.Item>
  );
}

/** What is written has to lead to them; left out, `required` says so. */
const reachable = {
  validator: async (_: unknown, contact?: string) => {
    const problem = contact ? contactProblem(contact) : null;
    if (problem !== null) throw new Error(problem);
  },
};

/** Only for the answer: whoever decides is not told before they have decided. */
function Who() {
  return (
    <>
      <Form.Item
        label="姓名"
        name={['objector', 'name']}
        rules={[atMost(50), required, { min: 2, message: '至少 2 个字' }]}
      >
        <Input autoComplete="off" style={{ width: 280 }} />
      </Form.Item>
      <Form.Item
        extra="电话、地址或者电子邮箱，只用来答复；处理以前，处理的人看不到。"
        label="联系方式"
        name={['objector', 'contact']}
        validateFirst
        rules={[
          atMost(200),
          required,
          { min: 5, message: '请写全电话号码（座机带区号）或者地址' },
          reachable,
        ]}
      >
        <Input autoComplete="off" />
      </Form.Item>
    </>
  );
}
