import { cloneElement, type ReactElement, type ReactNode } from 'react';

const names: Readonly<Record<string, string>> = {
  prev: '上一页',
  next: '下一页',
  'jump-prev': '往前几页',
  'jump-next': '往后几页',
};

/** Names the buttons between the pages of a table: antd's icons say "left" and "right". */
export const pages = {
  itemRender: (_page: number, kind: string, element: ReactNode): ReactNode => {
    const name = names[kind];
    return name === undefined
      ? element
      : cloneElement(element as ReactElement<{ 'aria-label'?: string }>, { 'aria-label': name });
  },
};
