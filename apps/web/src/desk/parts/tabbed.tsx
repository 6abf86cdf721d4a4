import { useNavigate, useSearch } from '@tanstack/react-router';
import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import type { ListSearch } from '../../list-search.ts';

type TabProps = { search: ListSearch; onSearch: (search: ListSearch) => void };

type Props = {
  /** The page's own path. */
  path: string;
  /** The first stands in the address by its absence. */
  tabs: readonly { key: string; label: string; show: (props: TabProps) => ReactNode }[];
};

/** Lists beside each other on one page; which is open, and its filters, are in the address. */
export function Tabbed({ path, tabs }: Props) {
  const { tab, ...search }: ListSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const first = tabs[0]?.key;
  const open = tabs.find(({ key }) => key === tab)?.key ?? first;
  const go = (key: string | undefined, next: ListSearch) =>
    void navigate({ to: path, search: { ...next, ...(key === first ? {} : { tab: key }) } as never });
  return (
    <Tabs
      {...(open ? { activeKey: open } : {})}
      destroyOnHidden
      items={tabs.map(({ key, label, show }) => ({
        key,
        label,
        children: key === open ? show({ search, onSearch: (next) => go(key, next) }) : null,
      }))}
      onChange={(key) => go(key, {})}
    />
  );
}
