/** What several terms share, as steps of a query, each computed once from the ones before. */
import { partsOf, type Term } from '@wenye/rules/columns';

export interface Step {
  readonly term: Term;
  readonly name: string;
}

/** Layers of steps: those of a layer need none but of the layers before. */
export function stepsOf(terms: readonly Term[]): readonly (readonly Step[])[] {
  const parts = partsOf(terms);
  const uses = new Map<Term, number>();
  for (const each of [...parts.flatMap(({ args }) => args), ...terms])
    uses.set(each, (uses.get(each) ?? 0) + 1);
  const layers: Step[][] = [];
  // The layer that a term would stand in, which is the number of layers that it needs.
  const depth = new Map<Term, number>();
  for (const term of parts) {
    const below = Math.max(0, ...term.args.map((each) => depth.get(each) as number));
    const isStep = term.args.length > 0 && (uses.get(term) ?? 0) > 1;
    depth.set(term, isStep ? below + 1 : below);
    if (isStep) (layers[below] ??= []).push({ term, name: `t${term.id}` });
  }
  return layers;
}
