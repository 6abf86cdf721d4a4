import { useEffect, useRef } from 'react';
import { changed, type ListSearch, lastPage } from './list-search.ts';

type List = {
  data: Parameters<typeof lastPage>[0];
  isPlaceholderData: boolean;
};

/** An address beyond the end, or whose last row has just been dealt with, leads to the last page there is. */
export function useLastPage(
  result: List | undefined,
  search: ListSearch,
  onSearch: (search: ListSearch) => void,
): void {
  const last = result?.isPlaceholderData ? undefined : lastPage(result?.data);
  const led = useRef<number | undefined>(undefined);
  useEffect(() => {
    // Once, however often the page is drawn until it is there.
    if (led.current === last) return;
    led.current = last;
    if (last !== undefined) onSearch(changed(search, { page: last }));
  });
}
