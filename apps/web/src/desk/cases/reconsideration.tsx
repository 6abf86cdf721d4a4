import { Link } from '@tanstack/react-router';
import { amountProblem, yuanToFen } from '@wenye/codes';
import { findFact, findScheme } from '@wenye/policy';
import { Checkbox, Form, Input, Radio } from 'antd';
import { formatYuan, sumYuan } from '../../format/money.ts';
import { amountRules } from '../funds/words.ts';
import { atMost } from '../parts/at-most.ts';
import { DateItem } from '../parts/date-item.tsx';
import { factWords } from './fact-words.ts';
import { Proposal } from './proposal.tsx';
import { raiseBound, raiseProposal, variationWords } from './raise-proposal.ts';
import type { CaseView } from './views.ts';

/**
 * What a reconsideration comes to: nothing worse than before for who asked, so that an award is never set aside. What another
 * authority (`elsewhere`) has to decide may also have been withdrawn there.
 */
export function Reconsideration({ view, elsewhere }: { view: CaseView; elsewhere: boolean }) {
  const before = view.steps.findLast(({ command }) => command === 'request-reconsideration')?.from;
  const awarded = before === 'awarded';
  const outcome = Form.useWatch<string | undefined>('outcome');
  return (
    <>
      <Form.Item
        extra={awarded ? '申请人自己申请的复议，不得作出对其更不利的决定，批准不能撤销。' : undefined}
        label="复议决定"
        name="outcome"
        rules={[{ required: true, message: '此项必填' }]}
      >
        <Radio.Group
          options={[
            { value: 'uphold', label: '维持原决定' },
            ...(awarded ? [{ value: 'vary', label: '变更（对申请人有利）' }] : []),
            ...(awarded && !view.partOpen
              ? []
              : [{ value: 'set-aside', label: awarded ? '撤销“撤销一部分”的决定' : '撤销原决定' }]),
            ...(elsewhere ? [{ value: 'withdrawn', label: '申请人撤回，复议终止' }] : []),
          ]}
        />
      </Form.Item>
      {outcome === 'uphold' ? (
        <p>本件恢复复议前的状态，原决定继续有效；申请人可以提起行政诉讼。</p>
      ) : outcome === 'withdrawn' ? (
        <p>
          本件恢复复议前的状态，原决定继续有效，不能再以同一事实和理由申请复议。文号和日期填行政复议终止决定书的；依据选其他文件，填《行政复议法》第二十五条。
        </p>
      ) : outcome === 'vary' ? (
        <Variation view={view} />
      ) : outcome === 'set-aside' && (awarded || before === 'revoked') ? (
        <p>
          {awarded ? '撤销的那一部分' : '原来的批准'}
          恢复有效，不重新审查，不再公示：尚未退回的不再追回，已经退回的和没有付的重新列入待付，从原来付款的资金账列支；资金账可用指标不足的，转为“待资金到位”，到位后自动恢复。
        </p>
      ) : outcome === 'set-aside' ? (
        <ExaminedAnew view={view} />
      ) : null}
    </>
  );
}

/** More is paid on the same case for what was awarded; months that were not are claimed by another application. */
function Variation({ view }: { view: CaseView }) {
  const adds = Form.useWatch<string | undefined>('_adds');
  const here = adds === 'here';
  const proposal = raiseProposal(view.steps);
  return (
    <>
      <Form.Item
        extra={
          proposal
            ? undefined
            : '在本件补发的，金额要两个人定：先由一人“拟补发”，再由另一人在这里按同一金额决定。'
        }
        label="少给的"
        name="_adds"
        rules={[{ required: true, message: '请选择' }]}
      >
        <Radio.Group
          options={[
            {
              value: 'here',
              label: '已批准的月份或者事项少给了，在本件补发',
              disabled: proposal === undefined,
            },
            { value: 'elsewhere', label: '少给了别的月份，由申请人另行申请，本件不补发' },
          ]}
        />
      </Form.Item>
      {here ? <Proposal step={proposal} /> : null}
      {here ? <Addition view={view} /> : null}
      <p>
        原批准继续有效，已付、待付的钱不变。
        {variationWords(adds)}
        {here && owesBack(view) ? '本件还有应退没有退的，补发的先抵应退，余下的再付。' : ''}
      </p>
    </>
  );
}

const owesBack = ({ payment }: CaseView): boolean =>
  payment?.status === 'under-recovery' || payment?.status === 'written-off';

