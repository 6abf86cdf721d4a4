import { useSyncExternalStore } from 'react';

/**
 * Elder mode 长辈版: larger text (18, 22, 26 or 30 pt), larger targets, one column. The choice stays on this
 * device; it is set on the root element before the first paint (index.html), so nothing jumps.
 */
export type ElderSize = '18' | '22' | '26' | '30';
export const ELDER_SIZES: readonly ElderSize[] = ['18', '22', '26', '30'];

const KEY = 'wenye.elder';
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function current(): ElderSize | null {
  const value = document.documentElement.dataset.elder;
  return ELDER_SIZES.find((size) => size === value) ?? null;
}

/** The size in use, or null outside elder mode. */
export function useElder(): ElderSize | null {
  return useSyncExternalStore(subscribe, current);
}

export function setElder(size: ElderSize | null): void {
  if (size) document.documentElement.dataset.elder = size;
  else delete document.documentElement.dataset.elder;
  try {
    if (size) localStorage.setItem(KEY, size);
    else localStorage.removeItem(KEY);
  } catch {
    // Storage may be forbidden on a public terminal; the mode then lasts until the page is left.
  }
  for (const listener of listeners) listener();
}
