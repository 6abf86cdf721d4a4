import { findPolicyPage } from '@wenye/policy';
import type { BenefitAnswer, SubjectKind } from '@wenye/rules';

/** Where the county is asked of a person, and no benefit says which of theirs it means. */
const WHERE_APPLIED: Readonly<Record<SubjectKind, string>> = {
  person: '去申请的县区：一般是户籍地或者居住地',
  firm: '单位登记注册的县区',
};

/**
 * Which county is meant, by the benefits whose outcome it bears on, and what whoever is of none of them does. Where they
 * go by different ones, each is told. Pure.
 */
export function countyHint(subject: SubjectKind, benefits: readonly BenefitAnswer[]): string {
  const asking = benefits.filter(({ missing }) =>
    missing.some((each) => each.kind === 'fact' && each.fact === 'request.county'),
  );
  const meant = Map.groupBy(asking, ({ clause }) => findPolicyPage(clause)?.county ?? WHERE_APPLIED[subject]);
  const [only = WHERE_APPLIED[subject]] = meant.keys();
  const which =
    meant.size > 1
      ? `各项看的县区不同：${[...meant].map(([county, those]) => `${those.map(({ title }) => title).join('、')}填${county}`).join('；')}。`
      : `填${only}。`;
  return `${which}不在洛阳市的，选“不清楚”：这里只有洛阳的标准，外地的请问当地经办机构。`;
}
