import type { ReactNode } from 'react';

/** So many lines are read at once; more are counted. */
const FEW = 5;

/** Lines of a warning: a few are shown, many are folded behind their number. */
export function ManyLines({ lines }: { lines: readonly { key: string; text: ReactNode }[] }) {
  const list = (
    <ul style={{ margin: 0, paddingInlineStart: 20 }}>
      {lines.map(({ key, text }) => (
        <li key={key}>{text}</li>
      ))}
    </ul>
  );
  if (lines.length <= FEW) return list;
  return (
    <details>
      <summary style={{ cursor: 'pointer' }}>展开 {lines.length} 条</summary>
      {list}
    </details>
  );
}
