import { findClause, findPolicyPage, findScheme, standingOf } from '@wenye/policy';
import type { BenefitAnswer } from '@wenye/rules';

/** Who handles a benefit that cannot be applied for here, where to begin, and what there is without it. */
export function WhereToGo({ benefit: { id, clause } }: { benefit: Pick<BenefitAnswer, 'id' | 'clause'> }) {
  if (findScheme(id)) return null;
  // The server that answers may know a clause that this page, loaded before, does not.
  const { where, otherwise } = findPolicyPage(clause) ?? {};
  const offices = findClause(clause)?.offices ?? [];
  return (
    <div className="stack-tight">
      {where ? <p>到哪里办：{where}</p> : null}
      {otherwise ? <p>{otherwise}</p> : null}
      {offices.length > 0 ? (
        <p className="soft small">
          {standingOf(clause).words}：{offices.join('、')}。
        </p>
      ) : null}
    </div>
  );
}
