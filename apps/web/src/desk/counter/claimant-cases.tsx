import { Link } from '@tanstack/react-router';
import { Alert, Table, Typography } from 'antd';
import type { OutputOf } from '../../api/client.ts';
import { messageOf } from '../../api/errors.ts';
import { formatDate } from '../../format/dates.ts';
import { Card } from '../parts/card.tsx';
import { DueTag, Money, StatusTag } from '../parts/cells.tsx';
import { emptyWords } from '../parts/empty-words.ts';
import { useEveryRow } from '../parts/every-row.ts';
import { pages } from '../parts/pages.ts';
import { Wide } from '../parts/wide.tsx';

type OwnRow = OutputOf<'GET /api/cases/mine'>['rows'][number];
export type ClaimantCase = Omit<OwnRow, 'repayYuan' | 'needsAccount'>;

/**
 * A claimant's cases that this counter may tell of: those accepted in its territory, and those that the clerk filed
 * and another office accepts.
 */
export const useClaimantCases = (claimantId: string) => useCounterCases({ claimantId });

/** The same of what a number names: a receipt's, or a case's. */
export function useCounterCases(asked: { claimantId: string } | { q: string }) {
  const accepted = useEveryRow('GET /api/cases', asked);
  const filed = useEveryRow('GET /api/cases/mine', asked);
  const all = [...(accepted.data ?? []), ...(filed.data ?? [])];
  const rows = [...new Map(all.map((row) => [row.caseId, row])).values()].toSorted((one, other) =>
    other.submittedOn.localeCompare(one.submittedOn),
  );
  return { rows, error: accepted.error ?? filed.error, loading: !accepted.data || !filed.data };
}

type Props = {
  cases: ReturnType<typeof useCounterCases>;
  title: string;
  /** Where they are not all of one claimant who is known already. */
  named?: boolean;
  /** Said where there are none. */
  none?: string;
};

export function ClaimantCases({ cases, title, named = false, none = '没有办件' }: Props) {
  return (
    <Card size="small" title={title}>
      {cases.error ? <Alert showIcon title={messageOf(cases.error)} type="error" /> : null}
      <Wide label={title}>
        <Table<ClaimantCase>
          columns={[
            {
              title: '办件号',
              render: (_, { caseId, caseNumber }) => (
                <Link params={{ caseId }} to="/desk/counter/cases/$caseId">
                  {caseNumber}
                </Link>
              ),
            },
            ...(named
              ? [{ title: '申请人', render: (_: unknown, { claimant }: ClaimantCase) => claimant.name }]
              : []),
            {
              title: '待遇',
              render: (_, { benefitId, benefitLabel, objectLabel }) => (
                <>
                  <div>
                    {benefitId} {benefitLabel}
                  </div>
                  {objectLabel ? <Typography.Text type="secondary">{objectLabel}</Typography.Text> : null}
                </>
              ),
            },
            {
              title: '状态',
              render: (_, { status, statusLabel }) => <StatusTag label={statusLabel} status={status} />,
            },
            { title: '金额（元）', align: 'right', render: (_, row) => <Money yuan={row.amountYuan} /> },
            { title: '提交日期', render: (_, { submittedOn }) => formatDate(submittedOn) },
            { title: '时限', render: (_, { due }) => <DueTag due={due} /> },
          ]}
          dataSource={cases.rows}
          loading={cases.loading && !cases.error}
          locale={{
            emptyText: emptyWords({ data: cases.loading ? undefined : cases.rows, error: cases.error }, none),
          }}
          pagination={cases.rows.length > 20 ? { ...pages, pageSize: 20 } : false}
          rowKey="caseId"
          size="small"
        />
      </Wide>
    </Card>
  );
}
