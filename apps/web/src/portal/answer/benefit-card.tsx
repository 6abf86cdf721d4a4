import './answer.css';
import type { BenefitAnswer, Outcome } from '@wenye/rules';
import type { ReactNode } from 'react';
import { Fold, Tag } from '../../ui/surface.tsx';
import { ItemTable } from './item-table.tsx';
import { ParameterList } from './parameter-list.tsx';
import { Reasons } from './reasons.tsx';
import { Reckoning } from './reckoning.tsx';
import { amountText, durationText, missingTexts, VERDICTS } from './words.ts';

/** One benefit as the rules decided it: verdict, amount and how it came about, every reason, what is missing. */
export function BenefitCard({
  benefit,
  itemName,
  explain = false,
  children,
}: {
  benefit: BenefitAnswer;
  /** What to call an item of a roster; its id where absent. */
  itemName?: (item: string) => string;
  /** Opens the computation at once. */
  explain?: boolean;
  children?: ReactNode;
}) {
  const verdict = VERDICTS[benefit.eligibility];
  return (
    <article className={`card verdict verdict-${benefit.eligibility}`}>
      <div className="verdict-head">
        <div className="row">
          <Tag tone={verdict.tone}>
            <span aria-hidden="true">{verdict.mark}</span> {verdict.label}
          </Tag>
          <span className="soft small">条款 {benefit.clause}</span>
        </div>
        <h3>{benefit.title}</h3>
        <AmountLine outcome={benefit} />
      </div>
      <div className="verdict-body">
        {benefit.items ? (
          <ItemTable items={benefit.items} {...(itemName ? { nameOf: itemName } : {})} />
        ) : (
          <>
            <Reasons reasons={benefit.reasons} />
            <MissingLines outcome={benefit} />
            {benefit.computation.length > 0 ? (
              <Fold summary="金额是怎么算出来的" open={explain}>
                <Reckoning steps={benefit.computation} />
              </Fold>
            ) : null}
          </>
        )}
        {benefit.parameters.length > 0 ? (
          <Fold summary={`用到的政策标准和来源（${benefit.parameters.length} 项）`}>
            <ParameterList parameters={benefit.parameters} />
          </Fold>
        ) : null}
        {children}
      </div>
    </article>
  );
}

function AmountLine({ outcome }: { outcome: Outcome }) {
  const amount = amountText(outcome);
  const duration = durationText(outcome);
  if (!amount && !duration) return null;
  return (
    <p className="row">
      {amount ? <span className="verdict-amount num">{amount}</span> : null}
      {duration ? <span className="soft">{duration}</span> : null}
    </p>
  );
}

/** What is missing that the reasons above do not already say: figures of the law, judgements of officials. */
function MissingLines({ outcome }: { outcome: Outcome }) {
  const others = outcome.missing.filter((missing) => missing.kind !== 'fact' || missing.affects === 'amount');
  if (others.length === 0) return null;
  return (
    <div className="stack-tight">
      <strong>{outcome.eligibility === 'entitled' ? '金额还差' : '还差'}</strong>
      <ul>
        {missingTexts(others).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
