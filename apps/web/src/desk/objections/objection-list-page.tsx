import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Form, Input, Radio, Segmented, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { useCall } from '../../api/query.ts';
import { formatDate } from '../../format/dates.ts';
import { changed, type ListSearch } from '../../list-search.ts';
import { ClauseItem, type Ground } from '../parts/clause-item.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
import { ListPage } from '../parts/list-page.tsx';

type Row = OutputOf<'GET /api/objections'>['rows'][number];

/** Objections to notices, to be decided by somebody who held no other duty on the case. */
export function ObjectionListPage() {
  const search: ListSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<Row | null>(null);
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
    { title: '异议内容', dataIndex: 'reason', width: 360 },
    { title: '提出日期', render: (_, row) => formatDate(row.raisedOn) },
    {
      title: '处理',
      render: (_, row) =>
        row.mayDecide ? (
          <Button onClick={() => setChosen(row)} type="primary">
            处理
          </Button>
        ) : (
          outcome(row)
        ),
    },
  ];
  return (
    <>
      <ListPage<Row>
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
      {chosen && deciding ? <DecideDialog objection={deciding} onClose={() => setChosen(null)} /> : null}
    </>
  );
}

function outcome({ status, decidedOn, answer }: Row): string {
  if (status === 'open') return '由未办过该件的人员处理';
  return `${status === 'upheld' ? '成立' : '不成立'}${decidedOn ? `（${formatDate(decidedOn)}）` : ''}：${answer ?? ''}`;
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
            { value: true, label: '异议成立（转为拟不予批准）' },
            { value: false, label: '异议不成立（公示期接着计算）' },
          ]}
        />
      </Form.Item>
      <ClauseItem initialValue={benefitId} />
      <Form.Item
        label="理由（会答复异议人）"
        name="reason"
        rules={[{ required: true, min: 2, message: '请填写理由，至少 2 个字' }]}
      >
        <Input.TextArea autoSize={{ minRows: 3 }} maxLength={2000} showCount />
      </Form.Item>
    </FormDialog>
  );
}