/** The amount is paid as it is written: it is looked at once more, with what it comes to, whenever it changes. */
export function Addition({ view }: { view: CaseView }) {
  const awarded = view.amountYuan ?? '0.00';
  const { mostYuan, why } = raiseBound(view);
  const added = Form.useWatch<string | undefined>('addYuan')?.trim() ?? '';
  const known = amountProblem(added) === null && !isBeyond(added, mostYuan);
  return (
    <>
      <Form.Item
        extra={`${why} ${formatYuan(mostYuan)}，补发不能超过它`}
        label="补发金额（元）"
        name="addYuan"
        rules={[
          ...amountRules,
          {
            validator: (_, text: string | undefined) =>
              isBeyond(text ?? '', mostYuan)
                ? Promise.reject(new Error(`补发不能超过 ${formatYuan(mostYuan)}`))
                : Promise.resolve(),
          },
        ]}
      >
        <Input inputMode="decimal" style={{ width: 200 }} />
      </Form.Item>
      {known ? (
        <Form.Item
          name={`_checked ${added}`}
          rules={[
            {
              validator: (_, ticked) =>
                ticked === true ? Promise.resolve() : Promise.reject(new Error('请核对金额后勾选')),
            },
          ]}
          valuePropName="checked"
        >
          <Checkbox>
            已核对：补发 {formatYuan(added)}，补发后合计 {formatYuan(sumYuan([awarded, added]))}
          </Checkbox>
        </Form.Item>
      ) : null}
    </>
  );
}

/** Beyond the bound: the server refuses it, and nobody is asked to look at it once more. */
const isBeyond = (text: string, most: string): boolean =>
  (yuanToFen(text.trim()) ?? 0) > (yuanToFen(most) ?? 0);

/** Who reconsiders what no office here may: the law leaves the choice to the applicant. */
export function Authority({ view }: { view: CaseView }) {
  return (
    <Form.Item
      extra={view.reconsideredBy.length > 1 ? '由申请人选择向哪一个机关申请，请先问明。' : undefined}
      label="复议机关"
      name="to"
      rules={[{ required: true, message: '请选择复议机关' }]}
    >
      <Radio.Group options={view.reconsideredBy.map((name) => ({ value: name, label: name }))} />
    </Form.Item>
  );
}

/** By which paper another authority decided. */
export function DecisionElsewhere() {
  return (
    <>
      <Form.Item
        label="复议决定书文号"
        name="documentNo"
        rules={[atMost(60), { required: true, message: '请填写文号' }, { min: 2, message: '至少 2 个字' }]}
      >
        <Input />
      </Form.Item>
      <DateItem label="复议决定书的日期" name="decidedOn" required />
    </>
  );
}

const apart = { marginBottom: 8 } as const;

/** Back to the comparison, which runs by itself; by whom then; which fact has to be right before, and where. */
function ExaminedAnew({ view }: { view: CaseView }) {
  const level = findScheme(view.benefitId)?.levels.value[0]?.name ?? '审核';
  const disputed = view.facts.filter(({ differs }) => differs);
  return (
    <>
      <p style={apart}>
        {`本件退回重新审查，系统随即重新比对登记数据：一致的转“${level}”，由没有审核或者作出过原决定的人员审核和批准（本级没有其他人员的，由上级人员办理）；不一致的由受理人员核实。`}
      </p>
      {disputed.length > 0 ? (
        <>
          <p style={{ marginBottom: 4 }}>申报与登记不一致的事实：</p>
          <ul style={{ marginBlock: 0, paddingInlineStart: 20 }}>
            {disputed.map(({ fact, label, declared, registry }) => (
              <li key={fact}>
                {label}：申报 {factWords(findFact(fact), declared).join('；')}，登记{' '}
                {factWords(findFact(fact), registry).join('；')}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p style={{ marginBottom: 4 }}>
          申报与登记没有不一致的事实，原决定所依据的事实都来自登记或一致的申报。
        </p>
      )}
      <p style={apart}>
        复议认定登记有误的，须在作出决定之前由窗口、受理或审核人员在
        <Register view={view} />
        更正；不更正，比对结果和测算不变。
      </p>
    </>
  );
}

function Register({ view: { claimant } }: { view: CaseView }) {
  return claimant.kind === 'person' ? (
    <Link params={{ personId: claimant.id }} to="/desk/people/$personId">
      “{claimant.name}”的登记
    </Link>
  ) : (
    <Link params={{ firmId: claimant.id }} to="/desk/firms/$firmId">
      “{claimant.name}”的登记
    </Link>
  );
}
