import { Table, type TableProps } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { ScrollHint } from './scroll-hint.tsx';

/** A table that scrolls sideways by itself where it is wider than its place, by the keyboard as well (WCAG 2.1.1). */
export function WideTable<Row extends object>(props: TableProps<Row>) {
  const place = useRef<HTMLDivElement>(null);
  const [wide, setWide] = useState(false);
  useEffect(() => {
    const region = place.current?.querySelector('.ant-table-content');
    if (!region) return;
    // Only what scrolls is a stop of the tab key, and tells then what it is: no landmark, of which a page would have too many.
    const observer = new ResizeObserver(() => {
      const scrolls = region.scrollWidth > region.clientWidth;
      setWide(scrolls);
      const stop = { tabindex: '0', role: 'group', 'aria-label': titleOf(region) };
      for (const [name, value] of Object.entries(stop))
        if (scrolls && value !== '') region.setAttribute(name, value);
        else region.removeAttribute(name);
    });
    observer.observe(region);
    for (const table of region.children) observer.observe(table);
    return () => observer.disconnect();
  });
  return (
    <div ref={place}>
      <ScrollHint shown={wide} />
      <Table<Row> scroll={{ x: 'max-content' }} {...props} />
    </div>
  );
}

const titles = '.card-heading, .ant-modal-title, .ant-drawer-title, h1';

/** The heading under which the table stands: of its tab, card or dialog, else of the page. */
function titleOf(table: Element): string {
  const place = table.closest('[role="tabpanel"], .ant-card, .ant-modal, .ant-drawer, main');
  const tab = document.getElementById(place?.getAttribute('aria-labelledby') ?? '');
  return (tab ?? place?.querySelector(titles))?.textContent ?? '';
}
