import { findDivision } from '@wenye/codes';
import { type Missing, type MissingFact, type MissingParameter, quoted } from '@wenye/rules';
import { formatDate } from '../../format/dates.ts';

/** What an answer of the rules lacks, in words and in groups: each group is another's turn. Pure. */

/** A fact that is missing, once, with the items of a roster that lack it. */
export interface LackingFact {
  readonly fact: string;
  readonly label: string;
  /** Ids of the items; empty where it belongs to the subject. */
  readonly items: readonly string[];
  readonly affects: Missing['affects'];
}

export interface Lacking {
  /** For the claimant to say. */
  readonly facts: readonly LackingFact[];
  /** For the office to find or to verify: one sentence each. */
  readonly parameters: readonly string[];
  /** For an official to judge: one question each. */
  readonly judgements: readonly string[];
}

/** Each thing once: a figure of several months, or a fact of several people, is missing for each of them. */
export function lackingOf(missing: readonly Missing[]): Lacking {
  const facts = new Map<string, LackingFact>();
  const parameters = new Set<string>();
  const judgements = new Set<string>();
  for (const each of missing) {
    if (each.kind === 'parameter') parameters.add(parameterGap(each));
    else if (each.kind === 'official') judgements.add(each.question);
    else facts.set(each.fact, joined(facts.get(each.fact), each));
  }
  return { facts: [...facts.values()], parameters: [...parameters], judgements: [...judgements] };
}

function joined(before: LackingFact | undefined, { fact, label, item, affects }: MissingFact): LackingFact {
  const items = before?.items ?? [];
  return {
    fact,
    label,
    items: item === null || items.includes(item) ? items : [...items, item],
    affects: before?.affects === 'eligibility' ? 'eligibility' : affects,
  };
}

/** What this system lacks of a figure, never what the city has or has not published: that it cannot know. */
const WHY: Readonly<Record<MissingParameter['why'], string>> = {
  absent: '本系统还没有查到',
  null: '本系统还没有查到具体数值',
  uncertain: '本系统还没有核实，来源不够可靠，不能据以决定',
  conflict: '本系统还没有核实，不同文件的数值不一致',
  unconfirmed: '本系统还没有核实，要经两名工作人员确认',
};

/** `“补贴标准”（嵩县，2021年1月1日 起）：本系统还没有查到，请问经办机构`. */
export function parameterGap({ label, region, from, to, why }: MissingParameter): string {
  const where = region === null ? null : (findDivision(region)?.name ?? region);
  const scope = [where, intervalText(from, to)].filter((part) => part !== null).join('，');
  return `${quoted(label)}${scope === '' ? '' : `（${scope}）`}：${WHY[why]}，请问经办机构`;
}

/** An interval of days, both ends included; null where it is open at both. */
export function intervalText(from: string | null, to: string | null): string | null {
  if (from !== null && to !== null) return `${formatDate(from)} 至 ${formatDate(to)}`;
  if (from !== null) return `${formatDate(from)} 起`;
  return to === null ? null : `至 ${formatDate(to)}`;
}

/** Whom a missing fact is about, by name while they are few. */
export function aboutWhom(items: readonly string[], nameOf: (item: string) => string): string {
  const named = items.slice(0, FEW).map(nameOf).join('、');
  return items.length > FEW ? `${named}等 ${items.length} 人` : named;
}
const FEW = 3;
