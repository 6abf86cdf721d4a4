import { Link, useParams } from '@tanstack/react-router';
import { sourceText } from '@wenye/policy';
import { CONFIDENCE_LABELS } from '@wenye/rules';
import { Button, Descriptions, Space, type TableColumnsType, Tag } from 'antd';
import { useState } from 'react';
import { useCall } from '../../api/query.ts';
import { formatDate } from '../../format/dates.ts';
import { Card } from '../parts/card.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { NotOpened } from '../parts/not-opened.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { WideTable } from '../parts/wide-table.tsx';
import { Wrapped } from '../parts/wrapped.tsx';
import { useRoles } from '../shell/use-roles.ts';
import { OutdatedNote } from '../unclaimed/outdated-note.tsx';
import { DecideDialog, type Decision } from './decide-dialog.tsx';
import { ProposeDialog } from './propose-dialog.tsx';
import { NamedStandings } from './standings.tsx';
import type { ParameterDetails, Recorded, Registered } from './views.ts';
import { clausesText, registeredWords, spanText, valueText } from './words.ts';

/** What is open on the page: a new figure, one in another's place, one to be taken out, or a proposal to decide. */
type Open =
  | { kind: 'propose' }
  | { kind: 'replace' | 'take-out'; row: Registered }
  | { kind: 'decide'; decision: Decision; row: Registered };

/** One parameter: its figures, where they come from, and the register with its whole history. */
export function ParameterPage() {
  const { key } = useParams({ strict: false }) as { key: string };
  const { data, error, refetch } = useCall('GET /api/parameters/:key', { key }, { staleTime: 0 });
  const roles = useRoles();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  if (error && !data)
    return (
      <NotOpened
        error={error}
        list={{ to: '/desk/parameters', label: '政策标准' }}
        retry={refetch}
        what="这项标准"
      />
    );
  const keeps = roles.has('parameter-officer');
  return (
    <>
      <PageHead
        actions={
          <>
            {keeps && data ? (
              <Button onClick={() => setOpen({ kind: 'propose' })} type="primary">
                登记数值
              </Button>
            ) : null}
            <LinkButton to="/desk/parameters">返回政策标准</LinkButton>
          </>
        }
        title={data?.label ?? '政策标准'}
      />
      {keeps ? <OutdatedNote /> : null}
      {data ? (
        <Space orientation="vertical" size="middle" style={{ width: '100%' }}>
          <Overview parameter={data} />
          <Card title="登记簿">
            <WideTable<Registered>
              columns={[...registeredColumns(data), ...(keeps ? [acts(setOpen)] : [])]}
              dataSource={data.register}
              locale={{ emptyText: '还没有人登记过' }}
              pagination={false}
              rowKey="valueId"
              size="small"
            />
          </Card>
          <Card title="政策包记录的数值">
            <WideTable<Recorded>
              columns={recordedColumns(data)}
              dataSource={data.recorded}
              locale={{ emptyText: '政策包没有记录' }}
              pagination={false}
              rowKey={(row) => JSON.stringify(row)}
              size="small"
            />
          </Card>
        </Space>
      ) : null}
      {data && open && open.kind !== 'decide' ? (
        <ProposeDialog
          onClose={close}
          parameter={data}
          {...(open.kind === 'propose' ? {} : { instead: open.row, takesOut: open.kind === 'take-out' })}
        />
      ) : null}
      {data && open?.kind === 'decide' ? (
        <DecideDialog decision={open.decision} onClose={close} parameter={data} row={open.row} />
      ) : null}
    </>
  );
}

function Overview({ parameter }: { parameter: ParameterDetails }) {
  const { key, standings, clauses } = parameter;
  return (
    <Card>
      <Descriptions column={1}>
        <Descriptions.Item label="今日可靠程度">
          <NamedStandings standings={standings} />
        </Descriptions.Item>
        <Descriptions.Item label="用到的条款">{clausesText(clauses)}</Descriptions.Item>
        <Descriptions.Item label="标识">{key}</Descriptions.Item>
      </Descriptions>
    </Card>
  );
}

