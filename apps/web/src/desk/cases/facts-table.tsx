import { findFact } from '@wenye/policy';
import { Table, Tag, Typography } from 'antd';
import { formatDate } from '../../format/dates.ts';
import { factWords } from './fact-words.ts';
import type { CaseView } from './views.ts';

type Fact = CaseView['facts'][number];

/** Every fact that was decided on, with where it comes from; differences between declared and registry first. */
export function FactsTable({ facts }: { facts: readonly Fact[] }) {
  const ordered = facts.toSorted((one, other) => Number(other.differs) - Number(one.differs));
  return (
    <Table<Fact>
      columns={[
        { title: '事实', dataIndex: 'label' },
        { title: '采用', render: (_, fact) => <Value fact={fact} value={fact.value} /> },
        {
          title: '来源',
          render: (_, { source, differs, resolution }) => (
            <>
              <div>
                {source.name}
                {source.reference ? `（${source.reference}）` : ''}
              </div>
              <Typography.Text type="secondary">登记于 {formatDate(source.recordedOn)}</Typography.Text>
              {differs ? (
                <div>
                  <Tag color="warning">{resolution ? '已核实' : '申报与登记不一致'}</Tag>
                </div>
              ) : null}
            </>
          ),
        },
        {
          title: '申报 / 登记',
          render: (_, fact) =>
            fact.differs ? (
              <>
                <div>
                  申报：
                  <Value fact={fact} value={fact.declared ?? null} />
                </div>
                <div>
                  登记：
                  <Value fact={fact} value={fact.registry ?? null} />
                </div>
              </>
            ) : (
              '—'
            ),
        },
      ]}
      dataSource={ordered}
      pagination={false}
      rowKey="fact"
      size="small"
    />
  );
}

function Value({ fact, value }: { fact: Fact; value: Fact['value'] }) {
  const lines = factWords(findFact(fact.fact), value);
  return (
    <>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </>
  );
}
