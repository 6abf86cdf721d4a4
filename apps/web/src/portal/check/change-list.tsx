import { Notice } from '../../ui/surface.tsx';
import type { Ways } from './ask.ts';

/** What the person could do to become entitled; each was tried by deciding again. Where nothing would do, that. */
export function ChangeList({ ways: { texts, none } }: { ways: Ways }) {
  if (none) {
    return (
      <p className="soft">
        您自己没有办法改变这个结果：不符合的条件不由您决定，或者要同时改变三项以上。填写的或者登记的情况不对，请先更正；以后情况有变化，可以再看。
      </p>
    );
  }
  if (texts.length === 0) return null;
  return (
    <Notice title="怎样才能符合">
      <ul>
        {texts.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </Notice>
  );
}
