import { Link } from '@tanstack/react-router';
import type { BenefitAnswer } from '@wenye/rules';
import { LinkButton } from '../../ui/button.tsx';
import { Notice, Tag } from '../../ui/surface.tsx';
import { BenefitCard } from '../answer/benefit-card.tsx';
import { amountText, VERDICTS } from '../answer/words.ts';
import type { Answers } from './answers.ts';
import { askable } from './ask.ts';
import { ChangeList } from './change-list.tsx';
import type { Assessment } from './engine.ts';

/** What the answers so far give, benefit by benefit. While questions remain it says so and stays short. */
export function CheckResult({
  assessment,
  answers,
  done,
}: {
  assessment: Assessment;
  answers: Answers;
  done: boolean;
}) {
  if (assessment.errors.length > 0) {
    return (
      <Notice tone="bad" live title="有的答案对不上，请修改">
        <ul>
          {assessment.errors.map((error) => (
            <li key={error.path}>{error.message}</li>
          ))}
        </ul>
      </Notice>
    );
  }
  if (!done) return <SoFar benefits={assessment.benefits} />;
  const entitled = assessment.benefits.filter((benefit) => benefit.eligibility === 'entitled');
  return (
    <section className="stack" aria-labelledby="result">
      <h2 id="result" tabIndex={-1}>
        测算结果
      </h2>
      <p className="visually-hidden" role="status">
        测算完成，{entitled.length} 项可以享受
      </p>
      {assessment.benefits.map((benefit) => (
        <BenefitCard
          key={benefit.id}
          benefit={benefit}
          explain={benefit.eligibility === 'entitled'}
          wayTo={(fact, label) => (
            <Link
              className="no-print"
              aria-label={`去回答：${label}`}
              to="/check/$subject"
              params={{ subject: answers.subject }}
              search={{ q: askable(fact) }}
            >
              去回答
            </Link>
          )}
        >
          <ChangeList changes={assessment.changesOf(benefit.id)} />
        </BenefitCard>
      ))}
      {entitled.length > 0 ? (
        <div className="button-bar no-print">
          {answers.subject === 'person' ? (
            <LinkButton kind="primary" to="/apply/$clause" params={{ clause: entitled[0]?.clause ?? '11.2' }}>
              去申请
            </LinkButton>
          ) : (
            <LinkButton kind="primary" to="/firm">
              以企业名义申请
            </LinkButton>
          )}
        </div>
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

/** One line a benefit, while questions remain. */
function SoFar({ benefits }: { benefits: readonly BenefitAnswer[] }) {
  return (
    <section className="card stack-tight" aria-labelledby="so-far">
      <h2 id="so-far" className="small soft">
        目前看
      </h2>
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
    </section>
  );
}
