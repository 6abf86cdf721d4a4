import { Link } from '@tanstack/react-router';
import { findFact, findScheme } from '@wenye/policy';
import { Form } from 'antd';
import { factWords } from './fact-words.ts';
import type { CaseView } from './views.ts';

/** What follows from the decision of a reconsideration, as the officer chooses it. */
export function SetAside({ view }: { view: CaseView }) {
  const setAside = Form.useWatch<boolean | undefined>('setAside');
  const before = view.steps.findLast(({ command }) => command === 'request-reconsideration')?.from;
  if (setAside === undefined || before === undefined) return null;
  if (!setAside) return <p>本件恢复复议前的状态，原决定继续有效；申请人可以提起行政诉讼。</p>;
  if (before === 'awarded') return <p>批准随即撤销，本件办结：未付的取消，已付的全部追回。</p>;
  return <ExaminedAnew view={view} />;
}

const apart = { marginBottom: 8 } as const;

/** Back to the comparison, which runs by itself; by whom then; which fact has to be right before, and where. */
function ExaminedAnew({ view }: { view: CaseView }) {
  const level = findScheme(view.benefitId)?.levels.value[0]?.name ?? '审核';
  const disputed = view.facts.filter(({ differs }) => differs);
  return (
    <>
      <p style={apart}>
        {`本件退回重新审查，系统随即重新比对登记数据：一致的转“${level}”，由没有审核过原决定的人员审核（本级没有其他人员的，由上级审核人员审核）；不一致的由受理人员核实。`}
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
