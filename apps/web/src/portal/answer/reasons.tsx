import './answer.css';
import type { Reason } from '@wenye/rules';
import { orderReasons, REASON_MARKS } from './words.ts';

/** Every condition and whether it is met, those against first. Sign and word say the same. */
export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  return (
    <ul className="reasons">
      {orderReasons(reasons).map((reason) => {
        const { mark, word } = REASON_MARKS[reason.state];
        return (
          <li key={reason.id} className={`reason reason-${reason.state}`}>
            <span className="reason-mark" aria-hidden="true">
              {mark}
            </span>
            <span>
              <span className="visually-hidden">{word}：</span>
              {reason.text}
              <span className="soft small nowrap">（{reason.clause}）</span>
              {reason.compared === undefined ? null : (
                <span className="reason-compared small">{reason.compared}</span>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
