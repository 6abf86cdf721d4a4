import './tabbed.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import type { ListSearch } from '../../list-search.ts';
import { tabAfter } from './tab-keys.ts';

type TabProps = { search: ListSearch; onSearch: (search: ListSearch) => void };
type Tab = { key: string; label: string; show: (props: TabProps) => ReactNode };

type Props = {
  /** What the lists are of, for who does not see that they stand together. */
  label: string;
  /** The page's own path. */
  path: string;
  /** The first stands in the address by its absence. */
  tabs: readonly Tab[];
};

/**
 * Lists beside each other on one page; which is open, and its filters, are in the address. antd's tabs say their place in
 * English whatever its locale, and have no name.
 */
export function Tabbed({ label, path, tabs }: Props) {
  const { tab, ...search }: ListSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const id = useId();
  const [first] = tabs;
  const open = tabs.find(({ key }) => key === tab) ?? first;
  const go = (key: string, next: ListSearch) =>
    void navigate({ to: path, search: { ...next, ...(key === first?.key ? {} : { tab: key }) } as never });
  if (open === undefined) return null;
  return (
    <>
      <div aria-label={label} className="tabs" role="tablist">
        {tabs.map((each) => (
          <button
            aria-controls={each === open ? `${id}-panel` : undefined}
            aria-selected={each === open}
            className="tab"
            id={`${id}-${each.key}`}
            key={each.key}
            onClick={() => go(each.key, {})}
            onKeyDown={moveFocus}
            role="tab"
            tabIndex={each === open ? 0 : -1}
            type="button"
          >
            {each.label}
          </button>
        ))}
      </div>
      <div aria-labelledby={`${id}-${open.key}`} id={`${id}-panel`} key={open.key} role="tabpanel">
        {open.show({ search, onSearch: (next) => go(open.key, next) })}
      </div>
    </>
  );
}

/** Arrows move among the tabs; pressing one opens it. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const tabs = [...(event.currentTarget.parentElement?.children ?? [])] as HTMLElement[];
  const next = tabAfter(event.key, tabs.indexOf(event.currentTarget), tabs.length);
  if (next === null) return;
  event.preventDefault();
  tabs[next]?.focus();
}
