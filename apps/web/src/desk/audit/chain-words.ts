/**
 * What a check of the whole chain has shown where it holds. A chain that was cut off behind its last deposit holds as well, so
 * that no more is said to agree with the deposits than they cover. Pure.
 */
export function heldWords({
  checkedTo,
  depositedTo,
}: {
  readonly checkedTo: number;
  readonly depositedTo: number;
}): { readonly title: string; readonly description?: string } {
  const held = `第 1 至 ${checkedTo} 环逐环核验无误`;
  const uncovered = checkedTo - depositedTo;
  if (uncovered <= 0) return { title: `${held}，与库外存证相符。` };
  const agrees = depositedTo === 0 ? '' : `，其中至第 ${depositedTo} 环与库外存证相符`;
  const last = depositedTo === 0 ? '全部' : '最后';
  return {
    title: `${held}${agrees}。`,
    description: `${last} ${uncovered} 环还没有存证，如果有人从末尾截去，核验不出来。每天存证一次；现在存证：npx wenye audit verify --deposit。`,
  };
}
