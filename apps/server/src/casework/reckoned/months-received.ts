import type { FrozenFact } from '../facts.ts';

/** Whether a fact is how many months of its benefit the person of a case has received. */
export const isMonthsReceived = ({ fact }: { readonly fact: string }): boolean =>
  fact === 'person.months-received' || fact === 'firm.hires.months-received';

/** The facts with so many months received besides: what an officer found against the register stands, and they are added to it. */
export const withMonthsReceived = (facts: readonly FrozenFact[], besides: number): FrozenFact[] =>
  facts.map((each) =>
    isMonthsReceived(each) ? { ...each, value: Number(each.value ?? 0) + besides } : each,
  );
