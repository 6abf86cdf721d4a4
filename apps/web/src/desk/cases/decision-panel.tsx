import { Link } from '@tanstack/react-router';
import { sourceText } from '@wenye/policy';
import type { Answer, BenefitAnswer, Outcome, ReasonState, Step } from '@wenye/rules';
import { CONFIDENCE_LABELS } from '@wenye/rules';
import { Alert, Collapse, Descriptions, Space, Tag, Typography } from 'antd';
import { formatDate } from '../../format/dates.ts';
import { formatYuan } from '../../format/money.ts';
import { parameterText, substitutedText } from '../../portal/answer/words.ts';
import { WideTable } from '../parts/wide-table.tsx';
import type { CaseView } from './views.ts';

/** A decision of the case, or what it would be. */
type Decision = Omit<NonNullable<CaseView['decision']>, 'decisionId'>;

const outcomeWords = {
  entitled: { title: '符合条件', type: 'success' },
  'not-entitled': { title: '不符合条件', type: 'error' },
  undetermined: { title: '事实或标准不全，尚不能确定', type: 'warning' },
  'official-must-judge': { title: '须由经办人认定', type: 'warning' },
} as const;

const reasonWords: Record<ReasonState, { label: string; color: string }> = {
  met: { label: '符合', color: 'success' },
  'not-met': { label: '不符合', color: 'error' },
  unknown: { label: '未知', color: 'warning' },
  official: { label: '待认定', color: 'warning' },
  'not-applicable': { label: '不适用', color: 'default' },
  error: { label: '无法计算', color: 'error' },
};

/** Clause by clause: every condition, how the amount came about, which standards were used and how sure they are. */
export function DecisionPanel({ decision, benefitId }: { decision: Decision; benefitId: string }) {
  const whole = decision.answer as unknown as Answer;
  const answer = whole.benefits.find(({ id }) => id === benefitId);
  if (!answer) return null;
  const outcome: Outcome = answer.items?.[0] ?? answer;
  const words = outcomeWords[decision.outcome];
  return (
    <Space orientation="vertical" size="middle" style={{ width: '100%' }}>
      <Alert
        showIcon
        title={
          decision.outcome === 'entitled'
            ? `${words.title}，测算金额 ${formatYuan(decision.amountYuan)}`
            : words.title
        }
        type={words.type}
      />
      <WideTable
        columns={[
          {
            title: '结论',
            width: 84,
            render: (_, { state }) => (
              <Tag color={reasonWords[state as ReasonState].color}>
                {reasonWords[state as ReasonState].label}
              </Tag>
            ),
          },
          {
            title: '条件',
            render: (_, { text, compared }) => (
              <>
                <div>{text}</div>
                {compared ? <Typography.Text type="secondary">{compared}</Typography.Text> : null}
              </>
            ),
          },
          { title: '条款', width: 64, dataIndex: 'clause' },
        ]}
        dataSource={[...outcome.reasons]}
        pagination={false}
        rowKey="id"
        // Sentences wrap: the table is as wide as its card.
        scroll={{ x: true }}
        size="small"
      />
      {outcome.computation.length > 0 ? (
        <Descriptions
          bordered
          column={1}
          items={outcome.computation.map((step) => ({
            key: step.id,
            label: step.label,
            children: <Reckoned step={step} />,
          }))}
          size="small"
          title="金额怎么来的"
        />
      ) : null}
      <Collapse
        items={[
          {
            key: 'parameters',
            label: `所用标准（${answer.parameters.length}）`,
            // Folded or not, it is printed.
            forceRender: true,
            children: <Parameters answer={answer} />,
          },
          ...(answer.notes.length > 0
            ? [
                {
                  key: 'notes',
                  label: '文本存疑与采用的读法',
                  forceRender: true,
                  children: <Notes notes={answer.notes} />,
                },
              ]
            : []),
        ]}
        size="small"
      />
      <Typography.Text copyable={{ text: decision.rulesHash }} type="secondary">
        规则与标准指纹 {decision.rulesHash.replace('sha256:', '').slice(0, 12)}
      </Typography.Text>
    </Space>
  );
}

/** What a step comes to, its formula, and that with the numbers put in. */
function Reckoned({ step }: { step: Step }) {
  const substituted = substitutedText(step);
  return (
    // One block: its pieces would stand side by side, each as narrow as a word.
    <div>
      <div>{step.value}</div>
      {[step.formula === step.label ? null : step.formula, substituted && `即 ${substituted}`].map((line) =>
        line === null ? null : (
          <div key={line}>
            <Typography.Text type="secondary">{line}</Typography.Text>
          </div>
        ),
      )}
    </div>
  );
}

function Parameters({ answer }: { answer: BenefitAnswer }) {
  return (
    <WideTable
      columns={[
        {
          title: '标准',
          render: (_, { key, label }) => (
            <Link params={{ key }} to="/desk/parameters/$key">
              {label}
            </Link>
          ),
        },
        { title: '数值', render: (_, parameter) => parameterText(parameter) },
        {
          title: '有效期',
          render: (_, { from, to }) => (
            <div style={{ wordBreak: 'keep-all' }}>
              {from ? formatDate(from) : '…'} 至 {to ? formatDate(to) : '…'}
            </div>
          ),
        },
        { title: '出处', render: (_, parameter) => sourceText(parameter) },
        {
          title: '可信程度',
          render: (_, { confidence }) => (
            <Tag color={confidence === 'confirmed' ? 'success' : 'warning'}>
              {CONFIDENCE_LABELS[confidence]}
            </Tag>
          ),
        },
      ]}
      dataSource={[...answer.parameters]}
      pagination={false}
      rowKey={({ key, on, region }) => `${key} ${on} ${region}`}
      // What the card has room for; on a phone five columns would be a letter wide.
      scroll={{ x: 480 }}
      size="small"
    />
  );
}

function Notes({ notes }: { notes: readonly string[] }) {
  return (
    <ol style={{ margin: 0, paddingInlineStart: 20 }}>
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ol>
  );
}
