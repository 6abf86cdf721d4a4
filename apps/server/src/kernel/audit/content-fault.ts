/**
 * What is wrong with a content whose hash is kept: `misfit` where it has another, and where it has none at all because
 * somebody wrote a number into it that canonical JSON cannot hold, that. Null: it holds.
 */
export function contentFault(holds: () => boolean, misfit: string): string | null {
  try {
    return holds() ? null : misfit;
  } catch (error) {
    if (error instanceof RangeError) return '内容里有不能核对的数（不是整数，或者太大）';
    throw error;
  }
}
