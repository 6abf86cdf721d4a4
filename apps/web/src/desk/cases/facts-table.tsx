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
        { title: '事实', dataIndex: 'label', width: '32%' },
        {
          title: '采用的内容和来源',
          render: (_, fact) => (
            <>
              <Value fact={fact} value={fact.value} />
              <Typography.Text type="secondary">
                {fact.source.name}
                {fact.source.reference ? `（${fact.source.reference}）` : ''}，
                {formatDate(fact.source.recordedOn)}登记
              </Typography.Text>
              {fact.differs ? <Difference fact={fact} /> : null}
            </>
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

function Difference({ fact }: { fact: Fact }) {
  return (
    <>
      <div>
        <Tag color="warning">{fact.resolution ? '已核实' : '申报与登记不一致'}</Tag>
      </div>
      <div>
        申报：
        <Value fact={fact} value={fact.declared ?? null} />
      </div>
      <div>
        登记：
        <Value fact={fact} value={fact.registry ?? null} />
      </div>
    </>
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
