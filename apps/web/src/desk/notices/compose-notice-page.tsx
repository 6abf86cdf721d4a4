import { Link, useNavigate } from '@tanstack/react-router';
import { Alert, Button, Flex, Form, Input, Select, Space, Steps, type TableColumnsType, Tag } from 'antd';
import { useState } from 'react';
import { call, type OutputOf } from '../../api/client.ts';
import { messageOf } from '../../api/errors.ts';
import { useCall } from '../../api/query.ts';
import { formatDate } from '../../format/dates.ts';
import { sumOf } from '../cases/many-words.ts';
import { benefitChoices } from '../cases/words.ts';
import { atMost } from '../parts/at-most.ts';
import { Card } from '../parts/card.tsx';
import { Money } from '../parts/cells.tsx';
import { NameWarning } from '../parts/name-warning.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { pages } from '../parts/pages.ts';
import { rowChoice } from '../parts/row-choice.ts';
import { Rows } from '../parts/rows.tsx';
import { useAct } from '../parts/use-act.ts';
import { useRefusedFields } from '../parts/use-refused-fields.ts';
import { WideTable } from '../parts/wide-table.tsx';

type Candidate = OutputOf<'GET /api/notices/candidates'>['rows'][number];
type Preview = OutputOf<'POST /api/notices/preview'>;

