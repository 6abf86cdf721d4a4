import { findFact } from '@wenye/policy';
import { Table, Tag, Typography } from 'antd';
import type { ReactNode } from 'react';
import { formatDate } from '../../format/dates.ts';
import { differenceTag, settledWords, type WhoSaid, whoSaid } from './difference-words.ts';
import { factWords, sidesWords } from './fact-words.ts';
import type { CaseView } from './views.ts';

type Fact = CaseView['facts'][number];

/** Every fact that was decided on, with where it comes from; differences between declared and registry first. */
export function FactsTable({ view }: { view: CaseView }) {
  const said = whoSaid(view);
  const ordered = view.facts.toSorted((one, other) => Number(other.differs) - Number(one.differs));
  return (
    <Table<Fact>
      columns={[
        { title: '事实', dataIndex: 'label', width: '32%' },
        {
          title: '采用的内容和来源',
          render: (_, fact) => (
            <>
              <Lines lines={factWords(findFact(fact.fact), fact.value)} />
              <Typography.Text type="secondary">
                {fact.source.name}
                {fact.source.reference ? `（${fact.source.reference}）` : ''}，
                {formatDate(fact.source.recordedOn)}登记
              </Typography.Text>
              {fact.differs ? <Difference fact={fact} said={said} /> : null}
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

function Difference({ fact, said }: { fact: Fact; said: WhoSaid }) {
  const { source, resolution } = fact;
  const sides = sidesWords(findFact(fact.fact), fact.declared, fact.registry);
  return (
    <>
      <div>
        <Tag color="warning">{differenceTag(fact)}</Tag>
      </div>
      {fact.settledBefore ? <div>{settledWords(fact.settledBefore)}</div> : null}
      <Said by={said.declared} what="申报">
        <Lines lines={sides.declared} />
      </Said>
      {/* Where the declared value was found right, the source above is the statement's. */}
      <Said
        by={resolution === 'declared' ? null : `${source.name}，${formatDate(source.recordedOn)}登记`}
        what="登记"
      >
        <Lines lines={sides.registry} />
      </Said>
      {said.asked ? <Said by={said.asked} what="比对发现" /> : null}
      {said.answered ? <Said by={said.answered} what="申请人说明" /> : null}
      {resolution && said.settled ? (
        <Said by={said.settled} what={`认定以${resolution === 'declared' ? '申报' : '登记'}为准`} />
      ) : null}
    </>
  );
}

/** One voice on a difference: whose, when, and what it says. */
function Said({ what, by, children }: { what: string; by: string | null; children?: ReactNode }) {
  return (
    <div>
      {what}
      {by ? <Typography.Text type="secondary">（{by}）</Typography.Text> : null}
      {children ? <>：{children}</> : null}
    </div>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return lines.map((line) => <div key={line}>{line}</div>);
}
