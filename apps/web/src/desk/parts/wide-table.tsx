import { Table, type TableProps } from 'antd';
import { useEffect, useRef } from 'react';

/** A table that scrolls sideways by itself where it is wider than its place, by the keyboard as well (WCAG 2.1.1). */
export function WideTable<Row extends object>(props: TableProps<Row>) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const region = place.current?.querySelector('.ant-table-content');
    if (!region) return;
    // Only what scrolls is a stop of the tab key.
    const observer = new ResizeObserver(() => {
      if (region.scrollWidth > region.clientWidth) region.setAttribute('tabindex', '0');
      else region.removeAttribute('tabindex');
    });
    observer.observe(region);
    for (const table of region.children) observer.observe(table);
    return () => observer.disconnect();
  });
  return (
    <div ref={place}>
      <Table<Row> scroll={{ x: 'max-content' }} {...props} />
    </div>
  );
}
