import { findFact } from '@wenye/policy';
import type { z } from 'zod';
import { type FrozenFact, judgementPrefix, namedAsRegistered } from './facts.ts';
import type { caseFactView } from './views.ts';

/** A frozen fact as pages show it, with its label from the vocabulary. */
export function factView(fact: FrozenFact): z.input<typeof caseFactView> {
  const { declared, registry, resolution } = fact;
  return {
    fact: fact.fact,
    label: factLabel(fact.fact),
    value: fact.value as never,
    source: fact.source,
    ...(declared === undefined ? {} : { declared: declared as never }),
    ...(registry === undefined ? {} : { registry: registry as never }),
    differs: fact.differs,
    ...(resolution === undefined ? {} : { resolution }),
  };
}

/** Name of a fact of a case, the facts that only cases have included. */
export function factLabel(fact: string): string {
  if (fact === namedAsRegistered) return '姓名与身份证号登记的姓名一致';
  return fact.startsWith(judgementPrefix) ? '工作人员认定' : (findFact(fact)?.label ?? fact);
}
