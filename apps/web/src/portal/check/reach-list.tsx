import { Link } from '@tanstack/react-router';
import { benefits, pagesReaching } from '@wenye/policy';
import type { Json } from '@wenye/rules';
import { Notice } from '../../ui/surface.tsx';

/** What units are paid for and people like this one may get by it: where to ask, without an amount or a right. */
export function ReachList({ facts, day }: { facts: Readonly<Record<string, Json>>; day: string }) {
  const pages = pagesReaching(facts, day);
  if (pages.length === 0) return null;
  return (
    <Notice title="由单位申请、您也可以问一问的">
      <ul className="stack-tight">
        {pages.map(({ clause, reaches }) => (
          <li key={clause}>
            <strong>{benefits.find((each) => each.clause === clause)?.title}</strong>
            <p>{reaches.text}</p>
            <p>{reaches.ask}</p>
            <Link to="/policy/$clause" params={{ clause }}>
              看政策说明（条款 {clause}）
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
