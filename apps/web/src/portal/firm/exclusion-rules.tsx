import { findScheme, sourceText } from '@wenye/policy';

/** By what these benefits cannot be had twice: another benefit may be what stands in the way. */
export function ExclusionRules({ benefitIds }: { benefitIds: readonly string[] }) {
  const rules = new Map(
    benefitIds.flatMap((benefitId) => {
      const exclusions = findScheme(benefitId)?.exclusions;
      return exclusions?.value.map(({ text }) => [text, sourceText(exclusions.rule)] as const) ?? [];
    }),
  );
  return [...rules].map(([text, source]) => (
    <p key={text} className="soft small">
      {text}依据：{source}
    </p>
  ));
}
