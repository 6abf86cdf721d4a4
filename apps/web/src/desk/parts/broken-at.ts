/** Where a case's history is broken and why; what no step tells of has no place. Pure. */
export const brokenAt = ({
  seq,
  reason,
}: {
  readonly seq: number | null;
  readonly reason: string;
}): string => (seq === null ? reason : `第 ${seq} 步：${reason}`);