const recordedColumns = (parameter: ParameterDetails): TableColumnsType<Recorded> => [
  { title: '数值', render: (_, { value }) => valueText(value, parameter) },
  { title: '适用区划', render: (_, { regions }) => regions.map(({ name }) => name).join('、') },
  { title: '适用日期', render: (_, row) => spanText(row) },
  {
    title: '可靠程度',
    render: (_, { confidence }) => (
      <Tag color={confidence === 'uncertain' ? 'warning' : 'processing'}>{CONFIDENCE_LABELS[confidence]}</Tag>
    ),
  },
  {
    title: '来源',
    render: (_, { note, ...cited }) => (
      <Wrapped width={240}>
        {sourceText(cited)}
        {note ? <div>{note}</div> : null}
      </Wrapped>
    ),
  },
];

const registeredColumns = (parameter: ParameterDetails): TableColumnsType<Registered> => [
  {
    title: '状态',
    render: (_, { state, isRead }) =>
      state === 'in-force' && !isRead ? (
        <Tag>已确认，规则不读</Tag>
      ) : (
        <Tag color={registeredWords[state].colour}>{registeredWords[state].label}</Tag>
      ),
  },
  {
    title: '数值',
    render: (_, { value, replaces }) => (
      <>
        {value === null ? '撤下' : valueText(value, parameter)}
        {replaces ? <div>{replacedText(parameter, replaces)}</div> : null}
      </>
    ),
  },
  {
    title: '适用区划',
    render: (_, { region, isRead }) => (isRead ? region.name : `${region.name}（规则全市读取一个数）`),
  },
  { title: '适用日期', render: (_, row) => spanText(row) },
  {
    title: '来源',
    render: (_, { source, note }) => (
      <Wrapped width={240}>
        {source}
        {note ? <div>{note}</div> : null}
      </Wrapped>
    ),
  },
  {
    title: '经过',
    render: (_, row) => (
      <Wrapped width={240}>
        {formatDate(row.proposedOn)} {row.proposedByName}登记
        {row.decidedOn ? (
          <div>
            {formatDate(row.decidedOn)} {row.decidedByName}
            {row.state === 'withdrawn' ? '撤回' : row.state === 'rejected' ? '不予确认' : '确认'}
            {row.reason ? `：${row.reason}` : ''}
          </div>
        ) : null}
        {row.endedOn ? <div>{formatDate(row.endedOn)} 起不再采用</div> : null}
      </Wrapped>
    ),
  },
  {
    title: '影响',
    render: (_, { state, valueId }) =>
      state === 'waiting' || state === 'in-force' ? (
        <Link params={{ key: parameter.key, valueId }} to="/desk/parameters/$key/impact/$valueId">
          影响测算
        </Link>
      ) : null,
  },
];

function replacedText(parameter: ParameterDetails, replaces: string): string {
  const old = parameter.register.find(({ valueId }) => valueId === replaces);
  return old ? `替换 ${valueText(old.value, parameter)}` : '';
}

/** What may be done with a row: decide a proposal of another, withdraw one's own, replace what is in force. */
function acts(open: (what: Open) => void): TableColumnsType<Registered>[number] {
  return {
    title: '办理',
    // What can be done stays in sight, however wide the rest is.
    fixed: 'right',
    className: 'screen-only',
    render: (_, row) => {
      const decide = (decision: Decision) => () => open({ kind: 'decide', decision, row });
      if (row.state === 'waiting' && row.proposedByMe)
        return (
          <Space orientation="vertical" size="small">
            <span>须由另一人确认</span>
            <Button onClick={decide('withdraw')} size="small">
              撤回
            </Button>
          </Space>
        );
      if (row.state === 'waiting')
        return (
          <Space orientation="vertical" size="small">
            <Button onClick={decide('confirm')} size="small" type="primary">
              确认
            </Button>
            <Button danger onClick={decide('reject')} size="small">
              不予确认
            </Button>
          </Space>
        );
      if (row.state !== 'in-force') return null;
      return (
        <Space orientation="vertical" size="small">
          <Button onClick={() => open({ kind: 'replace', row })} size="small">
            登记替换
          </Button>
          <Button danger onClick={() => open({ kind: 'take-out', row })} size="small">
            登记撤下
          </Button>
        </Space>
      );
    },
  };
}
