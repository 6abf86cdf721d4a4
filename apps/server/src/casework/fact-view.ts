import { findFact } from '@wenye/policy';
import type { z } from 'zod';
import { type FrozenFact, judgementPrefix } from './facts.ts';
import type { caseFactView } from './views.ts';

/** A frozen fact as pages show it, with its label from the vocabulary. */
export function factView(fact: FrozenFact): z.input<typeof caseFactView> {
  const { declared, registry, resolution } = fact;
  return {
    fact: fact.fact,
    label: fact.fact.startsWith(judgementPrefix) ? '工作人员认定' : (findFact(fact.fact)?.label ?? fact.fact),
    value: fact.value as never,
    source: fact.source,
    ...(declared === undefined ? {} : { declared: declared as never }),
    ...(registry === undefined ? {} : { registry: registry as never }),
    differs: fact.differs,
    ...(resolution === undefined ? {} : { resolution }),
  };
}
