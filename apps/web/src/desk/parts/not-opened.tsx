import { Link } from '@tanstack/react-router';
import { isMissing, mayRetry, messageOf } from '../../api/errors.ts';
import { Problem } from './problem.tsx';

type Props = {
  /** What the page is about: 这件办件. */
  what: string;
  error: unknown;
  retry: () => unknown;
  /** The list that it would be in. */
  list: { to: string; label: string };
};

/** The page of something that an address names: not there, which no retry would change, or not loaded. */
export function NotOpened({ what, error, retry, list }: Props) {
  const back = <Link to={list.to}>返回{list.label}</Link>;
  return isMissing(error) ? (
    <Problem detail="地址有误，或者不在您的管辖范围内。" status="404" title={`没有找到${what}`}>
      {back}
    </Problem>
  ) : (
    <Problem detail={messageOf(error)} {...(mayRetry(error) ? { retry } : {})} title={`没有打开${what}`}>
      {back}
    </Problem>
  );
}
