import { roleLabel } from '@wenye/codes';
import { findFact } from '@wenye/policy';
import type { Answer } from '@wenye/rules';
import { Form, Input, Radio, Select } from 'antd';
import { useCall } from '../../api/query.ts';
import { formatMonth } from '../../format/dates.ts';
import { proposesAgainst } from '../../portal/cases/decision.ts';
import { atMost } from '../parts/at-most.ts';
import { ClauseItem } from '../parts/clause-item.tsx';
import type { CommandField } from './command-forms.ts';
import { correctionOptions } from './correction-options.ts';
import { settledWords } from './difference-words.ts';
import { sidesWords } from './fact-words.ts';
import { Proposal } from './proposal.tsx';
import { Addition, Authority, DecisionElsewhere, Reconsideration } from './reconsideration.tsx';
import { Revocation } from './revocation.tsx';
import { Statements } from './statements.tsx';
import { Ticks } from './ticks.tsx';
import type { CaseView } from './views.ts';

type Props<Kind extends CommandField['kind'] = CommandField['kind']> = {
  field: Extract<CommandField, { kind: Kind }>;
  view: CaseView;
};

const required = { required: true, message: '此项必填' };

/** One field of a command's dialog. */
export function CommandFieldInput({ field, view }: Props) {
  switch (field.kind) {
    case 'text':
      return <Words {...field} />;
    case 'answer':
      return view.answerOwed ? (
        <Words label="对陈述、申辩的答复：是否采纳，为什么（会告知申请人）" name="note" required />
      ) : (
        <Words label="备注（会告知申请人）" name="note" required={false} />
      );
    case 'clause':
      return <ClauseItem initialValue={view.benefitId} />;
    case 'yes-no':
      return (
        <Form.Item label={field.label} name={field.name} rules={[required]}>
          <Radio.Group
            options={[
              { value: true, label: field.yes },
              { value: false, label: field.no },
            ]}
          />
        </Form.Item>
      );
    case 'correction-items':
      return <CorrectionItems view={view} />;
    case 'differences':
      return <Differences view={view} />;
    case 'colleague':
      return <Colleague view={view} />;
    case 'judgement':
      return <Judgement view={view} />;
    case 'statements':
      return <Statements view={view} />;
    case 'proposal':
      return <Proposal step={view.steps.findLast(proposesAgainst)} />;
    case 'reconsideration':
      return <Reconsideration elsewhere={field.elsewhere ?? false} view={view} />;
    case 'months':
      return ownMonths(view).length === 0 ? null : <Months view={view} />;
    case 'addition':
      return <Addition view={view} />;
    case 'authority':
      return <Authority view={view} />;
    case 'decision-elsewhere':
      return <DecisionElsewhere />;
    case 'revocation':
      return <Revocation view={view} />;
  }
}

function Words({ name, label, required: must }: { name: string; label: string; required: boolean }) {
  return (
    <Form.Item
      label={label}
      name={name}
      rules={[atMost(2000), ...(must ? [required, { min: 2, message: '至少 2 个字' }] : [])]}
    >
      <Input.TextArea autoSize={{ minRows: 3 }} count={{ show: true, max: 2000 }} />
    </Form.Item>
  );
}

function CorrectionItems({ view }: { view: CaseView }) {
  return (
    <Form.Item label="需要补正的内容" name="items" rules={[{ required: true, message: '请至少选一项' }]}>
      <Ticks options={correctionOptions(view)} />
    </Form.Item>
  );
}

/** A month that the case does not claim may be paid to another, or in another case: it is not to be chosen. */
function Months({ view }: { view: CaseView }) {
  return (
    <Form.Item
      extra="只能补给本件申领的月份。少给了别的月份的，由申请人另行申请，不要在这里补，以免同一个月付两次。"
      label="补给哪些月份"
      name="months"
      rules={[{ required: true, message: '请选择补给哪些月份' }]}
    >
      <Ticks options={ownMonths(view).map((month) => ({ value: month, label: formatMonth(month) }))} />
    </Form.Item>
  );
}

/** For each fact on which the applicant and the registry differ: whose value holds. */
function Differences({ view }: { view: CaseView }) {
  return view.facts
    .filter(({ differs }) => differs)
    .map(({ fact, label, declared, registry, settledBefore }) => {
      const sides = sidesWords(findFact(fact), declared, registry);
      return (
        <Form.Item
          extra={settledBefore ? settledWords(settledBefore) : undefined}
          key={fact}
          label={label}
          name={['takes', fact]}
          rules={[required]}
        >
          <Radio.Group
            options={[
              { value: 'declared', label: `以申报为准：${sides.declared.join('；')}` },
              { value: 'registry', label: `以登记为准：${sides.registry.join('；')}` },
            ]}
          />
        </Form.Item>
      );
    });
}

function Colleague({ view }: { view: CaseView }) {
  const { data } = useCall('GET /api/cases/:caseId/colleagues', { caseId: view.caseId }, { staleTime: 0 });
  return (
    <Form.Item
      extra={
        data && data.lacks !== null
          ? `目前没有其他人可以接手。可以放回待领取列表，或者请管理员任命${data.lacks}。`
          : undefined
      }
      label="移交给"
      name="toPersonId"
      rules={[required]}
    >
      <Select
        loading={!data}
        notFoundContent={data ? '没有其他人员现在可以办理' : null}
        options={(data?.colleagues ?? []).map(({ personId, name, role, officeName }) => ({
          value: personId,
          label: `${name}（${officeName} · ${roleLabel(role)}）`,
        }))}
        placeholder="选择现在可以办理的同事"
      />
    </Form.Item>
  );
}

/** The questions that the rules leave to an official, as the latest decision names them. */
function Judgement({ view }: { view: CaseView }) {
  const answer = view.decision?.answer as unknown as Answer | undefined;
  const benefit = answer?.benefits.find(({ id }) => id === view.benefitId);
  const missing = [...(benefit?.missing ?? []), ...(benefit?.items ?? []).flatMap((item) => item.missing)];
  const questions = new Map(
    missing.flatMap((each) => (each.kind === 'official' ? [[each.judgement, each.question] as const] : [])),
  );
  return (
    <>
      <Form.Item label="需要认定的问题" name="judgement" rules={[required]}>
        <Radio.Group options={[...questions].map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item label="认定结论" name="value" rules={[required]}>
        <Radio.Group
          options={[
            { value: true, label: '是' },
            { value: false, label: '否' },
          ]}
        />
      </Form.Item>
    </>
  );
}

/** The months for which more can be paid on the case: not those that a revocation took back, which it may hold still. */
const ownMonths = ({ monthsHeld, monthsRevoked }: CaseView): string[] =>
  monthsHeld.filter((month) => !monthsRevoked.includes(month));
