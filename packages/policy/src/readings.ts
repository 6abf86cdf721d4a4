/** Which facts and parameters a benefit's rules read. Rules are data, so to know what they read is to walk them. */
import type { AnyFactDefinition, Benefit, ParameterDefinition } from '@wenye/rules';

export type Readings = {
  /** Ids of facts and of the lists that are counted or summed. */
  readonly facts: ReadonlySet<string>;
  /** Keys of parameters. */
  readonly parameters: ReadonlySet<string>;
};

/** Everything that can bear on the benefit's outcome. */
export function readingsOf(benefit: Benefit): Readings {
  const facts = new Set<string>(benefit.per ? [benefit.per.definition.id] : []);
  const parameters = new Set<string>();
  const seen = new Set<unknown>();
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null || seen.has(part)) return;
    seen.add(part);
    const node = part as { kind?: unknown; definition?: unknown; list?: AnyFactDefinition };
    if (node.kind === 'fact') facts.add((node.definition as AnyFactDefinition).id);
    if (node.kind === 'parameter') parameters.add((node.definition as ParameterDefinition).key);
    if (node.kind === 'aggregate' && node.list) facts.add(node.list.id);
    for (const [key, value] of Object.entries(part)) if (key !== 'definition' && key !== 'list') visit(value);
  };
  visit([benefit.conditions, benefit.amount, benefit.months, benefit.until]);
  return { facts, parameters };
}
