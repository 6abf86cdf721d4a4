/** What two versions of a pack decide differently: by meaning, not by the order or the layout of their text. */
import { describeKnown, type Names } from '../boundary/format.ts';
import { canonical } from '../core/canonical.ts';
import { parameterValue } from '../engine/book.ts';
import { namesOfOwn } from '../engine/names.ts';
import { type CompiledBenefit, type Program, programOf } from '../engine/program.ts';
import { published } from '../engine/published.ts';
import { formulaOf } from '../engine/render.ts';
import type { Node } from '../ir.ts';
import type { Pack } from '../pack.ts';
import { CONFIDENCE_LABELS, type DatedParameter, type ParameterDefinition } from '../parameters.ts';
import type { Difference } from './difference.ts';

/** Something that is compared under a name: how it reads, and all that tells it from another that reads alike. */
type Part = Pick<Difference, 'what' | 'where' | 'label'> & {
  readonly text: string;
  readonly content: string;
};

/**
 * The differences from one version to another, clauses first, then benefits, figures, facts and exclusions, each in the
 * order of the later version with what is gone behind. Empty: they decide alike, though titles of clauses may differ.
 */
export function comparePacks(before: Pack, after: Pack): Difference[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  const found: Difference[] = [];
  for (const [name, part] of now) {
    const former = old.get(name);
    if (former === undefined)
      found.push({ ...headOf(part), change: 'added', before: null, after: part.text });
    else if (former.content !== part.content)
      found.push({ ...headOf(part), change: 'changed', ...sides(former, part) });
  }
  for (const [name, part] of old) {
    if (!now.has(name)) found.push({ ...headOf(part), change: 'removed', before: part.text, after: null });
  }
  return found;
}

/** How both read: where the formulas read alike, by what they are called, and at last by what else differs. */
function sides(former: Part, part: Part): Pick<Difference, 'before' | 'after'> {
  if (former.text !== part.text) return { before: former.text, after: part.text };
  if (former.label !== part.label) return { before: former.label, after: part.label };
  const [old, now] = [former, part].map(({ content }) => JSON.parse(content) as Record<string, unknown>);
  const differing = [...new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})])].filter(
    (field) => canonical(old?.[field] ?? null) !== canonical(now?.[field] ?? null),
  );
  const of = (content: Record<string, unknown> = {}) =>
    differing.map((field) => `${field}：${told(content[field])}`).join('；');
  return { before: of(old), after: of(now) };
}

const told = (content: unknown): string =>
  typeof content === 'string' ? content : content === undefined ? '无' : JSON.stringify(content);

const headOf = ({ what, where, label }: Part) => ({ what, where, label });

function partsOf(pack: Pack): Map<string, Part> {
  const program = programOf(pack);
  const plain = published(pack) as Plain;
  const figures = new Map(pack.parameters.map(({ definition }) => [definition.key, definition]));
  const parts = [
    // Of a clause it matters that it is there, also where no rule decides it.
    ...pack.clauses.map(({ id, title }) => ({
      what: 'clause' as const,
      where: id,
      label: title,
      text: title,
      content: canonical({ id }),
    })),
    ...program.benefits.flatMap((each, index) =>
      benefitParts(program, each, plain.benefits[index] as PlainBenefit),
    ),
    ...stepParts(program, plain),
    ...pack.values.map((value) => valuePart(value, figures.get(value.key), program.names)),
    ...plain.facts.map((fact) => ({
      what: 'fact' as const,
      where: fact.id,
      label: fact.label,
      text: fact.label,
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

function valuePart(value: DatedParameter, definition: ParameterDefinition | undefined, names: Names): Part {
  const { key, region, from, to, confidence, recordedFrom } = value;
  const regions = [region].flat();
  const days = from === null && to === null ? [] : [`${from ?? ''}—${to ?? ''}`];
  const recorded = (recordedFrom ?? null) === null ? [] : [`${recordedFrom}起登记`];
  return {
    what: 'value',
    where: [key, regions.join('、'), ...days, ...recorded].join(' '),
    label: `${definition?.label ?? key}，${regions.map((code) => names.get(code) ?? code).join('、')}`,
    text: `${valueText(value, definition, names)}（${CONFIDENCE_LABELS[confidence]}）`,
    content: canonical(value),
  };
}

function valueText({ value }: DatedParameter, definition: ParameterDefinition | undefined, names: Names) {
  if (value === null) return '数值不明';
  // As it is written in the document and in the pack: a share is a half there, and not 0.5.
  if (definition?.type === 'fraction') return String(value);
  const known = definition === undefined ? undefined : parameterValue(definition, value);
  return definition === undefined || known === undefined
    ? String(value)
    : describeKnown(definition.type, known, namesOfOwn(definition, names));
}
