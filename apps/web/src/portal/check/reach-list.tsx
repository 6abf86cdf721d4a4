import { Link } from '@tanstack/react-router';
import { benefits, pagesReaching } from '@wenye/policy';
import { Notice } from '../../ui/surface.tsx';
import type { Answers } from './answers.ts';

/** What units are paid for and people like this one may get by it: where to ask, without an amount or a right. */
export function ReachList({ answers }: { answers: Answers }) {
  if (answers.subject !== 'person') return null;
  return pagesReaching(answers.facts).map(({ clause, reaches }) => (
    <Notice key={clause} title="由单位申请、您也可以问一问的">
      <p>{reaches.text}</p>
      <p>{reaches.ask}</p>
      <p>
        <Link to="/policy/$clause" params={{ clause }}>
          {benefits.find((each) => each.clause === clause)?.title}（条款 {clause}）
        </Link>
      </p>
    </Notice>
  ));
}
