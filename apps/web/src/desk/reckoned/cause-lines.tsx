import { Typography } from 'antd';
import type { Cause } from './views.ts';
import { causeWords } from './words.ts';

/** What has become known, each with what it was and is, and which register wrote it down when. */
export function CauseLines({ causes }: { causes: readonly Cause[] }) {
  return causes.map((cause) => {
    const { title, lines } = causeWords(cause);
    return (
      <div key={title}>
        {title}
        {lines.map((line) => (
          <div key={line}>
            <Typography.Text type="secondary">{line}</Typography.Text>
          </div>
        ))}
      </div>
    );
  });
}
