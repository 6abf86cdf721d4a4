import { Link } from '@tanstack/react-router';
import { Button, Popconfirm, Space } from 'antd';
import type { OutputOf } from '../../api/client.ts';
import { useCall } from '../../api/query.ts';
import { formatAgo, formatDate } from '../../format/dates.ts';
import { Card } from '../parts/card.tsx';
import { emptyWords } from '../parts/empty-words.ts';
import { useAct } from '../parts/use-act.ts';
import { WideTable } from '../parts/wide-table.tsx';

type Draft = OutputOf<'GET /api/drafts'>['rows'][number];
type Submission = OutputOf<'GET /api/submissions'>['rows'][number];

/** What this clerk has begun for others and not submitted, and what was submitted last. */
export function OwnWork() {
  const drafts = useCall('GET /api/drafts', {});
  const submissions = useCall('GET /api/submissions', { page: 1, pageSize: 10 });
  return (
    <div style={{ display: 'grid', gap: 16, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Card size="small" title="没填完的代办申请">
        <WideTable<Draft>
          columns={[
            { title: '申请人', render: (_, { claimant }) => claimant.name ?? '已不在本辖区' },
            { title: '待遇', render: (_, { benefitLabels }) => benefitLabels.join('、') },
            { title: '最后保存', render: (_, { savedAt }) => formatAgo(savedAt) },
            { title: '操作', render: (_, draft) => <DraftActs draft={draft} /> },
          ]}
          dataSource={drafts.data?.rows.filter(({ atCounter }) => atCounter) ?? []}
          loading={drafts.isFetching && !drafts.data}
          locale={{ emptyText: emptyWords(drafts, '没有没填完的申请') }}
          pagination={false}
          rowKey="draftId"
          size="small"
        />
      </Card>
      <Card size="small" title="最近提交的">
        <WideTable<Submission>
          columns={[
            {
              title: '回执号',
              render: (_, { submissionId, receiptNumber }) => (
                <Link params={{ submissionId }} to="/desk/counter/receipts/$submissionId">
                  {receiptNumber}
                </Link>
              ),
            },
            { title: '待遇', render: (_, { benefitLabels }) => benefitLabels.join('、') },
            { title: '件数', dataIndex: 'caseCount', align: 'right' },
            { title: '提交日期', render: (_, { filedOn }) => formatDate(filedOn) },
          ]}
          dataSource={submissions.data?.rows ?? []}
          loading={submissions.isFetching && !submissions.data}
          locale={{ emptyText: emptyWords(submissions, '还没有代办过申请') }}
          pagination={false}
          rowKey="submissionId"
          size="small"
        />
      </Card>
    </div>
  );
}

function DraftActs({ draft }: { draft: Draft }) {
  const { draftId, version } = draft;
  const abandon = useAct('DELETE /api/drafts/:draftId', {
    done: '草稿已放弃',
    changes: ['GET /api/drafts'],
  });
  return (
    <Space>
      <Link params={{ draftId }} to="/desk/counter/drafts/$draftId">
        接着填
      </Link>
      <Popconfirm
        cancelText="取消"
        description="已填的内容随即删除。"
        okText="放弃"
        onConfirm={() => void abandon.act({ draftId, expectedVersion: version })}
        title="放弃这份申请？"
      >
        <Button loading={abandon.busy} size="small" style={{ paddingInline: 0 }} type="link">
          放弃
        </Button>
      </Popconfirm>
    </Space>
  );
}
