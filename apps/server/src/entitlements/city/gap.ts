/** What keeps answers open, each thing once: the contract's `missing`, without what differs from person to person. */
import type { Missing, MissingFact, MissingJudgement, MissingParameter } from '@wenye/rules';
import type { Cause } from '@wenye/rules/columns';

export type Gap =
  | Omit<MissingFact, 'item' | 'affects'>
  | Omit<MissingParameter, 'on' | 'affects'>
  | Omit<MissingJudgement, 'item' | 'affects'>;

/** As the contract's answer names it. */
export function gapOf(missing: Missing): Gap {
  switch (missing.kind) {
    case 'fact': {
      const { kind, fact, label } = missing;
      return { kind, fact, label };
    }
    case 'parameter': {
      const { kind, key, label, why, region, from, to } = missing;
      return { kind, key, label, why, region, from, to };
    }
    case 'official': {
      const { kind, judgement, question, clause } = missing;
      return { kind, judgement, question, clause };
    }
  }
}

/** As columns name it. */
export function gapOfCause(cause: Cause): Gap {
  switch (cause.kind) {
    case 'fact': {
      const { id, label } = cause.definition;
      return { kind: 'fact', fact: id, label };
    }
    case 'parameter': {
      const { key, label } = cause.definition;
      const { why, region, from, to } = cause.gap;
      return { kind: 'parameter', key, label, why, region, from, to };
    }
    case 'official': {
      const { id, question, clause } = cause.node;
      return { kind: 'official', judgement: id, question, clause: clause ?? null };
    }
  }
}

/** Gaps under numbers, in the order in which they came up. */
export class Gaps {
  private readonly numbers = new Map<string, number>();
  private fresh: { gap: number; content: Gap }[] = [];

  /** The numbers of some, each once, in order. */
  numbersOf(gaps: readonly Gap[]): number[] {
    return [...new Set(gaps.map((each) => this.numberOf(each)))].sort((a, b) => a - b);
  }

  numberOf(content: Gap): number {
    const name = JSON.stringify(content);
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    const gap = this.numbers.size;
    this.numbers.set(name, gap);
    this.fresh.push({ gap, content });
    return gap;
  }

  /** Those that came up since this was last asked. */
  takeNew(): readonly { readonly gap: number; readonly content: Gap }[] {
    const taken = this.fresh;
    this.fresh = [];
    return taken;
  }
}
