/** What two versions of a pack decide differently: by meaning, not by the order or the layout of their text. */
import { canonical } from '../core/canonical.ts';
import { type CompiledBenefit, type Program, programOf } from '../engine/program.ts';
import { published } from '../engine/published.ts';
import { formulaOf } from '../engine/render.ts';
import type { Node } from '../ir.ts';
import type { Pack } from '../pack.ts';
import type { DatedParameter } from '../parameters.ts';
import type { CodeValue } from '../vocabulary.ts';
import type { Difference } from './difference.ts';

/** Something that is compared under a name: how it reads, and all that tells it from another that reads alike. */
type Part = Pick<Difference, 'what' | 'where' | 'label'> & {
  readonly text: string;
  readonly content: string;
};

/**
 * The differences from one version to another, benefits first, then figures, facts and exclusions, each in the order of
 * the later version with what is gone behind. Empty: they decide alike, though titles of clauses may differ.
 */
export function comparePacks(before: Pack, after: Pack): Difference[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  const found: Difference[] = [];
  for (const [name, part] of now) {
    const former = old.get(name);
    if (former === undefined)
      found.push({ ...headOf(part), change: 'added', before: null, after: part.text });
    else if (former.content !== part.content)
      found.push({ ...headOf(part), change: 'changed', before: former.text, after: part.text });
  }
  for (const [name, part] of old) {
    if (!now.has(name)) found.push({ ...headOf(part), change: 'removed', before: part.text, after: null });
  }
  return found;
}

const headOf = ({ what, where, label }: Part) => ({ what, where, label });

function partsOf(pack: Pack): Map<string, Part> {
  const program = programOf(pack);
  const plain = published(pack) as Plain;
  const codes = new Map(pack.parameters.map(({ definition: { key, values } }) => [key, values]));
  const parts = [
    ...program.benefits.flatMap((each, index) =>
      benefitParts(program, each, plain.benefits[index] as PlainBenefit),
    ),
    ...stepParts(program, plain),
    ...pack.values.map((value) => valuePart(value, codes.get(value.key))),
    ...plain.facts.map((fact) => ({
      what: 'fact' as const,
      where: fact.id,
      label: fact.label,
      text: fact.type,
      content: canonical(fact),
    })),
    ...(plain.compatibility ?? []).map((each) => ({
      what: 'compatibility' as const,
      where: each.id,
      label: each.id,
      text: each.text,
      content: canonical(each),
    })),
  ];
  return new Map(parts.map((part) => [`${part.what} ${part.where}`, part]));
}

/** What of a published pack is compared as data. */
interface Plain {
  readonly benefits: readonly PlainBenefit[];
  readonly definitions: { readonly [id: string]: object };
  readonly facts: readonly { readonly id: string; readonly label: string; readonly type: string }[];
  readonly compatibility?: readonly { readonly id: string; readonly text: string }[];
}
interface PlainBenefit {
  readonly conditions: readonly object[];
  readonly amount?: object;
  readonly months?: object;
  readonly until?: object;
}

function benefitParts(program: Program, { benefit, level }: CompiledBenefit, plain: PlainBenefit): Part[] {
  const { id, clause, title, subject, kind } = benefit;
  const read = (node: Node) => formulaOf(node, program.names);
  const figures = [
    ['amount', '金额', benefit.amount?.value, plain.amount],
    ['months', '月数', benefit.months, plain.months],
    ['until', '最后一天', benefit.until, plain.until],
  ] as const;
  return [
    {
      what: 'benefit',
      where: id,
      label: title,
      text: title,
      content: canonical({ clause, title, subject, kind, level }),
    },
    ...benefit.conditions.map(
      (condition, index): Part => ({
        what: 'condition',
        where: `${id} ${condition.id}`,
        label: condition.text,
        text: read(condition.test),
        content: canonical(plain.conditions[index] ?? {}),
      }),
    ),
    ...figures.flatMap(([what, name, node, content]): Part[] =>
      node === undefined
        ? []
        : [
            {
              what,
              where: id,
              label: `${title}：${name}`,
              text: read(node),
              content: canonical(content ?? {}),
            },
          ],
    ),
  ];
}

/** Named steps, which the rules name and which are compared by themselves. */
function stepParts(program: Program, { definitions }: Plain): Part[] {
  const steps = new Map(
    program.benefits.flatMap(({ allSteps }) => allSteps).map((step) => [step.node.id, step]),
  );
  return [...steps.values()].map(({ node, formula }) => ({
    what: 'step',
    where: node.id,
    label: node.label,
    text: formula,
    content: canonical(definitions[node.id] ?? {}),
  }));
}

function valuePart(value: DatedParameter, codes: readonly CodeValue[] = []): Part {
  const { key, region, from, to, confidence } = value;
  const regions = [region].flat().join('、');
  const told = codes.find(({ code }) => code === value.value)?.label ?? String(value.value);
  return {
    what: 'value',
    where: `${key} ${regions} ${from ?? ''}—${to ?? ''} ${value.recordedFrom ?? ''}`,
    label: key,
    text: `${value.value === null ? '数值不明' : told}（${confidence}）`,
    content: canonical(value),
  };
}
