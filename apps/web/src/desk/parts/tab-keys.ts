const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** To which of the tabs beside each other a key leads from this one; null for a key that leads nowhere. Pure. */
export const tabAfter = (key: string, at: number, count: number): number | null =>
  STEPS[key]?.(at, count) ?? null;
