/** The days of the policy itself, for what is said around a decision; rules read them from the figures. */
import { validityFigures } from './parameters/further/validity.ts';

/** First and last day of the policy, `YYYY-MM-DD`; it runs for whole years. */
export function policyValidity(): { readonly from: string; readonly to: string } {
  const [firstDay, years] = ['policy.firstDay', 'policy.years'].map(
    (key) => validityFigures.find((figure) => figure.key === key)?.value,
  );
  const from = String(firstDay);
  const last = new Date(`${from}T00:00:00Z`);
  last.setUTCFullYear(last.getUTCFullYear() + Number(years));
  last.setUTCDate(last.getUTCDate() - 1);
  return { from, to: last.toISOString().slice(0, 10) };
}

/** What is to be known of an answer for a day on which the policy is not in force; null where it is. Chinese. */
export function outsideValidity(day: string): string | null {
  const { from, to } = policyValidity();
  if (day < from) return `${day} 政策还没有施行（有效期 ${from} 至 ${to}）`;
  if (day > to) return `${day} 政策已经到期（有效期 ${from} 至 ${to}）`;
  return null;
}
