import { Link } from '@tanstack/react-router';
import { roleLabel } from '@wenye/codes';
import { Space } from 'antd';
import { Problem } from '../parts/problem.tsx';
import { type DeskPage, menuFor } from './menu.ts';

type Props = { page: DeskPage; held: ReadonlySet<string> };

/** In place of a page that is not for one's posts: for whose it is, and which pages are. */
export function NotYours({ page: { label, readers }, held }: Props) {
  const named = (roles: Iterable<string>) => [...roles].map(roleLabel).join('、');
  return (
    <Problem
      detail={`这个页面供${named(readers)}岗位使用，您的岗位是${named(held)}。`}
      status="403"
      title={`您的岗位不能打开“${label}”`}
    >
      <OwnPages held={held} />
    </Problem>
  );
}

/** Where somebody with these roles can go: the pages of their menu. */
export function OwnPages({ held }: Pick<Props, 'held'>) {
  const mine = [...menuFor(held).values()].flat();
  return (
    <nav aria-label="您可以打开的页面">
      <p>您可以打开：</p>
      <Space style={{ justifyContent: 'center' }} wrap>
        {mine.map(({ path, label }) => (
          <Link key={path} to={path}>
            {label}
          </Link>
        ))}
      </Space>
    </nav>
  );
}