/** Choose cases, see exactly what the public will see, publish. */
export function ComposeNoticePage() {
  const [wanted, setWanted] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Candidate[]>([]);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [cameBack, setCameBack] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const result = useCall('GET /api/notices/candidates', {});
  const all = result.data?.rows ?? [];
  const choices = choicesOf(all);
  // A notice names one benefit: the one asked for, and else the first that has cases ready.
  const benefitId = choices.find(({ value }) => value === wanted)?.value ?? choices[0]?.value;
  const rows = all.filter((row) => row.benefitId === benefitId);
  const show = async () => {
    setFailure(null);
    try {
      setPreview(await call('POST /api/notices/preview', { caseIds: chosen.map(({ caseId }) => caseId) }));
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <>
      <PageHead lead="只有资金已预留的办件可以公示。" title="拟定公示" />
      <Steps
        current={preview ? 1 : 0}
        items={[{ title: '选择办件' }, { title: '预览并发布' }]}
        size="small"
        style={{ marginBottom: 16, maxWidth: 480 }}
      />
      {failure ? (
        <Alert showIcon style={{ marginBottom: 12 }} title={messageOf(failure)} type="error" />
      ) : null}
      {preview ? (
        <PreviewCard
          chosen={chosen}
          onBack={() => {
            setPreview(null);
            setCameBack(true);
          }}
          preview={preview}
        />
      ) : (
        <>
          <Flex gap="small" style={{ marginBottom: 12 }} wrap>
            <Select
              aria-label="待遇"
              notFoundContent="没有待公示的办件"
              onChange={(value) => {
                setWanted(value ?? null);
                setChosen([]);
              }}
              options={choices}
              placeholder="待遇"
              popupMatchSelectWidth={false}
              showSearch={{ optionFilterProp: 'label' }}
              style={{ width: 420, maxWidth: '100%' }}
              value={benefitId}
            />
            <Button
              disabled={chosen.length === 0}
              onClick={() => void show()}
              type="primary"
              {...(cameBack ? { ref: focus } : {})}
            >
              预览 {chosen.length} 件
            </Button>
          </Flex>
          {result.data && rows.length === result.data.mostLines ? (
            <Alert
              showIcon
              style={{ marginBottom: 12 }}
              title={`一次最多公示 ${result.data.mostLines} 件，这里只列出了办件号在前的这些。公示以后再来拟定其余的。`}
              type="info"
            />
          ) : null}
          <NameWarning of={namedIn(chosen)} />
          <Rows<Candidate>
            columns={[caseColumn('办件号'), ...maskedColumns, nameColumn]}
            emptyText="没有待公示的办件"
            pageHere={50}
            result={result.data ? { ...result, data: { rows } } : result}
            rowKey="caseId"
            rowSelection={{
              selectedRowKeys: chosen.map(({ caseId }) => caseId),
              onChange: (_, ticked) => setChosen(ticked),
              ...rowChoice(({ caseNumber }) => `办件 ${caseNumber}`),
            }}
          />
        </>
      )}
    </>
  );
}

/** The button that was pressed is gone: the keyboard goes on where what it brought begins. */
const focus = (node: HTMLElement | null): void => node?.focus();

const namedIn = (lines: readonly Candidate[]) =>
  lines.map(({ caseId, caseNumber, names }) => ({ key: caseId, title: caseNumber, names }));

/** The benefits with cases ready, in the order of the policy, each with how many. */
function choicesOf(candidates: readonly Candidate[]) {
  const ready = Object.groupBy(candidates, ({ benefitId }) => benefitId);
  return benefitChoices.flatMap(({ value, label }) => {
    const count = ready[value]?.length ?? 0;
    return count > 0 ? [{ value, label: `${label}（${count} 件）` }] : [];
  });
}

type PreviewProps = { preview: Preview; chosen: readonly Candidate[]; onBack: () => void };

/** Exactly what the public will see: masked, with its period. */
function PreviewCard({ preview, chosen, onBack }: PreviewProps) {
  const navigate = useNavigate();
  const publish = useAct('POST /api/notices', {
    done: '公示已发布',
    changes: ['GET /api/notices/desk', 'GET /api/notices/candidates', 'GET /api/cases'],
    showsFailure: true,
  });
  const [form] = Form.useForm<{ title: string }>();
  const above = useRefusedFields(form, publish.failure);
  const benefit = benefitChoices.find(({ value }) => value === preview.benefitId)?.label ?? preview.benefitId;
  const send = async ({ title }: { title: string }) => {
    const cases = chosen.map(({ caseId, version }) => ({ caseId, expectedVersion: version }));
    if (await publish.act({ title, cases }, 120_000)) await navigate({ to: '/desk/notices' });
  };
  return (
    <>
      <NameWarning of={namedIn(preview.lines)} />
      <Card
        title={
          // Nothing to press: the ring, which the card's head would cut, tells nothing.
          <span ref={focus} style={{ outline: 'none' }} tabIndex={-1}>
            预览：以下就是群众看到的内容
          </span>
        }
      >
        <p>
          公示期 {formatDate(preview.from)} 至 {formatDate(preview.until)}（{formatDate(preview.publishOn)}{' '}
          发布，{preview.unit === 'working' ? '次一工作日' : '次日'}起算），共 {preview.lines.length} 条，合计{' '}
          {sumOf(preview.lines.map(({ shown }) => shown))}
        </p>
        <WideTable
          columns={
            [caseColumn('办件号（不公示）'), ...maskedColumns] as TableColumnsType<Preview['lines'][number]>
          }
          dataSource={preview.lines}
          pagination={{ ...pages, pageSize: 50, hideOnSinglePage: true }}
          rowKey="caseId"
          size="small"
        />
        {above ? <Alert showIcon style={{ marginTop: 16 }} title={above} type="error" /> : null}
        <Form
          form={form}
          initialValues={{ title: `关于${benefit.replace(/^[\d.]+ /, '')}拟享受对象的公示` }}
          layout="vertical"
          onFinish={(values: { title: string }) => void send(values)}
          style={{ marginTop: 16 }}
        >
          <Form.Item
            label="公示标题"
            name="title"
            rules={[atMost(200), { required: true, min: 4, message: '标题至少 4 个字' }]}
          >
            <Input />
          </Form.Item>
          <Space>
            <Button onClick={onBack}>返回选择</Button>
            <Button htmlType="submit" loading={publish.busy} type="primary">
              发布公示
            </Button>
          </Space>
        </Form>
      </Card>
    </>
  );
}

/** Which case a masked line is, for who composes: opened beside, so that what is chosen stays. */
const caseColumn = (title: string): TableColumnsType<Candidate>[number] => ({
  title,
  render: (_, { caseId, caseNumber }) => (
    <Link params={{ caseId }} rel="noreferrer" target="_blank" to="/desk/cases/$caseId">
      {caseNumber}
    </Link>
  ),
});

const nameColumn: TableColumnsType<Candidate>[number] = {
  title: '登记姓名',
  render: (_, { names }) => (names.length > 0 ? <Tag color="warning">不一致</Tag> : '一致'),
};

const maskedColumns: TableColumnsType<Candidate> = [
  { title: '姓名/单位', render: (_, { shown }) => shown.name },
  { title: '证件号码', render: (_, { shown }) => shown.idNumber ?? '—' },
  {
    title: '招用人员',
    render: (_, { shown }) => (shown.hiredName ? `${shown.hiredName} ${shown.hiredIdNumber ?? ''}` : '—'),
  },
  {
    title: '项目',
    // Long, and the same in every line: it leaves room for the amount.
    render: (_, { shown }) => <div style={{ maxWidth: 140, whiteSpace: 'normal' }}>{shown.benefit}</div>,
  },
  { title: '县区', render: (_, { shown }) => shown.division },
  { title: '期间', render: (_, { shown }) => shown.period },
  { title: '金额（元）', align: 'right', render: (_, { shown }) => <Money yuan={shown.amountYuan} /> },
];
