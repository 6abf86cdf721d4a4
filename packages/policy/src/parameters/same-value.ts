/** Values of figures as numbers: two people write one figure two ways. Pure. */

/** Of `2/3` and of `1000.00`; not a number where it is none. */
export function numberOf(text: string): number {
  const [over = '', under = '1'] = text.trim().split('/');
  return over === '' ? Number.NaN : Number(over) / Number(under);
}

/** Whether two values are one, however they are written: `1/2`, `2/4`, `0.5`. What is no number is compared as it is written. */
export function isSameValue(one: string, other: string): boolean {
  return one === other || numberOf(one) === numberOf(other);
}
