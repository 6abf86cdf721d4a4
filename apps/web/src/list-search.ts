/**
 * A list's filters, order and page live in the address, so that a list can be shared, printed and returned to.
 */
export type ListSearch = { readonly [name: string]: string | number | undefined } & {
  readonly q?: string | undefined;
  readonly sort?: string | undefined;
  readonly page?: number | undefined;
  readonly pageSize?: number | undefined;
};

/** Characters of the words that are searched for, in an address that a browser can send again. */
export const LONGEST_SEARCH = 100;

/**
 * Reads the address of a list page; anything malformed counts as not given. It stays as `undefined`: the router lays
 * what is read here over the address as it is, and would find the malformed value in that.
 */
export function listSearch(search: Record<string, unknown>): ListSearch {
  const kept: Record<string, string | number | undefined> = {};
  for (const [key, value] of Object.entries(search)) {
    kept[key] = undefined;
    if (key === 'page' || key === 'pageSize') {
      const number = Number(value);
      if (Number.isInteger(number) && number >= 1) kept[key] = number;
    } else if (typeof value === 'string' && value.trim() !== '') kept[key] = value.trim();
    else if (typeof value === 'number') kept[key] = String(value);
  }
  return kept;
}

/** A change of filter or order starts again on the first page. Text pasted with spaces is trimmed, blank asks nothing. */
export function changed(search: ListSearch, change: ListSearch): ListSearch {
  const next = { ...search, ...('page' in change ? {} : { page: undefined }), ...change };
  const kept: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(next)) {
    const trimmed = typeof value === 'string' ? value.trim().slice(0, LONGEST_SEARCH).trim() : value;
    if (trimmed !== undefined && trimmed !== '') kept[name] = trimmed;
  }
  return kept;
}

/** Whether anything narrows or orders the list: else it is shown whole, on some page. */
export const isNarrowed = (search: ListSearch): boolean =>
  Object.entries(search).some(
    ([name, value]) => name !== 'page' && name !== 'pageSize' && value !== undefined,
  );

/**
 * What is left of an address of which the server has refused some values (a status that there is not, a page size beyond
 * the largest): the first page of the rest. undefined: nothing of the address was refused.
 */
export function withoutRefused(
  search: ListSearch,
  issues: readonly { path: readonly (string | number)[] }[],
): ListSearch | undefined {
  const refused = new Set(issues.map(({ path: [name] }) => String(name)));
  const kept = Object.fromEntries(Object.entries(search).filter(([name]) => !refused.has(name)));
  const left = Object.keys(search).some((name) => search[name] !== undefined && refused.has(name));
  return left ? changed(kept, {}) : undefined;
}

/** Where to go instead of a page without rows though the list has some; undefined: nowhere. */
export function lastPage(
  list: { rows: readonly unknown[]; total?: number; page?: number; pageSize?: number } | undefined,
): number | undefined {
  const { rows, total = 0, page = 1, pageSize = 20 } = list ?? { rows: [] };
  return rows.length === 0 && total > 0 && page > 1 ? Math.ceil(total / pageSize) : undefined;
}
