import { Alert, Table, type TableColumnsType, Typography } from 'antd';
import type { OutputOf } from '../../api/client.ts';
import { messageOf } from '../../api/errors.ts';
import { useCall } from '../../api/query.ts';
import { formatDate } from '../../format/dates.ts';
import { standingWords } from '../impact/words.ts';
import { Card } from '../parts/card.tsx';
import { Money } from '../parts/cells.tsx';
import { Wide } from '../parts/wide.tsx';

type Reckoned = OutputOf<'GET /api/people/:personId/reckoned'>['benefits'][number];

/** What the person was due on a day, by what was known then and by what is known now: arrears, or too much. */
export function ReckonedCard({ personId, day }: { personId: string; day: string }) {
  const { data, error } = useCall('GET /api/people/:personId/reckoned', { personId, day, knownOn: day });
  const rows = data?.benefits ?? [];
  return (
    <Card title={`${formatDate(day)} 应享什么：当时所知与现在所知`}>
      {error ? <Alert showIcon title={messageOf(error)} type="error" /> : null}
      <p>
        同一天的政策，按当时登记的内容和标准测算一次，按现在所知再测算一次。只看不存。已经批准的，多了的可以补发，少了的是多给，以办件为准。
      </p>
      <Wide label="当时所知与现在所知">
        <Table<Reckoned>
          columns={columns}
          dataSource={rows.filter(
            ({ effect, differenceYuan }) => effect !== null || (differenceYuan ?? '0.00') !== '0.00',
          )}
          loading={data === undefined && !error}
          locale={{ emptyText: '两次测算没有不同' }}
          pagination={false}
          rowKey="id"
          size="small"
        />
      </Wide>
    </Card>
  );
}

const columns: TableColumnsType<Reckoned> = [
  { title: '待遇', render: (_, { id, title }) => `${id} ${title}` },
  { title: '按当时所知', render: (_, { earlier }) => <Wrapped text={standingWords(earlier)} /> },
  { title: '按现在所知', render: (_, { now }) => <Wrapped text={standingWords(now)} /> },
  { title: '现在比当时（元）', align: 'right', render: (_, row) => <Difference row={row} /> },
];

function Difference({ row: { differenceYuan } }: { row: Reckoned }) {
  if (differenceYuan === null) return <Typography.Text type="secondary">还不能确定</Typography.Text>;
  if (differenceYuan === '0.00') return <>—</>;
  const less = differenceYuan.startsWith('-');
  return (
    <>
      {less ? '少' : '多'} <Money yuan={less ? differenceYuan.slice(1) : differenceYuan} />
    </>
  );
}

function Wrapped({ text }: { text: string }) {
  return <div style={{ maxWidth: 260, whiteSpace: 'normal' }}>{text}</div>;
}
