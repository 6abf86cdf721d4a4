/** What an applicant has stated otherwise since the facts were frozen before. Pure. */
import type { Json } from '@wenye/rules';
import type { z } from 'zod';
import { type CanonicalValue, canonicalJson } from '../../kernel/chain.ts';
import { factLabel } from '../fact-view.ts';
import type { stepView } from '../views.ts';

type Change = z.input<typeof stepView>['changes'][number];

/** A fact of a case as frozen with the event `seq`; `declared` null where the applicant's own word is the value. */
export interface Frozen {
  seq: number;
  fact: string;
  value: Json;
  declared: Json;
}

/** Facts of which event `seq` has another word of the applicant than the event before that froze any; a null: nothing said. */
export function restatedWith(seq: number, frozen: readonly Frozen[]): Change[] {
  const before = Math.max(-1, ...frozen.filter((each) => each.seq < seq).map((each) => each.seq));
  if (before < 0) return [];
  const saidAt = (at: number) =>
    new Map(
      frozen
        .filter((each) => each.seq === at)
        .map(({ fact, value, declared }) => [fact, declared ?? value] as const),
    );
  const [then, now] = [saidAt(before), saidAt(seq)];
  if (now.size === 0) return [];
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((fact) => {
    const [was, is] = [then.get(fact) ?? null, now.get(fact) ?? null];
    return canonical(was) === canonical(is)
      ? []
      : [{ fact, label: factLabel(fact), before: was as never, after: is as never }];
  });
}

const canonical = (value: Json): string => canonicalJson(value as CanonicalValue);
