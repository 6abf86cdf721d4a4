import { type Claim, isPartlyTaken } from '../firm/taken.ts';

/** Why a draft cannot be submitted as its preview stands; null where it can. Pure. */
export function barOf(
  claims: readonly Pick<Claim, 'row' | 'claimed' | 'months' | 'taken'>[],
  withoutClaimed: boolean,
): string | null {
  const claimed = claims.filter((claim) => claim.claimed);
  if (claimed.length === 0) return null;
  if (claimed.some(({ row }) => row === null)) return '已经申请过或者享受过的不能再提交，请返回修改。';
  const left = claims.filter((claim) => !claim.claimed || isPartlyTaken(claim));
  if (left.length === 0) return '全部已经申请或者享受过，没有可以提交的。';
  return withoutClaimed
    ? null
    : `有 ${claimed.length} 件含有已经申请或者享受过的，请先在上面去掉或者移出，再提交。`;
}
