/**
 * Reads one value of an address. JSON, except that digits which a number cannot hold (a resident ID has 17 or 18) stay
 * text: as a number the ID would be another person's.
 */
export function searchValue(text: string): unknown {
  const value: unknown = JSON.parse(text);
  return typeof value === 'number' && String(value) !== text ? text : value;
}
