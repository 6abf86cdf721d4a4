import './long-number.css';
import { Fragment } from 'react';

/** A number that people copy out (`BJ2020-410325-00012`): in one line where it can be, and else broken at its dashes. */
export function LongNumber({ text }: { text: string }) {
  const parts = text.split(/(?<=-)/);
  return (
    <span className="num long-number">
      {parts.map((part, place) => (
        <Fragment key={parts.slice(0, place + 1).join('')}>
          {place > 0 ? <wbr /> : null}
          {part}
        </Fragment>
      ))}
    </span>
  );
}
