import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Form, Input, Radio, Segmented, type TableColumnsType, Typography } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { useCall } from '../../api/query.ts';
import { formatDate } from '../../format/dates.ts';
import { changed, type ListSearch } from '../../list-search.ts';
import { atMost } from '../parts/at-most.ts';
import { ClauseItem, type Ground } from '../parts/clause-item.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
import { ListPage } from '../parts/list-page.tsx';
import { useRoles } from '../shell/use-roles.ts';
import { RegisterDialog } from './register-dialog.tsx';

type Row = OutputOf<'GET /api/objections'>['rows'][number];

/** Objections to notices, to be decided by somebody who held no other duty on the case. */
export function ObjectionListPage() {
  const search: ListSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<Row | null>(null);
  const [registering, setRegistering] = useState(false);
  const [telling, setTelling] = useState<Row | null>(null);
  const roles = useRoles();
  const onSearch = (next: ListSearch) => void navigate({ to: '/desk/objections', search: next as never });
  const result = useCall('GET /api/objections', search as never, { placeholderData: (previous) => previous });
  // As it is now; decided by somebody else meanwhile it is gone from the list, and the dialog stays to say so.
  const deciding = result.data?.rows.find(({ objectionId }) => objectionId === chosen?.objectionId) ?? chosen;
  const columns: TableColumnsType<Row> = [
    {
      title: '办件号',
      render: (_, row) => (
        <Link params={{ caseId: row.caseId }} to="/desk/cases/$caseId">
          {row.caseNumber}
        </Link>
      ),
    },
    { title: '公示', render: (_, row) => `${row.noticeNumber} 第 ${row.line} 条` },
    { title: '异议内容', width: 360, render: (_, row) => <What row={row} /> },
    { title: '提出日期', render: (_, row) => formatDate(row.raisedOn) },
    {
      title: '处理',
      render: (_, row) =>
        row.mayDecide ? (
          <Button onClick={() => setChosen(row)} type="primary">
            处理
          </Button>
        ) : (
          <>
            {outcome(row)}
            {row.toTell ? (
              <div>
                <Button onClick={() => setTelling(row)}>登记已答复</Button>
              </div>
            ) : null}
          </>
        ),
    },
  ];
  return (
    <>
      <ListPage<Row>
        actions={
          ['counter-clerk', 'acceptor', 'reviewer', 'approver'].some((role) => roles.has(role)) ? (
            <Button onClick={() => setRegistering(true)}>登记异议</Button>
          ) : null
        }
        columns={columns}
        emptyText="没有这类异议"
        filters={
          <Segmented
            aria-label="状态"
            onChange={(status) => onSearch(changed(search, { status }))}
            options={[
              { value: 'open', label: '待处理' },
              { value: 'upheld', label: '成立' },
              { value: 'dismissed', label: '不成立' },
            ]}
            value={String(search['status'] ?? 'open')}
          />
        }
        lead="异议只暂停所涉办件。须由未办过该件的人员处理。"
        onSearch={onSearch}
        result={result}
        rowKey="objectionId"
        search={search}
        title="异议"
      />
      {registering ? <RegisterDialog onClose={() => setRegistering(false)} /> : null}
      {telling ? <ToldDialog objection={telling} onClose={() => setTelling(null)} /> : null}
      {chosen && deciding ? <DecideDialog objection={deciding} onClose={() => setChosen(null)} /> : null}
    </>
  );
}

function outcome({ status, decidedOn, answer }: Row): string {
  if (status === 'open') return '由未办过该件的人员处理';
  return `${status === 'upheld' ? '成立' : '不成立'}${decidedOn ? `（${formatDate(decidedOn)}）` : ''}：${answer ?? ''}`;
}

const channelWords = { online: '网上', phone: '电话', letter: '书面', 'in-person': '当面' } as const;
const howWords = { phone: '电话', letter: '书面', 'in-person': '当面' } as const;

/** What was said, how it came, and who said it as far as the reader is told. */
function What({ row: { reason, channel, objector, paper, told } }: { row: Row }) {
  return (
    <>
      <div style={{ whiteSpace: 'pre-wrap' }}>{reason}</div>
      <Typography.Text type="secondary">
        {channelWords[channel]}提出
        {objector ? `；异议人：${objector.name}，${objector.contact}` : ''}
        {told ? `；${formatDate(told.on)}已${howWords[told.how]}答复` : ''}
      </Typography.Text>
      {paper ? (
        <div>
          <a href={`/api/files/${paper}`} rel="noreferrer" target="_blank">
            书面异议
          </a>
        </div>
      ) : null}
    </>
  );
}

function ToldDialog({ objection, onClose }: { objection: Row; onClose: () => void }) {
  const { objectionId, caseNumber, objector } = objection;
  return (
    <FormDialog
      changes={['GET /api/objections']}
      done="已登记答复"
      endpoint="POST /api/objections/:objectionId/told"
      input={({ how }: { how: 'phone' | 'letter' | 'in-person' }) => ({ objectionId, how })}
      lead={
        <>
          <p>
            异议人：{objector?.name}，{objector?.contact}
          </p>
          <p>答复的内容：{outcome(objection)}</p>
        </>
      }
      okText="登记"
      onClose={onClose}
      title={`登记已答复异议人 · ${caseNumber}`}
    >
      <Form.Item label="怎么答复的" name="how" rules={[{ required: true, message: '请选择' }]}>
        <Radio.Group options={Object.entries(howWords).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
    </FormDialog>
  );
}

type Values = { upheld: boolean; clause: Ground; reason: string };

function DecideDialog({ objection, onClose }: { objection: Row; onClose: () => void }) {
  const { objectionId, caseId, caseVersion, caseNumber, benefitId, reason } = objection;
  return (
    <FormDialog
      changes={['GET /api/objections', 'GET /api/cases', 'GET /api/cases/:caseId']}
      done="异议已处理"
      endpoint="POST /api/objections/:objectionId/decide"
      input={(values: Values) => ({ objectionId, expectedVersion: caseVersion, ...values })}
      lead={
        <>
          <div style={{ whiteSpace: 'pre-wrap' }}>{reason}</div>
          <p>
            先核对
            <Link params={{ caseId }} target="_blank" to="/desk/cases/$caseId">
              办件 {caseNumber}
            </Link>
            的事实和金额。处理异议的人，以后不能再批准或者不予批准这一件。
          </p>
        </>
      }
      okText="作出处理"
      onClose={onClose}
      title={`处理异议 · ${caseNumber}`}
    >
      <Form.Item label="结论" name="upheld" rules={[{ required: true, message: '请选择结论' }]}>
        <Radio.Group
          options={[
            { value: true, label: '异议成立（转为拟不予批准，申请人可以陈述、申辩）' },
            { value: false, label: '异议不成立（公示期接着计算）' },
          ]}
        />
      </Form.Item>
      <ClauseItem initialValue={benefitId} />
      <Form.Item
        label="理由（会答复异议人，申请人也会看到，不要写异议人信息）"
        name="reason"
        rules={[atMost(2000), { required: true, min: 2, message: '请填写理由，至少 2 个字' }]}
      >
        <Input.TextArea autoSize={{ minRows: 3 }} count={{ show: true, max: 2000 }} />
      </Form.Item>
    </FormDialog>
  );
}
