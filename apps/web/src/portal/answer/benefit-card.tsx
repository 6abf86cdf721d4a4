import './answer.css';
import type { BenefitAnswer, Combination, Outcome } from '@wenye/rules';
import type { ReactNode } from 'react';
import { Fold, Tag } from '../../ui/surface.tsx';
import { ItemTable } from './item-table.tsx';
import { MissingList } from './missing-list.tsx';
import { ParameterList } from './parameter-list.tsx';
import { Reasons } from './reasons.tsx';
import { Reckoning } from './reckoning.tsx';
import { Together } from './together.tsx';
import { WhereToGo } from './where-to-go.tsx';
import { amountText, durationText, VERDICTS } from './words.ts';

/** One benefit as the rules decided it: verdict, amount and how it came about, every reason, what is missing. */
export function BenefitCard({
  benefit,
  itemName: nameOf = (item) => item,
  explain = false,
  overruled = false,
  combinations = [],
  wayTo,
  children,
}: {
  benefit: BenefitAnswer;
  /** What to call an item of a roster; its id where absent. */
  itemName?: (item: string) => string;
  /** Opens the computation at once. */
  explain?: boolean;
  /** An office decided otherwise: what the rules found is shown plainly, not as what is due. */
  overruled?: boolean;
  /** Of the whole answer: which of benefits that exclude each other to have. */
  combinations?: readonly Combination[];
  /** A link to where a missing fact can be told. */
  wayTo?: (fact: string, label: string) => ReactNode;
  children?: ReactNode;
}) {
  const verdict = VERDICTS[benefit.eligibility];
  return (
    <article className={`card verdict ${overruled ? '' : `verdict-${benefit.eligibility}`}`}>
      <div className="verdict-head">
        <div className="row">
          {overruled ? (
            <Tag>测算为{verdict.label}</Tag>
          ) : (
            <Tag tone={verdict.tone}>
              <span aria-hidden="true">{verdict.mark}</span> {verdict.label}
            </Tag>
          )}
          <span className="soft small">条款 {benefit.clause}</span>
        </div>
        <h3>{benefit.title}</h3>
        <AmountLine outcome={benefit} />
      </div>
      <div className="verdict-body">
        <Together benefit={benefit.id} combinations={combinations} nameOf={nameOf} />
        <MissingList missing={benefit.missing} nameOf={nameOf} wayTo={wayTo} />
        {benefit.items ? (
          <ItemTable benefit={benefit.id} items={benefit.items} nameOf={nameOf} />
        ) : (
          <>
            <Reasons reasons={benefit.reasons} />
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
        <WhereToGo benefit={benefit} />
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
