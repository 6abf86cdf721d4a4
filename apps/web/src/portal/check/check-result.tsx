import { Link } from '@tanstack/react-router';
import { findScheme } from '@wenye/policy';
import type { BenefitAnswer, SubjectKind } from '@wenye/rules';
import { useMemo } from 'react';
import { LinkButton } from '../../ui/button.tsx';
import { Fold, Notice, Tag } from '../../ui/surface.tsx';
import { BenefitCard } from '../answer/benefit-card.tsx';
import { BenefitGroups } from '../answer/benefit-groups.tsx';
import { groupsOf, groupsText } from '../answer/groups.ts';
import { amountText, VERDICTS } from '../answer/words.ts';
import type { Answers } from './answers.ts';
import { askable } from './ask.ts';
import { ChangeList } from './change-list.tsx';
import type { Assessment } from './engine.ts';
import { errorTexts } from './error-words.ts';
import { ReachList } from './reach-list.tsx';

/** What the answers so far give, benefit by benefit. While questions remain it says so and stays short. */
export function CheckResult({
  assessment,
  answers,
  shown,
}: {
  assessment: Assessment;
  answers: Answers;
  /** Whether it is what the page shows now; else it stands below a question. */
  shown: boolean;
}) {
  const early = assessment.next !== null;
  if (assessment.errors.length > 0) {
    return (
      <Notice tone="bad" live title="有的答案对不上，请修改">
        <ul>
          {errorTexts(assessment.errors).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Notice>
    );
  }
  if (!shown) return <SoFar benefits={assessment.benefits} />;
  return (
    <section className="stack" aria-labelledby="result">
      <h2 id="result" tabIndex={-1}>
        {early ? '到现在为止的结果' : '测算结果'}
      </h2>
      <p role="status">
        {early ? '还有问题没有回答，按已经回答的看：' : '测算完成：'}
        {groupsText(assessment.benefits, assessment.combinations)}。
      </p>
      {early ? (
        <div className="button-bar no-print">
          <LinkButton
            kind="primary"
            to="/check/$subject"
            params={{ subject: answers.subject }}
            resetScroll={false}
          >
            继续回答
          </LinkButton>
        </div>
      ) : null}
      <NothingDue benefits={assessment.benefits} subject={answers.subject} />
      <BenefitGroups
        benefits={assessment.benefits}
        brief={early}
        card={(benefit) => <Result benefit={benefit} assessment={assessment} subject={answers.subject} />}
      />
      {answers.subject === 'person' ? (
        <ReachList facts={answers.facts} day={assessment.decisionDate} />
      ) : null}
      <p className="soft small">
        按 {assessment.decisionDateText} 的政策和您填写的情况测算，不是审批决定。规则与标准指纹{' '}
        <span className="num" title={assessment.hash}>
          {assessment.hash.replace('sha256:', '').slice(0, 12)}
        </span>
      </p>
    </section>
  );
}

/** Whom to ask where this policy has nothing. */
const ASK_ELSEWHERE: Readonly<Record<SubjectKind, string>> = {
  person: '想找工作、想参加培训的，可以问当地的公共就业服务机构，不收费。',
  firm: '想招人、想办培训的，可以问当地的公共就业服务机构，不收费。',
};

/** Where to go from here, for whom nothing is due and nothing open. */
function NothingDue({ benefits, subject }: { benefits: readonly BenefitAnswer[]; subject: SubjectKind }) {
  if (benefits.some(({ eligibility }) => eligibility !== 'not-entitled')) return null;
  return (
    <Notice title="按现在的回答，没有可以享受的">
      <p>漏勾了、填错了的，在下面“我的回答”里修改；以后情况有变化，可以再测。{ASK_ELSEWHERE[subject]}</p>
      <Link to="/policy" className="no-print">
        看全部政策和服务
      </Link>
    </Notice>
  );
}

/** One benefit with what would change it, the way to the questions that are open, and the way to apply. */
function Result({
  benefit,
  assessment,
  subject,
}: {
  benefit: BenefitAnswer;
  assessment: Assessment;
  subject: SubjectKind;
}) {
  const ways = useMemo(() => assessment.waysFor(benefit.id), [assessment, benefit.id]);
  return (
    <BenefitCard
      benefit={benefit}
      combinations={assessment.combinations}
      explain={benefit.eligibility === 'entitled'}
      wayTo={(fact, label) => (
        <Link
          className="no-print"
          aria-label={`去回答：${label}`}
          to="/check/$subject"
          params={{ subject }}
          search={{ q: askable(fact) }}
        >
          去回答
        </Link>
      )}
    >
      <ChangeList ways={ways} />
      <div className="button-bar no-print">
        {benefit.eligibility === 'entitled' && findScheme(benefit.id) ? (
          subject === 'person' ? (
            <LinkButton kind="primary" to="/apply/$clause" params={{ clause: benefit.clause }}>
              去申请
            </LinkButton>
          ) : (
            <LinkButton kind="primary" to="/firm">
              以企业名义申请
            </LinkButton>
          )
        ) : null}
        <LinkButton kind="quiet" to="/policy/$clause" params={{ clause: benefit.clause }}>
          看政策说明
        </LinkButton>
      </div>
    </BenefitCard>
  );
}

/** What is not ruled out while questions remain, one line each; what is open still is only counted. */
function SoFar({ benefits }: { benefits: readonly BenefitAnswer[] }) {
  const ordered = Object.values(groupsOf(benefits)).flat();
  const those = (...wanted: readonly BenefitAnswer['eligibility'][]) =>
    ordered.filter(({ eligibility }) => wanted.includes(eligibility));
  const out = those('not-entitled').length;
  const open = those('undetermined');
  return (
    <section className="card stack-tight" aria-labelledby="so-far">
      <h2 id="so-far" className="small soft">
        目前看{out > 0 ? `（${out} 项已经可以排除）` : ''}
      </h2>
      <Lines benefits={those('entitled', 'official-must-judge')} />
      {open.length > 0 ? (
        <Fold summary={`还不能确定 ${open.length} 项`}>
          <Lines benefits={open} />
        </Fold>
      ) : null}
    </section>
  );
}

function Lines({ benefits }: { benefits: readonly BenefitAnswer[] }) {
  return benefits.length === 0 ? null : (
    <ul className="so-far">
      {benefits.map((benefit) => (
        <li key={benefit.id}>
          <Tag tone={VERDICTS[benefit.eligibility].tone}>
            <span aria-hidden="true">{VERDICTS[benefit.eligibility].mark}</span>
            {VERDICTS[benefit.eligibility].label}
          </Tag>
          <span>{benefit.title}</span>
          <span className="num soft">{amountText(benefit)}</span>
        </li>
      ))}
    </ul>
  );
}
