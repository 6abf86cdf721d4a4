/** Facts that differ anew although an officer had settled them. Pure. */
import type { z } from 'zod';
import { type CanonicalValue, canonicalJson } from '../../kernel/chain.ts';
import type { SettledFact } from '../dossier.store.ts';
import type { FrozenFact } from '../facts.ts';
import type { caseFactView } from '../views.ts';
import type { HistoryStep } from './history.ts';

type Settled = Pick<z.input<typeof caseFactView>, 'settledBefore'>;

/**
 * How a fact that differs and is open was settled last, by which step; nothing where it never was. Whether its applicant
 * has stated something else since (a correction), or it is only looked at again (a case that was returned).
 */
export function settledBefore(
  { fact, differs, resolution, declared }: FrozenFact,
  settled: readonly SettledFact[],
  steps: readonly Pick<HistoryStep, 'seq' | 'on' | 'by'>[],
): Settled {
  if (!differs || resolution !== undefined) return {};
  const last = settled.findLast((each) => each.fact === fact);
  const step = steps.find(({ seq }) => seq === last?.seq);
  if (last === undefined || step === undefined) return {};
  const restated = canonical(last.declared) !== canonical(declared ?? null);
  return { settledBefore: { on: step.on, by: step.by, took: last.took, restated } };
}

const canonical = (value: SettledFact['declared']): string => canonicalJson(value as CanonicalValue);
