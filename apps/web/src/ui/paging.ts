/** The page to show of `total` rows: the one asked for, or the last where rows have gone since. From 1. Pure. */
export const pageWithin = (page: number, pageSize: number, total: number): number =>
  Math.min(page, Math.max(1, Math.ceil(total / pageSize)));
